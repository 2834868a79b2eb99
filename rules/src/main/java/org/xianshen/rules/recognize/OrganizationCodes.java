package org.xianshen.rules.recognize;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.lexicon.RegionCodes;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Unified social credit codes (GB 32100), organisation codes (GB 11714) and registration numbers behind their labels. */
final class OrganizationCodes implements UnitScanner {

    private static final int CREDIT_LENGTH = 18;
    private static final String AUTHORITIES = "123456789ANY";

    @Override
    public void scan(UnitScan scan) {
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Label label = scan.labels().of(i);
            boolean credit = label != null && label.is(Trigger.ORG_CODE_LABEL);
            if (tokens.length(i) == CREDIT_LENGTH) {
                creditCode(scan, i, i, credit ? label : null);
            } else if (label != null && credit && tokens.length(i) < CREDIT_LENGTH) {
                broken(scan, i, label);
            }
            if (label != null && (label.is(Trigger.OLD_ORG_CODE_LABEL) || credit)) {
                organizationCode(scan, i, label);
            }
            if (label != null && (label.is(Trigger.REGISTRATION_LABEL) || credit)) {
                registration(scan, i, label);
            }
        }
    }

    private static boolean creditCode(UnitScan scan, int first, int last, @Nullable Label label) {
        int start = scan.tokens().start(first);
        int end = scan.tokens().end(last);
        String code = scan.tokens().joined(first, last).toUpperCase(Locale.ROOT);
        boolean holds = CheckDigits.creditCode(code);
        boolean formed = AUTHORITIES.indexOf(code.charAt(0)) >= 0
                && CodeTokens.isDigits(code, 2, 8)
                && RegionCodes.containsProvince(Integer.parseInt(code, 2, 4, 10));
        boolean person = ResidentIdForm.fits(code)
                && CheckDigits.residentId(code)
                && ResidentIdForm.of(code).birthPlausible();
        boolean masked = CodeTokens.masks(code) >= 2;
        if (label == null && (!holds || !formed || person)) {
            boolean likely = formed
                    && !person
                    && code.startsWith("9")
                    && "1235".indexOf(code.charAt(1)) >= 0
                    && RegionCodes.contains(Integer.parseInt(code, 2, 8, 10))
                    && !masked
                    && code.indexOf('M') == 8;
            if (!likely) {
                return false;
            }
        }
        Evidence evidence = Evidence.labelled(label);
        evidence.because(holds ? "checksum holds" : "checksum fails").masked(masked);
        double confidence = holds && formed ? 0.98 : label != null ? 0.75 : 0.6;
        scan.report(FindingType.ORGANIZATION_CODE, start, end, confidence, evidence);
        scan.take(start, end);
        return true;
    }

    private static void broken(UnitScan scan, int first, Label label) {
        CodeTokens tokens = scan.tokens();
        int last = first;
        int length = tokens.length(first);
        while (length < CREDIT_LENGTH && tokens.joinsNext(last, " -\n")) {
            length += tokens.length(++last);
        }
        if (length == CREDIT_LENGTH && last > first) {
            creditCode(scan, first, last, label);
        }
    }

    /** Eight characters, perhaps a hyphen, and the check character. */
    private static void organizationCode(UnitScan scan, int first, Label label) {
        CodeTokens tokens = scan.tokens();
        int last = first;
        if (tokens.length(first) == 8) {
            int end = tokens.end(first);
            boolean dash = "-—–".indexOf(scan.at(end)) >= 0;
            char check = scan.at(end + 1);
            if (!dash || !(CodeTokens.isDigit(check) || check == 'X') || CodeTokens.isCode(scan.at(end + 2))) {
                return;
            }
            boolean holds = CheckDigits.organizationCode(tokens.text(first) + check);
            report(scan, tokens.start(first), end + 2, label, holds);
        } else if (tokens.length(first) == 9
                && !CodeTokens.isLetter(tokens.text(first).charAt(0))) {
            report(
                    scan,
                    tokens.start(first),
                    tokens.end(last),
                    label,
                    CheckDigits.organizationCode(tokens.text(first)));
        } else if (tokens.length(first) == 9) {
            boolean holds = CheckDigits.organizationCode(tokens.text(first).toUpperCase(Locale.ROOT));
            report(scan, tokens.start(first), tokens.end(last), label, holds);
        }
    }

    private static void report(UnitScan scan, int start, int end, Label label, boolean holds) {
        Evidence evidence = Evidence.labelled(label).because(holds ? "checksum holds" : "checksum fails");
        scan.report(FindingType.ORGANIZATION_CODE, start, end, holds ? 0.95 : 0.7, evidence);
        scan.take(start, end);
    }

    /** Business registration and tax numbers from before the unified code. */
    private static void registration(UnitScan scan, int token, Label label) {
        CodeTokens tokens = scan.tokens();
        int length = tokens.length(token);
        if (!tokens.isDigits(token)
                || (length != 13 && length != 15 && length != 20)
                || scan.isTaken(tokens.start(token), tokens.end(token))) {
            return;
        }
        scan.report(
                FindingType.ORGANIZATION_CODE,
                tokens.start(token),
                tokens.end(token),
                0.8,
                Evidence.labelled(label).with("kind", "REGISTRATION_NUMBER"));
        scan.take(tokens.start(token), tokens.end(token));
    }
}
