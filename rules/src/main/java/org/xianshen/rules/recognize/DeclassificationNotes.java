package org.xianshen.rules.recognize;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Notes that a document was declassified; talk of declassifying in general is none. */
final class DeclassificationNotes {

    private static final String[] GENERAL = {
        "应当", "不得", "可以", "规定", "条件", "程序", "制度", "审核", "需要", "是否", "可", "未经", "尚未", "如", "才能", "方可", "工作", "确需", "待",
        "需"
    };

    private static final Pattern NOTE_LINE =
            Pattern.compile("[(（【\\[]?(?:本件|此件|该件|本文件)?(?:已|业已|已经|现已|经)[^，。；“”《》]{0,30}解密[)）】\\]]?[。.]?");
    private static final int LONGEST_NOTE = 50;
    private static final Pattern MONTH = Pattern.compile("[0-9〇一二三四五六七八九]{4}年(?:[0-9一二三四五六七八九十]{1,3}月)?$");
    private static final Pattern DECISION = Pattern.compile("^(?:本件|此件|该件|本文件)?(?:已|业已|已经|经)[^，,；;]{0,20}$");

    private DeclassificationNotes() {}

    static void scan(UnitScan scan, DocumentFrame frame) {
        for (int hit : scan.hits().of(Trigger.DECLASSIFIED_WORD)) {
            int start = scan.hits().start(hit);
            int end = scan.hits().end(hit);
            MarkPlacement placement = MarkPlacement.of(scan, frame, start, end, false);
            MarkContext context = MarkContext.of(scan, start, end, placement);
            boolean note = isNote(scan, start, end, scan.hits().word(hit));
            if (note && placement == MarkPlacement.INLINE && isNoteLine(scan, frame, start, end)) {
                placement = MarkPlacement.OWN_LINE;
                context = MarkContext.NONE;
            }
            if (!note && !placement.isOwn()) {
                continue;
            }
            Evidence evidence = Evidence.of("word of declassification")
                    .with("placement", placement.name())
                    .with("context", context.name());
            DateReader.Found date = dateBeside(scan, start, end);
            if (date != null) {
                evidence.with("date", date.iso());
            }
            double confidence = !note ? 0.4 : context == MarkContext.NONE ? 0.9 : 0.3;
            scan.report(FindingType.DECLASSIFICATION_NOTE, start, end, confidence, evidence);
        }
    }

    /** Whether nothing but a note such as (本件已于2013年8月1日解密) stands on the line. */
    private static boolean isNoteLine(UnitScan scan, DocumentFrame frame, int start, int end) {
        TextSpan span = scan.unit().originalSpan(start, end);
        String text = scan.unit().unit().text();
        int lineStart = frame.lineStart(span.unit(), text, span.start());
        String line = text.substring(lineStart, frame.lineEnd(span.unit(), text, span.end()));
        return line.length() <= LONGEST_NOTE && NOTE_LINE.matcher(line.strip()).matches();
    }

    /** Whether the word says that this document was declassified. */
    static boolean isNote(UnitScan scan, int start, int end, String word) {
        String text = scan.text();
        int sentence = Math.max(Sentences.start(text, start), start - 24);
        String before = text.substring(sentence, start);
        for (String general : GENERAL) {
            if (before.contains(general)) {
                return false;
            }
        }
        if (!word.equals("解密")) {
            char next = scan.at(end);
            return next != '的' && next != '后' && next != '或';
        }
        boolean alone = Sentences.standsAlone(scan, start, end);
        boolean done = dateBeside(scan, start, end) != null
                || MONTH.matcher(before).find()
                || DECISION.matcher(before).find()
                || before.endsWith("于")
                || before.endsWith("已")
                || before.endsWith("经")
                || before.endsWith("批准");
        return alone || (done && Sentences.isParted(scan, end, scan.at(end)));
    }

    private static DateReader.@Nullable Found dateBeside(UnitScan scan, int start, int end) {
        DateReader.Found before = DateReader.endingAt(scan.text(), start);
        if (before != null && before.isWhole()) {
            return before;
        }
        int at = Gaps.skipWhite(scan.text(), end);
        while ("(:）】".indexOf(scan.at(at)) >= 0) {
            at++;
        }
        DateReader.Found behind = DateReader.written(scan.text(), at);
        return behind != null && behind.isWhole() ? behind : null;
    }
}
