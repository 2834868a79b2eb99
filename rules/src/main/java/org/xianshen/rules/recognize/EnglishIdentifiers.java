package org.xianshen.rules.recognize;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** What is reported in English texts only: social security numbers, telephone numbers of any country, dates, addresses of pages. */
final class EnglishIdentifiers implements UnitScanner {

    private static final Pattern SSN = Pattern.compile("([0-9]{3})[- ]([0-9]{2})[- ]([0-9]{4})(?![0-9-])");
    private static final Pattern URL =
            Pattern.compile("(?:https?://|ftp://|www\\.)[A-Za-z0-9._~:/?#@!$&'*+,;=%()\\[\\]-]{3,300}");
    private static final String MONTHS =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String TIME =
            "(?:(?:T|,? (?:at )?)[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[AaPp]\\.?[Mm]\\.?)?)?";
    private static final Pattern DATE =
            Pattern.compile("(?:[12][0-9]{3}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12][0-9]|0?[1-9])"
                    + "|(?:3[01]|[12][0-9]|0?[1-9])[-/.](?:3[01]|[12][0-9]|0?[1-9])[-/.](?:[12][0-9]{3}|[0-9]{2})"
                    + "|(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?: of)? " + MONTHS + ",?(?: [12][0-9]{3})?"
                    + ")" + TIME + "(?![0-9A-Za-z])");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTHS
            + " (?:(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?,? )?(?:[12][0-9]{3}|(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?)"
            + TIME + "(?![0-9A-Za-z])");
    private static final Pattern PHONE = Pattern.compile(
            "\\+?\\(?[0-9]{1,5}\\)?(?:[ .\\-/]{1,2}\\(?[0-9]{2,8}\\)?){1,5}(?: ?(?:x|ext\\.?|extension) ?[0-9]{1,6})?|\\+[0-9]{8,15}");
    private static final Pattern EXTENSION = Pattern.compile(" ?(?:x|ext\\.?) ?[0-9]{1,6}$");

    @Override
    public void scan(UnitScan scan) {
        ibans(scan);
        if (!scan.isEnglish()) {
            return;
        }
        for (int hit : scan.hits().of(Trigger.URL_START)) {
            url(scan, scan.hits().start(hit));
        }
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            if (scan.isTaken(start, tokens.end(i)) || !CodeTokens.isDigit(scan.at(start))) {
                continue;
            }
            if (!date(scan, i) && !ssn(scan, i)) {
                phone(scan, i);
            }
        }
    }

    private static Matcher at(Pattern pattern, UnitScan scan, int start, int reach) {
        return pattern.matcher(scan.text())
                .region(start, Math.min(scan.text().length(), start + reach))
                .useTransparentBounds(true);
    }

    private static void ibans(UnitScan scan) {
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String head = tokens.text(i);
            if (head.length() < 4
                    || !CodeTokens.isLetter(head.charAt(0))
                    || !CodeTokens.isLetter(head.charAt(1))
                    || !CodeTokens.isDigits(head, 2, 4)) {
                continue;
            }
            StringBuilder joined = new StringBuilder(head);
            int last = i;
            int best = CodeTokens.isCode(head.charAt(0)) && CheckDigits.iban(head.toUpperCase(Locale.ROOT)) ? i : -1;
            while (head.length() == 4 && joined.length() < 34 && tokens.joinsNext(last, " ")) {
                joined.append(tokens.text(++last));
                if (CheckDigits.iban(joined.toString().toUpperCase(Locale.ROOT))) {
                    best = last;
                }
            }
            Label label = scan.labels().of(i);
            boolean labelled = label != null && label.is(Trigger.IBAN_LABEL);
            if (best < 0 && labelled && head.length() >= 15) {
                best = i;
            }
            if (best >= 0) {
                Evidence evidence = Evidence.labelled(labelled ? label : null);
                scan.report(FindingType.IBAN_CODE, tokens.start(i), tokens.end(best), 0.95, evidence);
                scan.take(tokens.start(i), tokens.end(best));
            }
        }
    }

    private static void url(UnitScan scan, int start) {
        if (scan.isTaken(start, start + 1) || CodeTokens.isCode(scan.at(start - 1)) || scan.at(start - 1) == '/') {
            return;
        }
        Matcher matcher = at(URL, scan, start, 320);
        if (!matcher.lookingAt()) {
            return;
        }
        int end = matcher.end();
        while (".,;:!?)]'".indexOf(scan.at(end - 1)) >= 0) {
            end--;
        }
        scan.report(FindingType.URL, start, end, 0.97, Evidence.of("scheme or www"));
        scan.take(start, end);
    }

    private static boolean date(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        char before = scan.at(start - 1);
        if (CodeTokens.isCode(before)
                || before == '/'
                || (before == '-' && CodeTokens.isCode(scan.at(start - 2)))
                || (before == '.' && CodeTokens.isDigit(scan.at(start - 2)))) {
            return false;
        }
        int month = monthBefore(scan, start);
        Matcher matcher = month >= 0 ? at(MONTH_FIRST, scan, month, 48) : at(DATE, scan, start, 48);
        if (!matcher.lookingAt() || matcher.end() <= start) {
            return false;
        }
        int end = matcher.end();
        while (scan.at(end - 1) == ',' || scan.at(end - 1) == ' ') {
            end--;
        }
        scan.report(FindingType.DATE_TIME, matcher.start(), end, 0.9, Evidence.of("form of a date"));
        scan.take(matcher.start(), end);
        return true;
    }

    /** Where the name of a month begins that ends right before {@code start}, or -1. */
    private static int monthBefore(UnitScan scan, int start) {
        int end = start - 1;
        if (scan.at(end) != ' ') {
            return -1;
        }
        int from = scan.at(end - 1) == '.' ? end - 1 : end;
        int at = from;
        while (at > 0 && from - at < 10 && CodeTokens.isLetter(scan.at(at - 1))) {
            at--;
        }
        return at < from
                        && Character.isUpperCase(scan.at(at))
                        && at(MONTH_FIRST, scan, at, 48).lookingAt()
                ? at
                : -1;
    }

    private static boolean ssn(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        Label label = scan.labels().of(token);
        boolean labelled = label != null && label.is(Trigger.SSN_LABEL);
        if (labelled && scan.tokens().length(token) == 9 && scan.tokens().isDigits(token)) {
            return reportSsn(scan, start, scan.tokens().end(token), label, 0.9);
        }
        char before = scan.at(start - 1);
        Matcher matcher = at(SSN, scan, start, 11);
        if (before == '-' || before == '.' || before == '+' || !matcher.lookingAt()) {
            return false;
        }
        String area = matcher.group(1);
        boolean issued = !area.equals("000")
                && !area.equals("666")
                && area.charAt(0) != '9'
                && !matcher.group(2).equals("00")
                && !matcher.group(3).equals("0000");
        boolean dashed = scan.at(start + 3) == '-' && scan.at(start + 6) == '-';
        if (!labelled && (!issued || !dashed)) {
            return false;
        }
        return reportSsn(scan, start, matcher.end(), label, labelled ? 0.97 : 0.85);
    }

    private static boolean reportSsn(UnitScan scan, int start, int end, @Nullable Label label, double confidence) {
        scan.report(
                FindingType.US_SSN,
                start,
                end,
                confidence,
                Evidence.labelled(label).because("form of an SSN"));
        scan.take(start, end);
        return true;
    }

    private static void phone(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        Label label = scan.labels().of(token);
        boolean labelled = label != null && label.is(Trigger.PHONE_LABEL);
        if (label != null && !labelled) {
            return;
        }
        int from = start;
        if (scan.at(from - 1) == '(') {
            from--;
        }
        if (scan.at(from - 1) == '+') {
            from--;
        }
        char before = scan.at(from - 1);
        if (CodeTokens.isCode(before) || "$€£¥%/#.:-".indexOf(before) >= 0) {
            return;
        }
        Matcher matcher = at(PHONE, scan, from, 48);
        String value;
        int end;
        if (matcher.lookingAt()) {
            end = matcher.end();
            value = matcher.group();
        } else if (scan.tokens().length(token) >= (labelled ? 7 : 10)
                && scan.tokens().length(token) <= (labelled ? 15 : 11)) {
            end = scan.tokens().end(token);
            value = scan.tokens().text(token);
        } else {
            return;
        }
        while (" .-/(".indexOf(scan.at(end - 1)) >= 0) {
            end--;
        }
        String number = EXTENSION.matcher(value).replaceAll("");
        int digits =
                (int) number.chars().filter(c -> CodeTokens.isDigit((char) c)).count();
        int groups = number.split("[^0-9]+", -1).length;
        boolean years = number.matches("[ .\\-/]*(?:[12][0-9]{3}[ .\\-/]*)+");
        boolean bare = groups == 1 && !labelled && number.charAt(0) != '+';
        if (digits < 7
                || digits > 15
                || years
                || scan.isTaken(from, end)
                || CodeTokens.isCode(scan.at(end))
                || (bare && number.charAt(0) == '0' && digits < 10)) {
            return;
        }
        double confidence = labelled ? 0.95 : bare ? 0.6 : number.matches("[0-9]{1,3}(?: [0-9]{3})+") ? 0.5 : 0.85;
        scan.report(FindingType.PHONE_NUMBER, from, end, confidence, Evidence.labelled(labelled ? label : null));
        scan.take(from, end);
    }
}
