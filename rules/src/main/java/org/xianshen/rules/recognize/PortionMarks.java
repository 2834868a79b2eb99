package org.xianshen.rules.recognize;

/** Marks on a part of a document: a level with its term in brackets before or behind the paragraph it stands for. */
final class PortionMarks {

    private static final String OPEN = "([【〔";
    private static final String CLOSE = ")]】〕";
    private static final String REFERENCE_ENDS = "》〉”」\"号";
    private static final String NUMBER = "一二三四五六七八九十0123456789、.()第章节款项 ";
    private static final int LONGEST_NUMBER = 8;
    private static final int LIST_REACH = 200;

    private PortionMarks() {}

    /**
     * Whether the mark {@code [start, end)} of the view stands for the paragraph beside it.
     *
     * @param stated whether a star and a term stand in it; without them only a bracket behind a whole sentence counts
     */
    static boolean isPortion(UnitScan scan, int start, int end, boolean stated) {
        int bracket = OPEN.indexOf(scan.at(start - 1));
        if (bracket < 0 || scan.at(end) != CLOSE.charAt(bracket)) {
            return false;
        }
        int next = end + 1;
        boolean last = next >= scan.text().length() || Gaps.lineBefore(scan.view(), next);
        char before = before(scan, start - 1);
        if (!stated) {
            return last && before == '。';
        }
        boolean first = beginsLine(scan, start - 1);
        boolean closes = last || "。；;,，、".indexOf(scan.at(next)) >= 0;
        return (first || (closes && REFERENCE_ENDS.indexOf(before) < 0)) && !inListOfEnclosures(scan, start);
    }

    /** Whether nothing stands in front of {@code place} on its line, or only what numbers a heading. */
    private static boolean beginsLine(UnitScan scan, int place) {
        int at = place;
        while (at > 0 && place - at < LONGEST_NUMBER && !Gaps.lineBefore(scan.view(), at)) {
            at--;
            if (NUMBER.indexOf(scan.at(at)) < 0) {
                return false;
            }
        }
        return Gaps.lineBefore(scan.view(), at);
    }

    private static char before(UnitScan scan, int place) {
        int at = place - 1;
        while (at >= 0 && Gaps.isWhite(scan.at(at))) {
            at--;
        }
        return scan.at(at);
    }

    /** Whether 附件： and nothing but titles stand in front. */
    private static boolean inListOfEnclosures(UnitScan scan, int start) {
        String before = scan.text().substring(Math.max(0, start - LIST_REACH), start);
        int at = Math.max(before.lastIndexOf("附件:"), before.lastIndexOf("附件："));
        return at >= 0 && before.indexOf('。', at) < 0;
    }
}
