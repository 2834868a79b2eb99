package org.xianshen.rules.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** IP addresses of both versions and MAC addresses. */
final class NetworkAddresses implements UnitScanner {

    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");
    private static final Pattern MAC = Pattern.compile(
            "[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}(?:\\.[0-9A-Fa-f]{4}){2}");
    private static final Pattern HEX_GROUPS = Pattern.compile("[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}");

    @Override
    public void scan(UnitScan scan) {
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int length = tokens.length(i);
            int end = tokens.end(i);
            int start = tokens.start(i);
            if (length <= 4 && scan.at(end) == '.' && !continuesDotted(scan, start)) {
                ipv4(scan, i);
            }
            boolean first =
                    scan.at(start - 1) != ':' || scan.at(start - 2) == ':' || !CodeTokens.isCode(scan.at(start - 2));
            if (length <= 4 && (scan.at(end) == ':' || scan.at(end) == '-' || scan.at(end) == '.')) {
                mac(scan, i);
            }
            if (length <= 4 && first && (scan.at(end) == ':' || scan.at(start - 1) == ':')) {
                ipv6(scan, i);
            }
        }
    }

    private static boolean continuesDotted(UnitScan scan, int start) {
        return scan.at(start - 1) == '.' && CodeTokens.isCode(scan.at(start - 2));
    }

    private static @Nullable Label label(UnitScan scan, int token, Trigger trigger) {
        Label label = scan.labels().of(token);
        return label != null && label.is(trigger) ? label : null;
    }

    private static void ipv4(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        Matcher matcher =
                IPV4.matcher(scan.text()).region(start, Math.min(scan.text().length(), start + 15));
        if (!matcher.lookingAt()
                || CodeTokens.isCode(scan.at(matcher.end()))
                || (scan.at(matcher.end()) == '.' && CodeTokens.isDigit(scan.at(matcher.end() + 1)))) {
            return;
        }
        int largest = 0;
        for (int group = 1; group <= 4; group++) {
            int octet = Integer.parseInt(matcher.group(group));
            if (octet > 255) {
                return;
            }
            largest = Math.max(largest, octet);
        }
        Label label = label(scan, token, Trigger.IP_LABEL);
        boolean version = scan.at(start - 1) == 'v'
                || scan.at(start - 1) == 'V'
                || scan.labels().is(token, Trigger.OTHER_NUMBER_LABEL);
        if (label == null && (version || largest < 32 || matcher.group(1).startsWith("0"))) {
            return;
        }
        double confidence = label != null ? 0.98 : 0.85;
        scan.report(
                FindingType.IP_ADDRESS,
                start,
                matcher.end(),
                confidence,
                Evidence.labelled(label).because("four octets"));
        scan.take(start, matcher.end());
    }

    private static void mac(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        char before = scan.at(start - 1);
        boolean labelled = label(scan, token, Trigger.MAC_LABEL) != null;
        if (!labelled && (before == ':' || before == '-') && CodeTokens.isCode(scan.at(start - 2))) {
            return;
        }
        Matcher matcher =
                MAC.matcher(scan.text()).region(start, Math.min(scan.text().length(), start + 17));
        if (!matcher.lookingAt()) {
            return;
        }
        char after = scan.at(matcher.end());
        boolean dotted = scan.text().charAt(start + 4) == '.';
        Label label = label(scan, token, Trigger.MAC_LABEL);
        boolean allDigits =
                scan.text().substring(start, matcher.end()).chars().noneMatch(c -> CodeTokens.isLetter((char) c));
        boolean dashedDigits = allDigits && scan.at(start + 2) == '-';
        if (CodeTokens.isCode(after) || after == ':' || ((dotted || dashedDigits) && label == null)) {
            return;
        }
        scan.report(
                FindingType.MAC_ADDRESS,
                start,
                matcher.end(),
                label == null ? 0.9 : 0.98,
                Evidence.labelled(label).because("six octets"));
        scan.take(start, matcher.end());
    }

    private static void ipv6(UnitScan scan, int token) {
        int start = scan.tokens().start(token);
        int limit = start - 39;
        while (start > limit && (scan.at(start - 1) == ':' || isHex(scan.at(start - 1)))) {
            start--;
        }
        if (scan.isTaken(start, scan.tokens().end(token))) {
            return;
        }
        Matcher matcher = HEX_GROUPS
                .matcher(scan.text())
                .region(start, Math.min(scan.text().length(), start + 39));
        if (!matcher.lookingAt() || CodeTokens.isCode(scan.at(matcher.end()))) {
            return;
        }
        String value = matcher.group();
        long colons = value.chars().filter(c -> c == ':').count();
        boolean compressed = value.contains("::") && value.indexOf("::") == value.lastIndexOf("::");
        boolean letters = value.chars().anyMatch(c -> CodeTokens.isLetter((char) c));
        boolean whole = colons == 7 && !value.contains("::");
        Label label = label(scan, token, Trigger.IP_LABEL);
        if ((!whole && !(compressed && value.length() >= 5)) || (!letters && label == null && !whole)) {
            return;
        }
        scan.report(
                FindingType.IP_ADDRESS,
                start,
                matcher.end(),
                0.9,
                Evidence.labelled(label).because("groups of an IPv6 address"));
        scan.take(start, matcher.end());
    }

    private static boolean isHex(char c) {
        return CodeTokens.isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
