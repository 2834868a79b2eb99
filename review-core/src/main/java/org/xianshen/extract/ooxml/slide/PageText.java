package org.xianshen.extract.ooxml.slide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.NodePlaces;
import org.xianshen.extract.ooxml.internal.NodeSegments;

/**
 * Puts the shapes of a page into reading order and their text into one text for each carrier.
 *
 * <p>Not thread-safe.
 */
final class PageText {

    /** Shapes whose upper edges differ by less stand in one row: a tenth of an inch. */
    private static final double ROW_EMU = 91_440;

    private final PageView view;
    private final PageRole role;
    private final Map<Carrier, Flow> flows = new EnumMap<>(Carrier.class);
    private final List<Cell> cells = new ArrayList<>();
    private final List<Concealed> concealed = new ArrayList<>();
    private int tables;

    /** One text that grows. */
    private static final class Flow {
        private final StringBuilder text = new StringBuilder();
        private final NodeSegments places = new NodeSegments();
    }

    /** A table cell; {@code table} is a number on this page. */
    record Cell(Carrier carrier, int start, int end, int table, int row, int column) {}

    /** Text that somebody seems to have meant to hide. */
    record Concealed(Carrier carrier, int start, int end, Concealment how) {}

    PageText(PageView view, PageRole role) {
        this.view = view;
        this.role = role;
    }

    /** Adds the shapes of {@code tree}. */
    void add(ShapeTree tree) {
        List<Shape> order = new ArrayList<>(tree.shapes());
        order.sort(Comparator.comparing((Shape s) -> s.fallback)
                .thenComparing(s -> !s.isTitle())
                .thenComparingDouble(this::row)
                .thenComparingDouble(this::column)
                .thenComparingInt(s -> s.order));
        for (Shape shape : order) {
            add(shape);
        }
    }

    private double row(Shape shape) {
        Frame frame = view.frame(shape);
        return frame == null ? Double.MAX_VALUE : Math.floor(frame.y() / ROW_EMU);
    }

    private double column(Shape shape) {
        Frame frame = view.frame(shape);
        return frame == null ? Double.MAX_VALUE : frame.x();
    }

    private void add(Shape shape) {
        if (!shape.hasText()) {
            return;
        }
        Carrier carrier = role.carrierOf(shape);
        Visibility whole = role.isHidden() ? Visibility.HIDDEN : view.of(shape);
        if (!whole.shown() && carrier != Carrier.STYLE) {
            carrier = role.hiddenCarrier();
        }
        String ground = view.groundOf(shape);
        for (Shape.Block block : shape.blocks) {
            if (block instanceof Shape.Table table) {
                add(shape, table, carrier, whole);
            } else {
                add(shape, (Shape.Paragraph) block, carrier, whole, ground);
            }
        }
    }

    private void add(
            Shape shape, Shape.Paragraph paragraph, Carrier carrier, Visibility whole, @Nullable String ground) {
        for (Carrier touched : pieces(shape, paragraph, carrier, whole, ground)) {
            flow(touched).text.append('\n');
        }
    }

    private Set<Carrier> pieces(
            Shape shape, Shape.Paragraph paragraph, Carrier carrier, Visibility whole, @Nullable String ground) {
        Set<Carrier> touched = EnumSet.noneOf(Carrier.class);
        for (Shape.Piece piece : paragraph.pieces) {
            Visibility one = whole;
            if (whole.shown() && carrier != Carrier.STYLE && piece.node() >= 0) {
                one = view.of(shape, piece.look(), ground);
            }
            Carrier into = one.shown() || !whole.shown() ? carrier : role.hiddenCarrier();
            append(into, piece, shape.number, one.how());
            touched.add(into);
        }
        return touched;
    }

    private void append(Carrier carrier, Shape.Piece piece, String owner, @Nullable Concealment how) {
        Flow flow = flow(carrier);
        int start = flow.text.length();
        flow.text.append(piece.text());
        int end = flow.text.length();
        flow.places.add(start, end, piece.node(), 0, owner);
        if (how == null || piece.node() < 0) {
            return;
        }
        int last = concealed.size() - 1;
        if (last >= 0
                && concealed.get(last).carrier() == carrier
                && concealed.get(last).end() == start
                && concealed.get(last).how() == how) {
            concealed.set(last, new Concealed(carrier, concealed.get(last).start(), end, how));
        } else {
            concealed.add(new Concealed(carrier, start, end, how));
        }
    }

    private void add(Shape shape, Shape.Table table, Carrier carrier, Visibility whole) {
        int number = tables++;
        Flow flow = flow(carrier);
        List<Shape.Paragraph> merged = new ArrayList<>();
        int row = 0;
        for (List<Shape.Cell> cellsOfRow : table.rows) {
            boolean first = true;
            for (Shape.Cell cell : cellsOfRow) {
                if (cell.merged) {
                    merged.addAll(cell.paragraphs);
                    continue;
                }
                if (!first) {
                    flow.text.append('\t');
                }
                first = false;
                int start = flow.text.length();
                cell(shape, cell, carrier, whole);
                cells.add(new Cell(carrier, start, flow.text.length(), number, row, cell.column));
            }
            flow.text.append('\n');
            row++;
        }
        for (Shape.Paragraph paragraph : merged) {
            add(shape, paragraph, role.hiddenCarrier(), Visibility.HIDDEN, null);
        }
    }

    private void cell(Shape shape, Shape.Cell cell, Carrier carrier, Visibility whole) {
        String ground = view.groundOf(cell);
        boolean first = true;
        for (Shape.Paragraph paragraph : cell.paragraphs) {
            if (!first) {
                flow(carrier).text.append('\n');
            }
            first = false;
            for (Carrier touched : pieces(shape, paragraph, carrier, whole, ground)) {
                if (touched != carrier) {
                    flow(touched).text.append('\n');
                }
            }
        }
    }

    private Flow flow(Carrier carrier) {
        return flows.computeIfAbsent(carrier, c -> new Flow());
    }

    /** The carriers that have text, in the order of {@link Carrier}. */
    List<Carrier> carriers() {
        return flows.keySet().stream()
                .filter(carrier -> !flow(carrier).text.isEmpty())
                .toList();
    }

    String text(Carrier carrier) {
        return flow(carrier).text.toString();
    }

    /** The text element and shape of every character; {@code part} is the name of the part. */
    NodePlaces places(Carrier carrier, String part) {
        return flow(carrier).places.places(part);
    }

    List<Cell> cells() {
        return cells;
    }

    List<Concealed> concealed() {
        return concealed;
    }
}
