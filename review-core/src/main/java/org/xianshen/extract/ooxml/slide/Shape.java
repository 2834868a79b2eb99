package org.xianshen.extract.ooxml.slide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One shape of a slide as read; filled while it is read and then left alone. Not thread-safe. */
final class Shape {

    /** Its place among the shapes of the part, later ones lying above earlier ones. */
    final int order;

    /** Whether it stands in the branch for programs that do not know newer markup. */
    final boolean fallback;

    final List<Block> blocks = new ArrayList<>();
    String number = "";
    boolean hidden;
    boolean picture;
    boolean graphic;
    boolean line;
    String placeholder = "";
    String placeholderIndex = "";

    @Nullable
    Frame frame;

    double rotation;

    @Nullable
    Paint fill;

    @Nullable
    Paint styleFill;

    @Nullable
    Paint styleText;

    @Nullable
    Paint listText;

    String anchor = "";

    Shape(int order, boolean fallback) {
        this.order = order;
        this.fallback = fallback;
    }

    /** A paragraph or a table. */
    sealed interface Block permits Paragraph, Table {}

    /** Characters of one text element or, with node −1, a line break. */
    record Piece(String text, int node, TextLook look) {}

    /** One paragraph. */
    static final class Paragraph implements Block {
        final List<Piece> pieces = new ArrayList<>();

        int length() {
            return pieces.stream().mapToInt(p -> p.text().length()).sum();
        }
    }

    /** A table, row by row. */
    static final class Table implements Block {
        final List<List<Cell>> rows = new ArrayList<>();
    }

    /** One cell. */
    static final class Cell {
        final List<Paragraph> paragraphs = new ArrayList<>();
        final int column;

        /** Whether the cell is covered by one it was merged with. */
        final boolean merged;

        @Nullable
        Paint fill;

        Cell(int column, boolean merged) {
            this.column = column;
            this.merged = merged;
        }
    }

    boolean isPlaceholder() {
        return !placeholder.isEmpty();
    }

    boolean isTitle() {
        return placeholder.equals("title") || placeholder.equals("ctrTitle");
    }

    boolean hasText() {
        for (Block block : blocks) {
            if (block instanceof Table || ((Paragraph) block).length() > 0) {
                return true;
            }
        }
        return false;
    }

    /** What it is filled with; null when nothing is said. */
    @Nullable
    Paint ground() {
        return fill != null ? fill : styleFill;
    }
}
