package org.xianshen.rules.recognize;

import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.lexicon.RegionCodes;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * Resident identity numbers (GB 11643): 18 and 15 digits, spaced, broken over lines or partly masked.
 *
 * <p>A number with a label of another document under which ID numbers are used, such as a driving licence, is reported here
 * and there.
 */
final class ResidentIds implements UnitScanner {

    private static final int LONGEST = 20;
    private static final int DISABILITY_CARD = 20;
    private static final String BETWEEN = " -\n";
    /** What is less sure is not told at all. */
    private static final double SUREST_DOUBT = 0.5;

    private static final int MOST_PARTS = 18;

    @Override
    public void scan(UnitScan scan) {
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int length = tokens.length(i);
            if (length >= 10 && length <= LONGEST) {
                single(scan, i);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.length(i) < ResidentIdForm.LONG && CodeTokens.isDigit(scan.at(tokens.start(i)))) {
                joined(scan, i);
            }
        }
    }

    private static void single(UnitScan scan, int token) {
        CodeTokens tokens = scan.tokens();
        String value = tokens.text(token);
        Label label = scan.labels().of(token);
        if (ResidentIdForm.fits(value)) {
            number(scan, token, token, value, label);
        } else if (CodeTokens.masks(value) >= 2) {
            masked(scan, token, value, label);
        } else if (value.length() == DISABILITY_CARD && isDisabilityCard(value)) {
            Evidence evidence = Evidence.labelled(label).because("identity number with kind and grade of a disability");
            scan.report(FindingType.RESIDENT_ID, tokens.start(token), tokens.end(token), 0.9, evidence);
            scan.take(tokens.start(token), tokens.end(token));
        } else if (isIdLabel(label)) {
            misread(scan, token, value, label);
        }
    }

    /** A disability card's number is the identity number and two digits. */
    private static boolean isDisabilityCard(String value) {
        String number = value.substring(0, ResidentIdForm.LONG);
        return CodeTokens.isDigits(value, ResidentIdForm.LONG, DISABILITY_CARD)
                && CheckDigits.residentId(number)
                && ResidentIdForm.of(number).birthPlausible();
    }

    private static boolean isIdLabel(@Nullable Label label) {
        return label != null && (label.is(Trigger.ID_LABEL) || label.is(Trigger.DOCUMENT_LABEL));
    }

    private static boolean isOtherLabel(@Nullable Label label) {
        return label != null
                && (label.is(Trigger.OTHER_NUMBER_LABEL)
                        || label.is(Trigger.ORG_CODE_LABEL)
                        || label.is(Trigger.REGISTRATION_LABEL)
                        || label.is(Trigger.ACCOUNT_LABEL)
                        || label.is(Trigger.CARD_LABEL)
                        || label.is(Trigger.IMEI_LABEL));
    }

    private static boolean number(UnitScan scan, int first, int last, String value, @Nullable Label label) {
        ResidentIdForm form = ResidentIdForm.of(value);
        boolean labelled = isIdLabel(label);
        double confidence = value.length() == ResidentIdForm.LONG
                ? confidence18(form, labelled, first == last)
                : confidence15(form, labelled, first == last, scan, value);
        if (isOtherLabel(label)) {
            confidence -= value.length() == ResidentIdForm.LONG && form.checkHolds() ? 0.3 : 0.6;
        }
        if (confidence < SUREST_DOUBT) {
            return false;
        }
        Evidence evidence = labelled && label != null ? Evidence.labelled(label) : new Evidence();
        if (value.length() == ResidentIdForm.LONG) {
            evidence.because(form.checkHolds() ? "checksum holds" : "checksum fails");
        }
        evidence.because(form.regionKnown() ? "region code known" : "region code unknown");
        evidence.because(form.birthPlausible() ? "birth date plausible" : "birth date impossible");
        if (first != last) {
            evidence.because("written with gaps");
        }
        int start = scan.tokens().start(first);
        int end = scan.tokens().end(last);
        boolean foreigner = value.length() == ResidentIdForm.LONG && value.charAt(0) == '9';
        FindingType type = foreigner ? FindingType.FOREIGN_RESIDENT_ID : FindingType.RESIDENT_ID;
        scan.report(type, start, end, confidence, evidence);
        scan.take(start, end);
        return true;
    }

    private static double confidence18(ResidentIdForm form, boolean labelled, boolean oneRun) {
        if (form.checkHolds() && form.birthPlausible()) {
            return form.regionKnown() ? 0.99 : labelled ? 0.9 : 0.75;
        }
        if (labelled) {
            return form.birthPlausible() ? 0.85 : 0.7;
        }
        return form.birthPlausible() && form.regionKnown() ? oneRun ? 0.7 : 0.45 : 0;
    }

    private static double confidence15(
            ResidentIdForm form, boolean labelled, boolean oneRun, UnitScan scan, String value) {
        if (labelled) {
            return form.birthPlausible() ? 0.9 : 0.6;
        }
        if (!form.birthPlausible() || !form.regionKnown() || !oneRun || scan.isEnglish()) {
            return 0;
        }
        return RegionCodes.containsCounty(Integer.parseInt(value, 0, 6, 10)) ? 0.55 : 0.35;
    }

    private static void joined(UnitScan scan, int first) {
        CodeTokens tokens = scan.tokens();
        Label label = scan.labels().of(first);
        int length = tokens.length(first);
        for (int last = first; last + 1 < tokens.size() && last - first < MOST_PARTS; ) {
            if (!tokens.joinsNext(last, BETWEEN)) {
                return;
            }
            last++;
            length += tokens.length(last);
            if (length > ResidentIdForm.LONG) {
                return;
            }
            if (length != ResidentIdForm.LONG && length != ResidentIdForm.SHORT) {
                continue;
            }
            String value = tokens.joined(first, last);
            if (scan.isTaken(tokens.start(first), tokens.end(last)) || !ResidentIdForm.fits(value)) {
                continue;
            }
            ResidentIdForm form = ResidentIdForm.of(value);
            boolean whole = value.length() == ResidentIdForm.LONG && form.checkHolds() && form.birthPlausible();
            if (whole || (isIdLabel(label) && form.birthPlausible() && form.regionKnown())) {
                number(scan, first, last, value, label);
                return;
            }
        }
    }

    private static void masked(UnitScan scan, int token, String value, @Nullable Label label) {
        boolean labelled = isIdLabel(label);
        int head = 0;
        while (head < value.length() && CodeTokens.isDigit(value.charAt(head))) {
            head++;
        }
        char last = value.charAt(value.length() - 1);
        boolean tail = CodeTokens.isDigit(last) || last == 'X' || last == 'x' || CodeTokens.isMask(last);
        if (!tail || (label != null && !labelled)) {
            return;
        }
        boolean region = head >= 4
                ? RegionCodes.containsPrefecture(Integer.parseInt(value, 0, 4, 10))
                : head >= 2 && RegionCodes.containsProvince(Integer.parseInt(value, 0, 2, 10));
        boolean fullLength = value.length() == ResidentIdForm.LONG || value.length() == ResidentIdForm.SHORT;
        boolean mobile = value.length() == 11 && value.charAt(0) == '1' && head == 3;
        boolean card = value.startsWith("62") && !fullLength && !labelled;
        double confidence = labelled ? 0.95 : !region || mobile || card ? 0 : fullLength ? 0.85 : head >= 4 ? 0.6 : 0;
        if (confidence == 0) {
            return;
        }
        Evidence evidence = labelled ? Evidence.labelled(label) : new Evidence();
        if (region) {
            evidence.because("region code known");
        }
        scan.report(
                FindingType.RESIDENT_ID,
                scan.tokens().start(token),
                scan.tokens().end(token),
                confidence,
                evidence.masked(true));
        scan.take(scan.tokens().start(token), scan.tokens().end(token));
    }

    /** A labelled number that has a digit too many or too few, or letters where digits were misread. */
    private static void misread(UnitScan scan, int token, String value, @Nullable Label label) {
        int digits =
                (int) value.chars().filter(c -> CodeTokens.isDigit((char) c)).count();
        int length = value.length();
        boolean ocr = length == ResidentIdForm.LONG && digits >= 12 && ResidentIdForm.fits(unconfused(value));
        boolean miscounted = length >= 14 && digits >= length - 1 && label != null && label.is(Trigger.ID_LABEL);
        if (!ocr && !miscounted) {
            return;
        }
        Evidence evidence = Evidence.labelled(label).because(ocr ? "letters read as digits" : "wrong number of digits");
        int start = scan.tokens().start(token);
        scan.report(FindingType.RESIDENT_ID, start, scan.tokens().end(token), ocr ? 0.75 : 0.6, evidence);
        scan.take(start, scan.tokens().end(token));
    }

    private static String unconfused(String value) {
        return value.replace('O', '0')
                .replace('o', '0')
                .replace('I', '1')
                .replace('l', '1')
                .replace('S', '5')
                .replace('B', '8');
    }
}
