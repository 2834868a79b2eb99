package org.xianshen.rules.recognize;

import java.util.regex.Pattern;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * The date of issue: a whole date at the end of a text or on a line of its own, or before 印发 in the imprint.
 *
 * <p>Reported as DATE_TIME with the attributes {@code role} ISSUE_DATE, {@code date} and {@code form} (SIGNATURE, IMPRINT, LABELLED).
 */
final class IssueDates {

    private static final int CLOSING_REACH = 160;

    /** Labels of the day a document, a report or a contract was made; those of filing, opening or declassifying are none. */
    private static final Pattern LABEL =
            Pattern.compile("(?:制发|成文|印发|发文|签发|行文|签订|签署|提交|编制|编写|完成|报告|出具|制作|起草)(?:日期|时间)[ 　]*[:：][ 　]*$");

    private IssueDates() {}

    static void scan(UnitScan scan, DocumentFrame frame) {
        if (scan.unit().unit().carrier() != Carrier.BODY || scan.isEnglish()) {
            return;
        }
        String text = scan.text();
        for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
            if (at >= 4
                    && scan.at(at + 2) != '年'
                    && (CodeTokens.isDigit(scan.at(at - 1)) || "〇零○Oo◯一二三四五六七八九".indexOf(scan.at(at - 1)) >= 0)) {
                DateReader.Found date = DateReader.written(text, at - 4);
                if (date != null && date.isWhole() && !CodeTokens.isDigit(scan.at(at - 5))) {
                    date(scan, frame, date);
                }
            }
        }
    }

    private static void date(UnitScan scan, DocumentFrame frame, DateReader.Found date) {
        TextSpan span = scan.unit().originalSpan(date.start(), date.end());
        String original = scan.unit().unit().text();
        int lineStart = frame.lineStart(span.unit(), original, span.start());
        int lineEnd = frame.lineEnd(span.unit(), original, span.end());
        String before = original.substring(lineStart, span.start());
        String behind = original.substring(span.end(), lineEnd).strip();
        boolean imprint = behind.startsWith("印发") || behind.startsWith("印");
        boolean closing = behind.isEmpty() || behind.startsWith("(此件") || behind.startsWith("（此件");
        boolean alone = before.isBlank();
        boolean signed = !alone && closing && signature(before);
        boolean labelled = LABEL.matcher(before).find() && (behind.isEmpty() || isSpace(original, span.end()));
        if (!imprint && !labelled && !(closing && (alone || signed))) {
            return;
        }
        boolean last = frame.isLastBody(span.unit()) && original.length() - span.end() <= CLOSING_REACH;
        boolean head = !last && frame.isZone(span.unit(), span.start());
        double confidence = imprint ? 0.7 : head ? 0.6 : 0.9;
        Evidence evidence = Evidence.of(imprint ? "imprint" : labelled ? "label of the date" : "on a line of its own")
                .with("role", "ISSUE_DATE")
                .with("date", date.iso())
                .with("form", imprint ? "IMPRINT" : labelled ? "LABELLED" : "SIGNATURE");
        scan.report(FindingType.DATE_TIME, date.start(), date.end(), confidence, evidence);
    }

    private static boolean isSpace(String text, int place) {
        return place < text.length() && Character.isWhitespace(text.charAt(place));
    }

    /** Whether only the name of the signing organ stands before the date: parted from the text by a space or an end. */
    private static boolean signature(String before) {
        String trimmed = before.stripTrailing();
        if (trimmed.isEmpty() || (trimmed.length() == before.length() && !trimmed.endsWith("。"))) {
            return false;
        }
        return "，,、自至于从在到（(".indexOf(trimmed.charAt(trimmed.length() - 1)) < 0;
    }
}
