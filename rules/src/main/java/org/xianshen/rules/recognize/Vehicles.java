package org.xianshen.rules.recognize;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Number plates (GA 36) and vehicle identification numbers (GB 16735). */
final class Vehicles implements UnitScanner {

    private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    private static final String TAILS = "警学挂港澳试超领使";
    private static final String NEW_ENERGY = "DFABCEGHJK";
    private static final String DOTS = "·•-．.・‧∙";
    private static final int VIN_LENGTH = 17;

    @Override
    public void scan(UnitScan scan) {
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            plate(scan, i);
            if (tokens.length(i) == VIN_LENGTH) {
                vin(scan, i);
            }
        }
    }

    private static void plate(UnitScan scan, int token) {
        CodeTokens tokens = scan.tokens();
        int start = tokens.start(token);
        String value = tokens.text(token);
        if (value.startsWith("WJ") && value.length() >= 7 && value.length() <= 9) {
            Label label = scan.labels().of(token);
            if (label != null && label.is(Trigger.PLATE_LABEL)) {
                report(scan, start, tokens.end(token), 0.9, Evidence.labelled(label));
            }
            return;
        }
        int first = start;
        String serial;
        char office;
        if (isProvince(scan.at(start - 1)) && CodeTokens.isLetter(value.charAt(0))) {
            first = start - 1;
            office = value.charAt(0);
            serial = value.substring(1);
            int dot = tokens.end(token);
            if (serial.isEmpty() && DOTS.indexOf(scan.at(dot)) < 0) {
                return;
            }
        } else if (DOTS.indexOf(scan.at(start - 1)) >= 0
                || scan.at(start - 1) == ' '
                || Gaps.before(scan.view(), start)) {
            int letter = DOTS.indexOf(scan.at(start - 1)) >= 0 || scan.at(start - 1) == ' ' ? start - 2 : start - 1;
            if (!CodeTokens.isLetter(scan.at(letter)) || !isProvince(scan.at(letter - 1))) {
                return;
            }
            first = letter - 1;
            office = scan.at(letter);
            serial = value;
        } else {
            return;
        }
        serial(scan, token, first, office, serial);
    }

    private static boolean isProvince(char c) {
        return PROVINCES.indexOf(c) >= 0;
    }

    private static void serial(UnitScan scan, int token, int first, char office, String serial) {
        int end = scan.tokens().end(token);
        boolean tail = serial.length() == 4 && TAILS.indexOf(scan.at(end)) >= 0 && scan.at(end) != '\n';
        boolean masked = CodeTokens.masks(serial) >= 1;
        boolean usual = serial.length() == 5;
        boolean newEnergy = serial.length() == 6
                && (NEW_ENERGY.indexOf(serial.charAt(0)) >= 0 || NEW_ENERGY.indexOf(serial.charAt(5)) >= 0);
        if (!tail && !usual && !newEnergy && !(masked && serial.length() == 6)) {
            return;
        }
        int digits =
                (int) serial.chars().filter(c -> CodeTokens.isDigit((char) c)).count();
        Label label = plateLabel(scan, first, token);
        if (digits + CodeTokens.masks(serial) < (label == null ? 2 : 1)) {
            return;
        }
        boolean capitals = Character.isUpperCase(office) && serial.equals(serial.toUpperCase(Locale.ROOT));
        boolean forbidden = serial.indexOf('I') >= 0 || serial.indexOf('O') >= 0;
        if (label == null && (!capitals || scan.at(first - 1) == '第')) {
            return;
        }
        double confidence = label != null ? 0.98 : forbidden ? 0.6 : 0.93;
        Evidence evidence =
                Evidence.labelled(label).because("form of a number plate").masked(masked);
        if (newEnergy) {
            evidence.with("kind", "NEW_ENERGY");
        }
        report(scan, first, tail ? end + 1 : end, confidence, evidence);
    }

    private static @Nullable Label plateLabel(UnitScan scan, int first, int token) {
        Label own = scan.labels().of(token);
        if (own != null && own.is(Trigger.PLATE_LABEL)) {
            return own;
        }
        Columns.Cell cell = scan.columns().at(first);
        if (cell != null && cell.label().is(Trigger.PLATE_LABEL)) {
            return cell.label();
        }
        int hit = scan.hits().within(Trigger.PLATE_LABEL, Math.max(0, first - 14), first);
        if (hit >= 0 && LabelledValue.start(scan.text(), scan.hits().end(hit)) == first) {
            return new Label(scan.hits().word(hit), scan.hits().triggers(hit), false);
        }
        return null;
    }

    private static void report(UnitScan scan, int start, int end, double confidence, Evidence evidence) {
        scan.report(FindingType.VEHICLE_PLATE, start, end, confidence, evidence);
        scan.take(start, end);
    }

    private static void vin(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        int end = scan.tokens().end(token);
        String value = scan.tokens().text(token).toUpperCase(Locale.ROOT);
        Label label = scan.labels().of(token);
        boolean labelled = label != null && label.is(Trigger.VIN_LABEL);
        boolean holds = CheckDigits.vin(value);
        boolean masked = CodeTokens.masks(value) >= 2;
        int letters =
                (int) value.chars().filter(c -> CodeTokens.isLetter((char) c)).count();
        boolean chinese = value.charAt(0) == 'L' && CodeTokens.isDigits(value, 12, 17) && letters >= 3 && letters <= 11;
        if (!labelled && (label != null || masked || (!chinese && !(holds && letters >= 3 && letters <= 11)))) {
            return;
        }
        Evidence evidence = Evidence.labelled(labelled ? label : null);
        evidence.because(holds ? "checksum holds" : "checksum fails").masked(masked);
        scan.report(FindingType.VIN, start, end, labelled ? 0.97 : holds ? 0.9 : 0.5, evidence);
        scan.take(start, end);
    }
}
