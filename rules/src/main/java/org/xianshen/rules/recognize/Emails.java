package org.xianshen.rules.recognize;

import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** E-mail addresses, grown to both sides of an at sign, also of one written {@code [at]} or {@code (at)}. */
final class Emails implements UnitScanner {

    private static final int LONGEST_SIDE = 64;

    @Override
    public void scan(UnitScan scan) {
        for (int hit : scan.hits().of(Trigger.AT_SIGN)) {
            address(scan, scan.hits().start(hit), scan.hits().end(hit));
        }
    }

    private static void address(UnitScan scan, int at, int afterAt) {
        boolean spelled = afterAt - at > 1;
        int localEnd = scan.at(at - 1) == ' ' ? at - 1 : at;
        int start = localEnd;
        while (start > 0
                && localEnd - start < LONGEST_SIDE
                && isLocal(scan.at(start - 1))
                && joined(scan, start, localEnd)) {
            start--;
        }
        while (start < localEnd && ".-_%+".indexOf(scan.at(start)) >= 0 && scan.at(start) != '_') {
            start++;
        }
        int domain = afterAt;
        while (Gaps.isWhite(scan.at(domain)) && domain < afterAt + 1) {
            domain++;
        }
        int end = domain(scan, domain);
        if (start == localEnd || end < 0) {
            return;
        }
        boolean masked = CodeTokens.masks(scan.text().substring(start, localEnd)) >= 2;
        Evidence evidence = Evidence.of("at sign between name and domain")
                .masked(masked)
                .with(
                        "owner",
                        ContactOwner.ofAddress(scan.text().substring(start, end))
                                .name());
        scan.report(FindingType.EMAIL_ADDRESS, start, end, spelled ? 0.85 : 0.98, evidence);
        scan.take(start, end);
    }

    /** Stops at a gap of the original inside the name, unless only digits surround it. */
    private static boolean joined(UnitScan scan, int start, int localEnd) {
        return start == localEnd || !Gaps.before(scan.view(), start);
    }

    private static boolean isLocal(char c) {
        return CodeTokens.isCode(c) || "._%+-".indexOf(c) >= 0;
    }

    /** One past the end of a domain name that begins at {@code start}, or -1. */
    private static int domain(UnitScan scan, int start) {
        int end = start;
        int lastDot = -1;
        while (end - start < LONGEST_SIDE * 2) {
            char c = scan.at(end);
            if (c == '.' && CodeTokens.isCode(scan.at(end + 1)) && end > start) {
                lastDot = end;
            } else if (c == '\n' && end < scan.text().length() && scan.at(end - 1) == '.') {
                end++;
                continue;
            } else if (scan.text().startsWith("[dot]", end) || scan.text().startsWith("(dot)", end)) {
                lastDot = end + 4;
                end += 5;
                continue;
            } else if (!CodeTokens.isCode(c) && c != '-') {
                break;
            }
            end++;
        }
        if (lastDot < 0 || end - lastDot < 3) {
            return -1;
        }
        int letters = 0;
        for (int i = lastDot + 1; i < end && CodeTokens.isLetter(scan.at(i)); i++) {
            letters++;
        }
        return letters >= 2 && letters <= 12 ? lastDot + 1 + letters : -1;
    }
}
