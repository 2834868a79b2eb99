package org.xianshen.rules.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Classification banners and portion marks of other countries; capitals only. */
final class ForeignBanners {

    private static final Pattern BANNER =
            Pattern.compile("[A-Z][A-Z ]{1,30}[A-Z](?:-[A-Z]+)?(?: ?//? ?[A-Z0-9][A-Z0-9 ,/\\-]{0,60}[A-Z0-9])?");
    private static final Pattern PORTION =
            Pattern.compile("\\((?:TS|S|C|U|CUI|FOUO|NF|R)(?://[A-Z0-9 ,/\\-]{1,40})?\\)");

    private ForeignBanners() {}

    static void scan(UnitScan scan, DocumentFrame frame) {
        int reached = 0;
        boolean banner = false;
        for (int hit : scan.hits().of(Trigger.FOREIGN_LEVEL)) {
            int start = scan.hits().start(hit);
            if (start < reached || !capitals(scan.text(), start, scan.hits().end(hit))) {
                continue;
            }
            Matcher matcher = BANNER.matcher(scan.text())
                    .region(start, Math.min(scan.text().length(), start + 110));
            int end = scan.hits().end(hit);
            if (matcher.lookingAt() && matcher.end() >= end) {
                end = matcher.end();
            }
            String value = scan.text().substring(start, end);
            MarkPlacement placement = MarkPlacement.of(scan, frame, start, end, false);
            boolean slashes = value.contains("//");
            if (!slashes && !placement.isOwn()) {
                continue;
            }
            banner = true;
            reached = end;
            MarkContext context = MarkContext.of(scan, start, end, placement);
            Evidence evidence = Evidence.of(slashes ? "control markings" : "stands alone")
                    .with("placement", placement.name())
                    .with("context", context.name())
                    .with("form", "BANNER");
            scan.report(FindingType.FOREIGN_BANNER, start, end, slashes ? 0.95 : 0.8, evidence);
        }
        for (int hit : scan.hits().of(Trigger.FOREIGN_PORTION)) {
            int start = scan.hits().start(hit);
            Matcher matcher = PORTION.matcher(scan.text())
                    .region(start, Math.min(scan.text().length(), start + 48));
            if (start < reached || !matcher.lookingAt()) {
                continue;
            }
            boolean slashes = matcher.group().contains("//");
            if (!slashes && !(banner && Gaps.lineBefore(scan.view(), start))) {
                continue;
            }
            reached = matcher.end();
            Evidence evidence = Evidence.of("portion mark")
                    .with("placement", MarkPlacement.INLINE.name())
                    .with("context", MarkContext.NONE.name())
                    .with("form", "PORTION");
            scan.report(FindingType.FOREIGN_BANNER, start, matcher.end(), slashes ? 0.9 : 0.7, evidence);
        }
    }

    private static boolean capitals(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                return false;
            }
        }
        return true;
    }
}
