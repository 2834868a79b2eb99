package org.xianshen.extract.ooxml.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.extract.zip.XmlCursor;

/**
 * The state of one flow of paragraphs while it is read: the part itself, or one text box in it.
 *
 * <p>It puts the separators: {@code \n} between paragraphs and rows, {@code \t} between cells. Not thread-safe.
 */
final class Story {

    private final Carrier carrier;
    private final TextFlows flows;
    private final StyleSheet styles;
    private final boolean box;
    private final boolean hidden;
    private final Deque<Container> containers = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private boolean joinNext;
    private int paragraph;
    private String paragraphStyle = "";
    private @Nullable String paragraphFill;
    private String runStyle = "";
    private RunFormat direct = RunFormat.NONE;
    private @Nullable Boolean invisible;
    private @Nullable Concealment concealment;

    /** A container of blocks: the story itself or a table cell. */
    private static final class Container {
        private boolean started;
    }

    private static final class Field {
        private boolean inInstruction = true;
    }

    private static final class Table {
        private final int number;
        private int row = -1;
        private int column;
        private int span = 1;
        private int cellStart;
        private boolean cellStarted;
        private boolean shaded;
        private boolean cellColoured;
        private String cellFill = "";

        Table(int number) {
            this.number = number;
        }
    }

    /**
     * A story.
     *
     * @param hidden whether nothing of it is shown
     * @param box whether it is a text box: whatever lies behind it may be coloured, and its flow is shared with others
     */
    Story(Carrier carrier, TextFlows flows, StyleSheet styles, boolean box, boolean hidden) {
        this.hidden = hidden;
        this.carrier = carrier;
        this.flows = flows;
        this.styles = styles;
        this.box = box;
        Container root = new Container();
        containers.push(root);
    }

    Carrier carrier() {
        return carrier;
    }

    int paragraph() {
        return paragraph;
    }

    void startParagraph(int number) {
        startBlock();
        paragraph = number;
        paragraphStyle = "";
        paragraphFill = null;
        startRun();
    }

    private void startBlock() {
        Container container = containers.element();
        boolean first = !container.started && !(box && containers.size() == 1 && flows.length(carrier) > 0);
        if (!first && !joinNext) {
            flows.separate(carrier, '\n');
        }
        joinNext = false;
        container.started = true;
    }

    /** The paragraph mark is deleted or hidden: the next paragraph goes on in the same line. */
    void joinNextParagraph() {
        joinNext = true;
    }

    void paragraphStyle(String id) {
        paragraphStyle = id;
        invisible = null;
    }

    void paragraphFill(String fill) {
        paragraphFill = fill;
        invisible = null;
    }

    void startRun() {
        runStyle = "";
        direct = RunFormat.NONE;
        invisible = null;
    }

    void runStyle(String id) {
        runStyle = id;
        invisible = null;
    }

    void runProperty(XmlCursor xml) {
        direct = direct.with(xml);
        invisible = null;
    }

    /** Whether a reader cannot see the current run. */
    boolean isInvisible() {
        if (hidden) {
            return true;
        }
        Boolean known = invisible;
        if (known == null) {
            RunFormat paragraphFormat = styles.paragraph(paragraphStyle);
            if (paragraphFill != null) {
                paragraphFormat = paragraphFormat.withParagraphFill(paragraphFill);
            }
            RunFormat format = direct.over(styles.character(runStyle)).over(paragraphFormat);
            concealment = format.concealment(onColouredGround(), cellFill());
            known = format.isUnshown() || concealment != null;
            invisible = known;
        }
        return known;
    }

    /** How the current run, which a reader cannot see, was hidden by colour; null when it is hidden otherwise. */
    @Nullable
    Concealment concealment() {
        return isInvisible() && !hidden ? concealment : null;
    }

    private String cellFill() {
        Table table = tables.peek();
        return table == null || box ? "" : table.cellFill;
    }

    private boolean onColouredGround() {
        if (box) {
            return true;
        }
        for (Table table : tables) {
            if (table.shaded || table.cellColoured) {
                return true;
            }
        }
        return false;
    }

    void startTable(int number) {
        startBlock();
        tables.push(new Table(number));
    }

    void tableStyle(String id) {
        if (!tables.isEmpty() && styles.isShadedTable(id)) {
            tables.element().shaded = true;
        }
    }

    void tableFill(String fill) {
        if (!tables.isEmpty() && RunFormat.isColoured(fill)) {
            tables.element().shaded = true;
        }
    }

    void cellFill(String fill) {
        if (!tables.isEmpty()) {
            tables.element().cellColoured = RunFormat.isColoured(fill);
            tables.element().cellFill = fill;
            invisible = null;
        }
    }

    void startRow() {
        Table table = tables.peek();
        if (table != null) {
            table.row++;
            table.column = 0;
            table.cellStarted = false;
            if (table.row > 0) {
                flows.separate(carrier, '\n');
            }
        }
    }

    void skipColumns(int columns) {
        if (!tables.isEmpty()) {
            tables.element().column += Math.max(0, columns);
        }
    }

    void startCell() {
        Table table = tables.peek();
        if (table != null) {
            if (table.cellStarted) {
                flows.separate(carrier, '\t');
            }
            table.cellStarted = true;
            table.cellStart = flows.length(carrier);
            table.cellColoured = false;
            table.cellFill = "";
            table.span = 1;
            joinNext = false;
            containers.push(new Container());
        }
    }

    void cellSpan(int columns) {
        if (!tables.isEmpty()) {
            tables.element().span = Math.max(1, columns);
        }
    }

    void endCell(List<WordText.Cell> cells) {
        Table table = tables.peek();
        if (table != null && containers.size() > 1) {
            containers.pop();
            cells.add(new WordText.Cell(
                    carrier, table.cellStart, flows.length(carrier), table.number, table.row, table.column));
            table.column += table.span;
            table.cellColoured = false;
            table.cellFill = "";
        }
    }

    void endTable() {
        tables.poll();
    }

    void beginField() {
        fields.push(new Field());
    }

    void separateField() {
        Field field = fields.peek();
        if (field != null) {
            field.inInstruction = false;
        }
    }

    void endField() {
        fields.poll();
    }

    /** Whether text here belongs to the instruction of some field. */
    boolean inFieldInstruction() {
        for (Field field : fields) {
            if (field.inInstruction) {
                return true;
            }
        }
        return false;
    }

    /** Adds visible characters. */
    void add(TextSource from, String text) {
        if (!containers.element().started) {
            startBlock();
        }
        flows.add(carrier, from, text);
    }

    /** Another story has written into the same flow: what follows here does not touch what it wrote. */
    void resume() {
        flows.separate(carrier, '\n');
    }
}
