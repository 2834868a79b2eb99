package org.xianshen.report;

import java.util.List;
import org.xianshen.document.TableCell;

/** A piece of a unit's text as the report sets it; offsets count the unit's original UTF-16 code units. */
sealed interface TextBlock {

    /** First code unit. */
    int start();

    /** One past the last code unit. */
    int end();

    /** How a paragraph stands on the page. */
    enum Alignment {
        BODY,
        CENTRE,
        RIGHT
    }

    /**
     * Half-open stretch of the unit's text.
     *
     * @param start first code unit
     * @param end one past the last
     */
    record Piece(int start, int end) {}

    /**
     * A paragraph of one or several lines that were set as one.
     *
     * @param lines without their line breaks, at least one
     * @param alignment where it stands
     * @param indented whether its first line is set in
     * @param large whether it is set clearly larger than the text
     */
    record Paragraph(List<Piece> lines, Alignment alignment, boolean indented, boolean large) implements TextBlock {
        public Paragraph {
            lines = List.copyOf(lines);
        }

        @Override
        public int start() {
            return lines.get(0).start();
        }

        @Override
        public int end() {
            return lines.get(lines.size() - 1).end();
        }
    }

    /**
     * Some rows of a table.
     *
     * @param rows cells by row, each row ordered by column
     * @param widths share of each column in hundredths
     * @param first whether the table begins here
     */
    record TableRows(List<List<TableCell>> rows, List<Integer> widths, boolean first) implements TextBlock {
        public TableRows {
            rows = rows.stream().map(List::copyOf).toList();
            widths = List.copyOf(widths);
        }

        @Override
        public int start() {
            return rows.get(0).get(0).span().start();
        }

        @Override
        public int end() {
            List<TableCell> last = rows.get(rows.size() - 1);
            return last.get(last.size() - 1).span().end();
        }
    }
}
