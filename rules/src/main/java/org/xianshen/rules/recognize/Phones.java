package org.xianshen.rules.recognize;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.lexicon.AreaCodes;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * Telephone numbers in Chinese texts: mobile numbers, landlines with area code and extension, local numbers behind a label.
 *
 * <p>Short public numbers (110, 12345, 95598) and 400/800 numbers are service lines of the public and are not reported.
 */
final class Phones implements UnitScanner {

    private static final String BETWEEN = " -‐–—－.";
    private static final String DASHES = "-‐–—－─";
    private static final int MOBILE_DIGITS = 11;
    private static final List<Trigger> OTHER_NUMBERS = List.of(
            Trigger.OTHER_NUMBER_LABEL,
            Trigger.POSTCODE_LABEL,
            Trigger.SOCIAL_LABEL,
            Trigger.STUDENT_LABEL,
            Trigger.MEDICAL_LABEL,
            Trigger.ACCOUNT_LABEL,
            Trigger.CARD_LABEL,
            Trigger.ORG_CODE_LABEL,
            Trigger.REGISTRATION_LABEL,
            Trigger.IMEI_LABEL,
            Trigger.MILITARY_LABEL,
            Trigger.DRIVER_LABEL,
            Trigger.PROPERTY_LABEL,
            Trigger.CASE_LABEL);

    @Override
    public void scan(UnitScan scan) {
        if (scan.isEnglish()) {
            return;
        }
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (scan.isTaken(tokens.start(i), tokens.end(i))) {
                continue;
            }
            if (CodeTokens.masks(tokens.text(i)) >= 2) {
                masked(scan, i);
            } else if (tokens.isDigits(i) && !followsDecimal(scan, tokens.start(i))) {
                int last = mobile(scan, i);
                if (last < 0) {
                    last = landline(scan, i);
                }
                if (last < 0) {
                    last = local(scan, i);
                }
                i = Math.max(i, last);
            }
        }
    }

    private static boolean followsDecimal(UnitScan scan, int start) {
        return scan.at(start - 1) == '.' && CodeTokens.isDigit(scan.at(start - 2));
    }

    private static boolean isPhoneLabel(@Nullable Label label) {
        return label != null
                && (label.is(Trigger.PHONE_LABEL)
                        || label.is(Trigger.WECHAT_LABEL)
                        || label.is(Trigger.ALIPAY_LABEL)
                        || label.is(Trigger.USER_LABEL)
                        || label.is(Trigger.NAME_LABEL));
    }

    private static boolean isForeignLabel(@Nullable Label label) {
        return label != null && !isPhoneLabel(label) && !label.is(Trigger.HEADING) && !label.is(Trigger.EMAIL_LABEL);
    }

    /** Whether a label says that the number is one of another kind, so that its likeness to a telephone number is chance. */
    private static boolean namesOtherNumber(Label label) {
        for (Trigger trigger : OTHER_NUMBERS) {
            if (label.is(trigger)) {
                return true;
            }
        }
        return false;
    }

    /** A mobile number that begins at {@code first}, perhaps with a country code; answers its last token or -1. */
    private static int mobile(UnitScan scan, int first) {
        CodeTokens tokens = scan.tokens();
        String head = tokens.text(first);
        int lead = countryCode(head);
        int at = first;
        if (lead == head.length()) {
            if (lead == 0 || !opensAfterCode(scan, first)) {
                return -1;
            }
            at = first + 1;
            lead = 0;
        }
        StringBuilder digits = new StringBuilder(tokens.text(at).substring(lead));
        int parts = 1;
        int last = at;
        while (digits.length() < MOBILE_DIGITS && tokens.joinsNext(last, BETWEEN) && tokens.isDigits(last + 1)) {
            last++;
            parts++;
            digits.append(tokens.text(last));
        }
        if (digits.length() != MOBILE_DIGITS || digits.charAt(0) != '1' || digits.charAt(1) < '3') {
            return -1;
        }
        Label label = scan.labels().of(first);
        int firstLength = tokens.length(at) - lead;
        boolean usualGroups = parts == 1 || ((firstLength == 3 || firstLength == 7) && parts <= 3);
        if (!usualGroups && !isPhoneLabel(label)) {
            return -1;
        }
        if (scan.isTaken(tokens.start(first), tokens.end(last)) || continues(scan, last)) {
            return -1;
        }
        if (label != null && !label.column() && namesOtherNumber(label)) {
            return -1;
        }
        Evidence evidence = isPhoneLabel(label) && label != null ? Evidence.labelled(label) : new Evidence();
        evidence.because("form of a mobile number")
                .with("kind", "MOBILE")
                .with("owner", ContactOwner.ofMobile(label).name());
        double confidence = isPhoneLabel(label) ? 0.99 : isForeignLabel(label) ? 0.6 : parts == 1 ? 0.95 : 0.85;
        report(scan, openedAt(scan, first), tokens.end(last), confidence, evidence);
        return last;
    }

    /** Length of a leading 86, 0086, +86 or trunk 0 in {@code token}, if a number follows or it stands alone. */
    private static int countryCode(String token) {
        for (String code : new String[] {"0086", "086", "86"}) {
            if (token.startsWith(code) && (token.length() == code.length() || token.length() == code.length() + 11)) {
                return code.length();
            }
        }
        return token.length() == 12 && token.startsWith("01") && token.charAt(2) >= '3' ? 1 : 0;
    }

    private static boolean opensAfterCode(UnitScan scan, int token) {
        CodeTokens tokens = scan.tokens();
        if (token + 1 >= tokens.size()) {
            return false;
        }
        int gap = tokens.start(token + 1) - tokens.end(token);
        return gap == 0 || (gap <= 2 && (BETWEEN + ")").indexOf(scan.at(tokens.end(token))) >= 0);
    }

    /** Where a number begins whose first token is {@code token}: at a + or ( before it. */
    private static int openedAt(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        if (scan.at(start - 1) == '+') {
            start--;
        }
        if (scan.at(start - 1) == '(' && closesInside(scan, scan.tokens().end(token))) {
            start--;
        }
        return start;
    }

    private static boolean closesInside(UnitScan scan, int end) {
        return scan.at(end) == ')';
    }

    /** Whether the number is the whole part of a decimal, or an amount. */
    private static boolean continues(UnitScan scan, int token) {
        int end = scan.tokens().end(token);
        if ("元万亿㎡%‰吨".indexOf(scan.at(end)) >= 0) {
            return true;
        }
        return scan.at(end) == '.' && CodeTokens.isDigit(scan.at(end + 1));
    }

    /** A landline with area code: 0351-4155230, (0351)4155230, 03514155230, 0351 4155230-801; answers its last token or -1. */
    private static int landline(UnitScan scan, int first) {
        CodeTokens tokens = scan.tokens();
        String head = tokens.text(first);
        int at = first;
        String area = head;
        if (head.equals("86") || head.equals("0086")) {
            if (!opensAfterCode(scan, first)) {
                return -1;
            }
            at = first + 1;
            area = tokens.text(at);
            area = area.startsWith("0") ? area : "0" + area;
        }
        Label label = scan.labels().of(first);
        int numberEnd;
        int last;
        if (area.length() <= 4 && AreaCodes.contains(area)) {
            if (!opensAfterArea(scan, at)) {
                return -1;
            }
            last = at + 1;
            StringBuilder number = new StringBuilder(tokens.text(last));
            while (number.length() < 7 && tokens.joinsNext(last, BETWEEN) && tokens.isDigits(last + 1)) {
                number.append(tokens.text(++last));
            }
            if (number.length() == 4
                    && tokens.joinsNext(last, BETWEEN)
                    && tokens.isDigits(last + 1)
                    && tokens.length(last + 1) == 4) {
                last++;
            } else if (!isSubscriber(number.toString())) {
                return -1;
            }
            numberEnd = tokens.end(last);
        } else {
            int code = at == first ? areaLength(area) : 0;
            boolean labelled = isPhoneLabel(label);
            if (code == 0 || !isSubscriber(area.substring(code)) || (!labelled && label != null)) {
                return -1;
            }
            last = at;
            numberEnd = tokens.end(at);
        }
        int end = extension(scan, last, numberEnd);
        if (scan.isTaken(tokens.start(first), end)) {
            return -1;
        }
        Evidence evidence = isPhoneLabel(label) && label != null ? Evidence.labelled(label) : new Evidence();
        evidence.because("area code known");
        landlineOf(scan, label, evidence);
        double confidence = isPhoneLabel(label) ? 0.99 : isForeignLabel(label) ? 0.4 : last == at ? 0.6 : 0.93;
        report(scan, openedAt(scan, first), end, confidence, evidence);
        int token = Math.max(last, tokens.from(end) - 1);
        return siblings(scan, token, label, area);
    }

    private static boolean opensAfterArea(UnitScan scan, int area) {
        CodeTokens tokens = scan.tokens();
        if (area + 1 >= tokens.size() || !tokens.isDigits(area + 1)) {
            return false;
        }
        int end = tokens.end(area);
        int gap = tokens.start(area + 1) - end;
        for (int i = end; i < end + gap; i++) {
            if ((DASHES + ") .").indexOf(scan.at(i)) < 0) {
                return false;
            }
        }
        return gap <= 2;
    }

    private static boolean isSubscriber(String digits) {
        return (digits.length() == 7 || digits.length() == 8) && digits.charAt(0) >= '2' && CodeTokens.isDigits(digits);
    }

    private static int areaLength(String digits) {
        if (digits.length() < 10 || digits.length() > 12 || digits.charAt(0) != '0') {
            return 0;
        }
        return AreaCodes.contains(digits.substring(0, 4)) ? 4 : AreaCodes.contains(digits.substring(0, 3)) ? 3 : 0;
    }

    /** The end of an extension behind a number: 转801, -801, 转 801, 分机801, (分机801), ext 801; else {@code end}. */
    private static int extension(UnitScan scan, int token, int end) {
        CodeTokens tokens = scan.tokens();
        if (token + 1 >= tokens.size() || !tokens.isDigits(token + 1)) {
            return end;
        }
        int start = tokens.start(token + 1);
        if (start - end < 1 || start - end > 5 || tokens.length(token + 1) > 5) {
            return end;
        }
        String between = scan.text().substring(end, start).strip();
        boolean spoken = switch (between.toLowerCase(Locale.ROOT)) {
            case "转", "轉", "分机", "转分机", "(转", "(分机", "ext", "ext.", "x", "内线", "-转", "，转", ",转", "转接" -> true;
            default -> false;
        };
        boolean dashed = between.length() == 1 && DASHES.indexOf(between.charAt(0)) >= 0;
        if (!spoken && !(dashed && tokens.length(token + 1) <= 4)) {
            return end;
        }
        int stop = tokens.end(token + 1);
        return between.startsWith("(") && scan.at(stop) == ')' ? stop + 1 : stop;
    }

    /** Further local numbers behind one with an area code: 0351-4155230/4155231、4155232. */
    private static int siblings(UnitScan scan, int token, @Nullable Label label, String area) {
        CodeTokens tokens = scan.tokens();
        int last = token;
        while (last + 1 < tokens.size()) {
            int start = tokens.start(last + 1);
            int gap = start - tokens.end(last);
            if (gap != 1 || "/、,，;；".indexOf(scan.at(start - 1)) < 0 || !tokens.isDigits(last + 1)) {
                return last;
            }
            if (!isSubscriber(tokens.text(last + 1))) {
                return last;
            }
            last++;
            Evidence evidence = label == null ? new Evidence() : Evidence.labelled(label);
            evidence.because(area.isEmpty() ? "enumerated" : "enumerated behind a landline");
            landlineOf(scan, label, evidence);
            int end = extension(scan, last, tokens.end(last));
            report(scan, start, end, 0.85, evidence);
            last = Math.max(last, tokens.from(end) - 1);
        }
        return last;
    }

    /** A number without area code directly behind a telephone label. */
    private static int local(UnitScan scan, int token) {
        CodeTokens tokens = scan.tokens();
        Label label = scan.labels().of(token);
        if (label == null || !label.is(Trigger.PHONE_LABEL)) {
            return -1;
        }
        int last = token;
        StringBuilder number = new StringBuilder(tokens.text(token));
        while (number.length() <= 4 && tokens.joinsNext(last, " -—") && tokens.isDigits(last + 1)) {
            number.append(tokens.text(++last));
        }
        if (!isSubscriber(number.toString())
                || (number.toString().startsWith("400") && number.length() != 8)
                || looksLikeDate(number)
                || "元万㎡日".indexOf(scan.at(tokens.end(last))) >= 0) {
            return -1;
        }
        int end = extension(scan, last, tokens.end(last));
        Evidence evidence = Evidence.labelled(label);
        landlineOf(scan, label, evidence);
        report(scan, tokens.start(token), end, 0.8, evidence);
        return siblings(scan, Math.max(last, tokens.from(end) - 1), label, "");
    }

    private static boolean looksLikeDate(CharSequence number) {
        String digits = number.toString();
        return digits.length() == 8
                && ResidentIdForm.isDate(
                        Integer.parseInt(digits, 0, 4, 10),
                        Integer.parseInt(digits, 4, 6, 10),
                        Integer.parseInt(digits, 6, 8, 10))
                && digits.startsWith("20");
    }

    private static void masked(UnitScan scan, int token) {
        CodeTokens tokens = scan.tokens();
        String value = tokens.text(token);
        Label label = scan.labels().of(token);
        boolean mobile = value.length() == MOBILE_DIGITS
                && value.charAt(0) == '1'
                && value.charAt(1) >= '3'
                && value.charAt(1) <= '9'
                && CodeTokens.isDigit(value.charAt(2));
        boolean labelled = label != null && label.is(Trigger.PHONE_LABEL) && value.length() >= 7;
        if (isForeignLabel(label) || (!mobile && !labelled)) {
            return;
        }
        int start = tokens.start(token);
        if (token > 0
                && DASHES.indexOf(scan.at(start - 1)) >= 0
                && tokens.end(token - 1) == start - 1
                && AreaCodes.contains(tokens.text(token - 1))) {
            start = tokens.start(token - 1);
        }
        report(
                scan,
                start,
                tokens.end(token),
                labelled ? 0.97 : 0.9,
                Evidence.labelled(label).masked(true));
    }

    private static void landlineOf(UnitScan scan, @Nullable Label label, Evidence evidence) {
        evidence.with("kind", "LANDLINE")
                .with("owner", ContactOwner.ofLandline(scan, label).name());
    }

    private static void report(UnitScan scan, int start, int end, double confidence, Evidence evidence) {
        scan.report(FindingType.PHONE_NUMBER, start, end, confidence, evidence);
        scan.take(start, end);
    }
}
