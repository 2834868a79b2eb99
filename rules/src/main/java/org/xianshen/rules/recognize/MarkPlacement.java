package org.xianshen.rules.recognize;

import java.util.regex.Pattern;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextSpan;

/** Where a mark stands; the names are the values of the attribute {@code placement}. */
enum MarkPlacement {
    /** On its own in the head of the document. */
    ZONE,
    /** In a page header or footer, a text box or an annotation. */
    HEADER_FOOTER,
    /** In properties, names or other data about the document. */
    METADATA,
    /** Alone on a line elsewhere. */
    OWN_LINE,
    /** Alone in a table cell. */
    CELL,
    /** In brackets before or behind the paragraph it stands for. */
    PORTION,
    /** In running text. */
    INLINE;

    /** What may stand beside a mark on its line without making it running text. */
    private static final Pattern COMPANY =
            Pattern.compile("(?:份号|编号|保密级别|保密等级|秘密等级|保密程度|秘级|[Cc]lassification|CLASSIFICATION"
                    + "|文件|公文|拟定|标志|标识|解密前|原定|原标|特急|加急|特提|平急|急件|紧急程度|缓急程度|等级|密级和保密期限|密级|密級|保密期限|原|已解密"
                    + "|变更后|变更为|变更|延长至|延长为|调整为|改为|[□☐☑☒■√✓○◯●◉◻](?:无|非密|公开|内部|不涉密|普通|一般)|→|->"
                    + "|解密|内部资料|内部文件|注意保存|妥善保管|第|号|页|日|于|本件|绝密|机密|秘密"
                    + "|[0-9〇一二三四五六七八九十年个個月长長期]|No\\.?|№|[:：(（)）\\[\\]【】〔〕★☆*,，、.。/|_□☐☑☒■√✓○◯●◉◻·•—-])*");

    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_LABEL = 24;

    static MarkPlacement of(UnitScan scan, DocumentFrame frame, int start, int end, boolean strong) {
        Carrier carrier = scan.unit().unit().carrier();
        switch (carrier) {
            case HEADER, FOOTER, TEXT_BOX, ANNOTATION, LAYER -> {
                return HEADER_FOOTER;
            }
            case METADATA, FILE_NAME, BOOKMARK, DATA, FORM_FIELD -> {
                return METADATA;
            }
            default -> {}
        }
        TextSpan span = scan.unit().originalSpan(start, end);
        String text = scan.unit().unit().text();
        int lineStart = frame.lineStart(span.unit(), text, span.start());
        int lineEnd = frame.lineEnd(span.unit(), text, Math.max(span.start(), span.end() - 1));
        boolean whole = lineEnd - lineStart <= LONGEST_LINE
                && isCompany(text.substring(lineStart, span.start()))
                && isCompany(text.substring(span.end(), lineEnd));
        boolean zone = carrier == Carrier.BODY && frame.isZone(span.unit(), span.start());
        if (whole) {
            return zone ? ZONE : scan.columns().fillsCell(span) ? CELL : OWN_LINE;
        }
        if (zone && isSegment(text, lineStart, lineEnd, span, strong)) {
            return ZONE;
        }
        return scan.columns().fillsCell(span) ? CELL : INLINE;
    }

    private static boolean isCompany(String beside) {
        StringBuilder dense = new StringBuilder(beside.length());
        beside.chars().filter(c -> !Character.isWhitespace(c) && c != '\u00A0').forEach(c -> dense.append((char) c));
        return COMPANY.matcher(dense).matches();
    }

    /** Whether wide gaps part the mark from the rest of its line; for a mark with a star one space is enough. */
    private static boolean isSegment(String text, int lineStart, int lineEnd, TextSpan span, boolean strong) {
        int before = span.start();
        while (before > lineStart && isSpace(text.charAt(before - 1))) {
            before--;
        }
        int after = span.end();
        while (after < lineEnd && isSpace(text.charAt(after))) {
            after++;
        }
        int needed = strong ? 1 : 2;
        boolean head = (before - lineStart <= 24 && isCompany(text.substring(lineStart, before)))
                || wide(text, before, span.start(), needed)
                || isLabelledSegment(text, lineStart, before);
        boolean tail = after == lineEnd || wide(text, span.end(), after, needed);
        return head && tail;
    }

    /** Whether a label such as 密级： and nothing else stands between a wide gap and {@code place}. */
    private static boolean isLabelledSegment(String text, int lineStart, int place) {
        int at = place;
        while (at > lineStart && place - at <= LONGEST_LABEL) {
            int gap = at;
            while (gap > lineStart && isSpace(text.charAt(gap - 1))) {
                gap--;
            }
            if (gap > lineStart && wide(text, gap, at, 2)) {
                String piece = text.substring(at, place);
                if (piece.indexOf('密') >= 0) {
                    return (piece.endsWith("：") || piece.endsWith(":")) && isCompany(piece);
                }
            }
            at = gap < at ? gap : at - 1;
        }
        return false;
    }

    private static boolean wide(String text, int from, int to, int needed) {
        return to - from >= needed
                || text.substring(from, to).indexOf('\u3000') >= 0
                || text.substring(from, to).indexOf('\t') >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0' || c == '\r';
    }

    /** Whether a mark here is a mark on the document and not a word in a text. */
    boolean isOwn() {
        return this != INLINE;
    }
}
