package org.xianshen.rules.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Geographic coordinates: with hemisphere words, in degrees and minutes, or as a decimal pair behind a label. */
final class Coordinates implements UnitScanner {

    private static final String ANGLE =
            "[0-9]{1,3}(?:\\.[0-9]{1,8})?(?:[°度](?: ?[0-9]{1,2}(?:\\.[0-9]{1,6})?[′'分’](?: ?[0-9]{1,2}(?:\\.[0-9]{1,4})?(?:[″\"秒”]|''|′′))?)?)?";
    private static final String SEPARATOR = " ?[,，、;；/和 ]? ?";
    private static final Pattern WORDED = Pattern.compile("[东西]经:? ?" + ANGLE + "(?:" + SEPARATOR + "[南北]纬:? ?" + ANGLE
            + ")?|[南北]纬:? ?" + ANGLE + "(?:" + SEPARATOR + "[东西]经:? ?" + ANGLE + ")?");
    private static final Pattern LETTERED = Pattern.compile("[NSEW] ?" + ANGLE + "(?:" + SEPARATOR + "[NSEW] ?" + ANGLE
            + ")?|" + ANGLE + " ?[NSEW](?:" + SEPARATOR + ANGLE + " ?[NSEW])?");
    private static final Pattern DECIMAL_PAIR = Pattern.compile(
            "\\(?(-?[0-9]{1,3}\\.[0-9]{2,10})[°度]?[EN]? ?[,，;；/ ] ?(-?[0-9]{1,3}\\.[0-9]{2,10})[°度]?[EN]?\\)?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{2,10}[°度]?|" + ANGLE);
    private static final int REACH = 64;

    @Override
    public void scan(UnitScan scan) {
        int reached = 0;
        for (int hit : scan.hits().of(Trigger.GEO_WORD)) {
            int start = scan.hits().start(hit);
            if (start < reached) {
                continue;
            }
            boolean degree = scan.at(start) == '°';
            int from = degree ? lettered(scan, start) : start;
            if (from < 0) {
                continue;
            }
            Matcher matcher = at(degree ? LETTERED : WORDED, scan, from);
            if (matcher.lookingAt() && matcher.end() > start + 1) {
                report(scan, from, matcher.end(), Evidence.of("hemisphere named"), 0.95);
                reached = matcher.end();
            }
        }
        for (int hit : scan.hits().of(Trigger.GEO_LABEL)) {
            int start = LabelledValue.start(scan.text(), scan.hits().end(hit));
            Label label = new Label(scan.hits().word(hit), scan.hits().triggers(hit), false);
            labelled(scan, start, label);
        }
        for (Columns.Cell cell : scan.columns().cells()) {
            if (cell.label().is(Trigger.GEO_LABEL)) {
                labelled(scan, cell.start(), cell.label());
            }
        }
    }

    private static void labelled(UnitScan scan, int start, Label label) {
        Matcher pair = at(DECIMAL_PAIR, scan, start);
        if (pair.lookingAt()) {
            double first = Math.abs(Double.parseDouble(pair.group(1)));
            double second = Math.abs(Double.parseDouble(pair.group(2)));
            if (first <= 180 && second <= 180 && (first <= 90 || second <= 90)) {
                report(scan, pair.start(1), closing(scan, pair), Evidence.labelled(label), 0.95);
            }
            return;
        }
        Matcher one = at(DECIMAL, scan, start);
        boolean axis = label.word().equals("经度") || label.word().equals("纬度");
        if (axis && one.lookingAt() && one.end() - start >= 3 && !CodeTokens.isCode(scan.at(one.end()))) {
            report(scan, start, one.end(), Evidence.labelled(label), 0.9);
        }
    }

    private static int closing(UnitScan scan, Matcher pair) {
        return scan.at(pair.end() - 1) == ')' ? pair.end() - 1 : pair.end();
    }

    /** The beginning of {@code N37°52′} or {@code 37°52′N} around a degree sign, or -1. */
    private static int lettered(UnitScan scan, int degree) {
        int start = degree;
        while (start > degree - 10 && (CodeTokens.isDigit(scan.at(start - 1)) || scan.at(start - 1) == '.')) {
            start--;
        }
        if (start == degree) {
            return -1;
        }
        int letter = scan.at(start - 1) == ' ' ? start - 2 : start - 1;
        if ("NSEW".indexOf(scan.at(letter)) >= 0 && !CodeTokens.isCode(scan.at(letter - 1))) {
            return letter;
        }
        return start;
    }

    private static Matcher at(Pattern pattern, UnitScan scan, int start) {
        return pattern.matcher(scan.text()).region(start, Math.min(scan.text().length(), start + REACH));
    }

    private static void report(UnitScan scan, int start, int end, Evidence evidence, double confidence) {
        scan.report(FindingType.GEO_COORDINATE, start, end, confidence, evidence);
        scan.take(start, end);
    }
}
