package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xianshen.document.TableCell;
import org.xianshen.normalize.DocumentText;

/** The headings of a document's first tables and sections, each without white space. */
final class Headings {

    private static final int MOST_LINES = 60;
    private static final int MOST_ROWS = 2;
    private static final int MOST_TABLES = 3;
    private static final int MOST_CELLS = 400;
    private static final int LONGEST = 60;
    private static final Pattern SECTION = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[一-龥]{2,8}:)");

    private Headings() {}

    /** One text for each table or section heading. */
    static List<String> of(List<FrameLine> lines, FrameHead head, DocumentText text) {
        List<String> headings = new ArrayList<>();
        int rows = 0;
        int from = Math.min(head.titleEnd(), lines.size());
        StringBuilder sections = new StringBuilder();
        for (int i = from; i < Math.min(lines.size(), from + MOST_LINES); i++) {
            FrameLine line = lines.get(i);
            if (line.isRow() && rows < MOST_ROWS) {
                headings.add(line.text());
                rows++;
            } else if (SECTION.matcher(line.text()).find()) {
                sections.append(line.text(), 0, Math.min(LONGEST, line.length()))
                        .append('\n');
            }
        }
        if (!sections.isEmpty()) {
            headings.add(sections.toString());
        }
        firstRows(text, headings);
        return headings;
    }

    private static void firstRows(DocumentText text, List<String> headings) {
        StringBuilder row = new StringBuilder();
        int table = -1;
        int seen = 0;
        for (TableCell cell : text.layout()
                .cells()
                .subList(0, Math.min(MOST_CELLS, text.layout().cells().size()))) {
            if (cell.row() > 0) {
                continue;
            }
            if (cell.table() != table) {
                seen++;
                flush(row, headings);
                table = cell.table();
            }
            if (seen > MOST_TABLES) {
                return;
            }
            if (cell.span().length() <= LONGEST) {
                row.append(DenseText.of(text.textOf(cell.span())).plain());
            }
        }
        flush(row, headings);
    }

    private static void flush(StringBuilder row, List<String> headings) {
        if (!row.isEmpty()) {
            headings.add(row.toString());
        }
        row.setLength(0);
    }
}
