package org.xianshen.extract.ooxml.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.zip.Budget;

/** The texts of the cells of one sheet: what is seen, what is hidden, and the formulas. For one part. */
final class SheetTexts {

    private final ExtractedDocument.Builder document;
    private final String part;
    private final CellText visible;
    private final CellText hidden;
    private final CellText formulas;
    private final Cell cell = new Cell();

    /**
     * The texts of {@code part}.
     *
     * @param carrier of what is seen: body, or hidden text when the whole sheet is hidden
     * @param formulas carrier of the formulas
     */
    SheetTexts(ExtractedDocument.Builder document, Budget budget, String part, Carrier carrier, Carrier formulas) {
        this.document = document;
        this.part = part;
        int table = document.newTable();
        this.visible = new CellText(document, budget, carrier, part, table);
        this.hidden =
                carrier == Carrier.BODY ? new CellText(document, budget, Carrier.HIDDEN_TEXT, part, table) : visible;
        this.formulas = new CellText(document, budget, formulas, part, -1);
        visible.unit();
    }

    /** The cell at {@code row} and {@code column}, to be filled before the next one is asked for. */
    Cell at(int row, int column, CellLook look, boolean hide, @Nullable Concealment how) {
        cell.row = row;
        cell.column = column;
        cell.look = look;
        cell.hide = hide;
        cell.how = how;
        return cell;
    }

    /** Adds the formula of a cell. */
    void formula(int row, int column, CharSequence formula) {
        formulas.begin(row, column).append(formula);
        formulas.end();
    }

    /** Ends all texts and enters them in the census. */
    void finish(Map<Long, Area> merged) {
        visible.merge(merged);
        hidden.merge(merged);
        visible.finish();
        document.census().read(visible.carrier(), part);
        if (hidden != visible) {
            enter(hidden);
        }
        enter(formulas);
    }

    private void enter(CellText text) {
        text.finish();
        if (!text.isEmpty()) {
            document.census().read(text.carrier(), part);
        }
    }

    /** One cell; a mutable place that is used again for the next. */
    final class Cell {
        private int row;
        private int column;
        private CellLook look = CellStyles.NONE.look(0);
        private boolean hide;
        private @Nullable Concealment how;

        private Cell() {}

        private CellText target() {
            return hide || how != null ? hidden : visible;
        }

        private StringBuilder begin(CellText target) {
            return target.begin(row, column);
        }

        private void end(CellText target, @Nullable Concealment concealment) {
            if (target.end() && concealment != null) {
                target.conceal(concealment);
            }
        }

        /** Fills it with words that no format changes. */
        void fixed(CharSequence words) {
            CellText target = target();
            begin(target).append(words);
            end(target, how);
        }

        /** Fills it with a text. */
        void text(CharSequence text) {
            CellText target = target();
            StringBuilder out = begin(target);
            boolean shown = look.format().text(text, out);
            end(target, how);
            if (!shown) {
                conceal(text);
            }
        }

        /** Fills it with a shared string. */
        void text(SharedStrings strings, int index) {
            if (look.format().showsTextAsItIs()) {
                CellText target = target();
                strings.append(index, begin(target));
                end(target, how);
            } else {
                StringBuilder text = new StringBuilder(strings.length(index));
                strings.append(index, text);
                text(text);
            }
        }

        /** Fills it with a text whose runs may each be hidden or not. */
        void runs(CharSequence text, List<SharedStrings.Run> runs, boolean coloured) {
            int at = 0;
            for (SharedStrings.Run run : runs) {
                stretch(text, at, run.start(), how);
                boolean covered = how == Concealment.COVERED && look.concealment(coloured) == null;
                stretch(text, run.start(), run.end(), covered ? how : look.concealment(run.colour(), coloured));
                at = run.end();
            }
            stretch(text, at, text.length(), how);
        }

        private void stretch(CharSequence text, int start, int end, @Nullable Concealment concealment) {
            int to = Math.min(end, text.length());
            if (start < to) {
                CellText target = hide || concealment != null ? hidden : visible;
                begin(target).append(text, start, to);
                end(target, concealment);
            }
        }

        /** Fills it with a number. */
        void number(CharSequence raw, boolean from1904) {
            CellText target = target();
            boolean shown = look.format().number(raw, from1904, begin(target));
            end(target, how);
            if (!shown) {
                conceal(look.format().plain(raw, from1904));
            }
        }

        /** The value itself, of which the format shows nothing or less than all. */
        private void conceal(CharSequence text) {
            begin(hidden).append(text);
            end(hidden, null);
        }
    }
}
