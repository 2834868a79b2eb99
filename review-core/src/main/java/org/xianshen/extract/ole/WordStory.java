package org.xianshen.extract.ole;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;

/**
 * One story of a Word document: its shown text, and apart from it what is deleted, inserted, hidden, or a field code.
 *
 * <p>Inserted text stands in both: it is shown.
 */
final class WordStory {

    private static final int WHITE = 0xFFFFFF;
    private static final int WHITE_OF_PALETTE = 8;
    private static final char FIELD_BEGINS = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_ENDS = 0x15;
    private static final char CELL_ENDS = 0x07;

    private final OleReading reading;
    private final Carrier carrier;
    private final String path;
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder codes = new StringBuilder();
    private final List<int[]> cells = new ArrayList<>();
    private final List<int[]> concealed = new ArrayList<>();

    /** For each field that is open, whether its result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private boolean inTable;
    private boolean rowEnd;
    private int table = -1;
    private int row;
    private int column;
    private int cellStart;

    WordStory(OleReading reading, Carrier carrier, String path) {
        this.reading = reading;
        this.carrier = carrier;
        this.path = path;
    }

    void begin(Paragraph paragraph) {
        boolean now = paragraph.isInTable();
        if (now && !inTable) {
            table = reading.document().newTable();
            row = 0;
            column = 0;
            cellStart = shown.length();
        }
        inTable = now;
        rowEnd = now && paragraph.isTableRowEnd();
    }

    void run(CharacterRun run) {
        if (run.isSymbol()) {
            shown.append(run.getSymbolCharacter());
            return;
        }
        StringBuilder into = run.isMarkedDeleted() ? deleted : run.isVanished() ? hidden : shown;
        int from = shown.length();
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), into);
        }
        if (run.isMarkedInserted()) {
            inserted.append(shown, from, shown.length());
        }
        boolean white = run.getIco24() == WHITE || run.getColor() == WHITE_OF_PALETTE;
        if (white && !inTable && into == shown && !shown.substring(from).isBlank()) {
            concealed.add(new int[] {from, shown.length()});
        }
    }

    private void character(char c, StringBuilder into) {
        switch (c) {
            case FIELD_BEGINS -> fields.push(Boolean.FALSE);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(Boolean.TRUE);
                    codes.append('\n');
                }
            }
            case FIELD_ENDS -> {
                if (!fields.isEmpty() && !fields.pop()) {
                    codes.append('\n');
                }
            }
            case CELL_ENDS -> endCell();
            case '\r', 0x0B, 0x0C -> target(into).append('\n');
            case 0x1E -> target(into).append('-');
            default -> {
                if (c >= ' ' || c == '\t') {
                    target(into).append(c);
                }
            }
        }
    }

    private StringBuilder target(StringBuilder into) {
        boolean code = !fields.isEmpty() && !fields.peek();
        return code ? codes : into;
    }

    private void endCell() {
        if (!inTable) {
            return;
        }
        if (rowEnd) {
            row++;
            column = 0;
            shown.append('\n');
        } else {
            if (shown.length() > cellStart) {
                cells.add(new int[] {cellStart, shown.length(), table, row, column});
            }
            column++;
            shown.append('\t');
        }
        cellStart = shown.length();
    }

    /** A paragraph that was deleted still ends. */
    void end() {
        if (!deleted.isEmpty() && deleted.charAt(deleted.length() - 1) != '\n') {
            deleted.append('\n');
        }
        if (!hidden.isEmpty() && hidden.charAt(hidden.length() - 1) != '\n') {
            hidden.append('\n');
        }
        if (!inserted.isEmpty() && inserted.charAt(inserted.length() - 1) != '\n') {
            inserted.append('\n');
        }
    }

    void enter() {
        if (!shown.toString().isBlank()) {
            String unit = reading.unit(carrier, path, shown.toString(), TextPlaces.inPart(path));
            for (int[] cell : cells) {
                reading.document().cell(unit, cell[0], cell[1], cell[2], cell[3], cell[4]);
            }
            for (int[] span : concealed) {
                reading.document()
                        .concealed(
                                new ConcealedText(new TextSpan(unit, span[0], span[1]), Concealment.COLOUR_OF_GROUND));
            }
        }
        reading.text(Carrier.DELETION, path, deleted.toString());
        reading.text(Carrier.INSERTION, path, inserted.toString());
        reading.text(Carrier.HIDDEN_TEXT, path, hidden.toString());
        reading.text(Carrier.FIELD_CODE, path, codes.toString());
    }
}
