package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Reads one sheet as its XML goes by.
 *
 * <p>What a person sees of the cells goes to one text, what is in hidden rows and columns or has the colour of its ground to
 * another, formulas to a third. For one part.
 */
final class SheetReader {

    private static final double NARROWEST_COLUMN = 0.3;
    private static final double LOWEST_ROW = 1;

    private final XmlCursor xml;
    private final Workbook workbook;
    private final SheetTexts texts;
    private final PartLines lines;
    private final PartValues side;
    private final SheetSide beside;
    private final RichText rich;
    private final List<Area> tables;
    private final List<Area> covers;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet toldColumns = new BitSet();
    private final Map<Long, Area> merged = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private boolean columnsHiddenByDefault;
    private boolean rowHidden;
    private int row = -1;
    private int column;

    /**
     * A reader.
     *
     * @param tables areas whose ground a table style may colour
     * @param covers areas under opaque shapes
     */
    SheetReader(
            XmlCursor xml, Workbook workbook, SheetTexts texts, PartLines lines, List<Area> tables, List<Area> covers) {
        this.xml = xml;
        this.workbook = workbook;
        this.texts = texts;
        this.lines = lines;
        this.side = new PartValues(lines, Carrier.DATA);
        this.beside = new SheetSide(xml, side, lines);
        this.rich = new RichText(xml, workbook.palette(), side, lines);
        this.tables = List.copyOf(tables);
        this.covers = List.copyOf(covers);
    }

    void read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> start(xml.key());
                case CHARACTERS, CDATA, SPACE -> side.text(xml);
                case END_ELEMENT -> side.end();
                default -> side.other(event, xml);
            }
        }
        texts.finish(merged);
    }

    private void start(String key) {
        switch (key) {
            case "x:sheetFormatPr" -> columnsHiddenByDefault = isZero(xml.attributeOrEmpty("defaultColWidth"));
            case "x:col" -> column();
            case "x:sheetData" -> rows();
            case "x:mergeCell" -> {
                Area area = Area.of(xml.attributeOrEmpty("ref"));
                if (area.isOnSheet() && area.right() > area.left() && merged.size() < Spot.ROWS) {
                    merged.put(CellText.number(area.top(), area.left()), area);
                }
            }
            default -> beside.start(key);
        }
    }

    private void column() {
        int from = Math.max(1, Palette.number(xml.attributeOrEmpty("min")));
        int to = Math.min(Spot.COLUMNS, Palette.number(xml.attributeOrEmpty("max")));
        if (to < from) {
            return;
        }
        String width = xml.attributeOrEmpty("width");
        toldColumns.set(from - 1, to);
        hiddenColumns.set(from - 1, to, isOn(xml.attributeOrEmpty("hidden")) || isBelow(width, NARROWEST_COLUMN));
    }

    private void rows() {
        if (columnsHiddenByDefault) {
            for (int i = toldColumns.nextClearBit(0); i < Spot.COLUMNS; i = toldColumns.nextClearBit(i + 1)) {
                hiddenColumns.set(i);
            }
        }
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            int event = xml.next();
            switch (event) {
                case START_ELEMENT -> {
                    switch (xml.key()) {
                        case "x:c" -> cell();
                        case "x:row" -> row();
                        default -> beside.start(xml.key());
                    }
                }
                case CHARACTERS, CDATA, SPACE -> side.text(xml);
                case END_ELEMENT -> side.end();
                default -> side.other(event, xml);
            }
        }
    }

    private void row() {
        int next = row + 1;
        rowHidden = false;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.plainAttribute(i)) {
                case "r" -> {
                    int told = Palette.number(xml.attributeValue(i)) - 1;
                    next = told >= 0 ? told : next;
                }
                case "hidden" -> rowHidden |= isOn(xml.attributeValue(i));
                case "ht" -> rowHidden |= isBelow(xml.attributeValue(i), LOWEST_ROW);
                case "spans",
                        "s",
                        "customFormat",
                        "customHeight",
                        "outlineLevel",
                        "collapsed",
                        "thickTop",
                        "thickBot",
                        "ph" -> {
                    // formatting
                }
                default -> side.attribute(xml, "row", i);
            }
        }
        row = next;
        column = -1;
    }

    private void cell() {
        int cellRow = row;
        int cellColumn = column + 1;
        int style = 0;
        String type = "n";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.plainAttribute(i)) {
                case "r" -> {
                    String name = xml.attributeValue(i);
                    int told = Spot.column(name);
                    cellColumn = told >= 0 ? told : cellColumn;
                    told = Spot.row(name);
                    cellRow = told >= 0 ? told : cellRow;
                }
                case "s" -> style = Palette.number(xml.attributeValue(i));
                case "t" -> type = xml.attributeValue(i);
                case "cm", "vm", "ph" -> {
                    // numbers of metadata
                }
                default -> side.attribute(xml, "c", i);
            }
        }
        column = cellColumn;
        boolean inline = content();
        if (formula.length() > 0) {
            RichText.plain(formula, false);
            texts.formula(cellRow, cellColumn, formula);
        }
        if (inline || value.length() > 0) {
            show(cellRow, cellColumn, workbook.styles().look(style), type, inline);
        }
    }

    /** Reads to the end of the cell, and tells whether its text is in the cell itself. */
    private boolean content() {
        value.setLength(0);
        formula.setLength(0);
        boolean inline = false;
        boolean inValue = false;
        boolean inFormula = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            int event = xml.next();
            switch (event) {
                case START_ELEMENT -> {
                    switch (xml.key()) {
                        case "x:v" -> inValue = true;
                        case "x:f" -> inFormula = true;
                        case "x:is" -> {
                            rich.read("x:is");
                            inline = true;
                        }
                        default -> side.start(xml);
                    }
                }
                case CHARACTERS, CDATA, SPACE -> {
                    if (inValue) {
                        xml.appendText(value);
                    } else if (inFormula) {
                        xml.appendText(formula);
                    } else {
                        side.text(xml);
                    }
                }
                case END_ELEMENT -> {
                    inValue = false;
                    inFormula = false;
                    side.end();
                }
                default -> side.other(event, xml);
            }
        }
        return inline;
    }

    private void show(int cellRow, int cellColumn, CellLook look, String type, boolean inline) {
        if (!Spot.isOnSheet(cellRow, cellColumn)) {
            lines.add(Carrier.RESIDUE, content(type, inline));
            return;
        }
        boolean coloured = isIn(tables, cellRow, cellColumn);
        boolean hide = rowHidden || hiddenColumns.get(cellColumn) || look.isTiny();
        Concealment how = look.concealment(coloured);
        if (how == null && isIn(covers, cellRow, cellColumn)) {
            how = Concealment.COVERED;
        }
        SheetTexts.Cell cell = texts.at(cellRow, cellColumn, look, hide, how);
        if (inline) {
            text(cell, rich.text(), rich.runs(), coloured);
        }
        if (value.length() == 0) {
            return;
        }
        switch (type) {
            case "s" -> shared(cell, coloured);
            case "str", "inlineStr" -> {
                RichText.plain(value, true);
                cell.text(value);
            }
            case "b" -> cell.fixed(value.charAt(0) == '0' || value.charAt(0) == 'f' ? "FALSE" : "TRUE");
            case "e", "d" -> cell.fixed(value);
            default -> cell.number(value, workbook.from1904());
        }
    }

    private void text(SheetTexts.Cell cell, CharSequence text, List<SharedStrings.Run> runs, boolean coloured) {
        if (runs.isEmpty()) {
            cell.text(text);
        } else {
            cell.runs(text, runs, coloured);
        }
    }

    private void shared(SheetTexts.Cell cell, boolean coloured) {
        SharedStrings strings = workbook.strings();
        int index = number(value);
        if (!strings.has(index)) {
            lines.add(Carrier.RESIDUE, value.toString());
            return;
        }
        List<SharedStrings.Run> runs = strings.runs(index);
        if (runs.isEmpty()) {
            cell.text(strings, index);
        } else {
            StringBuilder text = new StringBuilder();
            strings.append(index, text);
            cell.runs(text, runs, coloured);
        }
    }

    /** The content of a cell that is on no sheet. */
    private String content(String type, boolean inline) {
        StringBuilder all = new StringBuilder();
        if (inline) {
            all.append(rich.text());
        }
        int index = type.equals("s") ? number(value) : -1;
        if (workbook.strings().has(index)) {
            workbook.strings().append(index, all);
        } else {
            all.append(value);
        }
        return all.toString();
    }

    private static int number(CharSequence digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || number > Integer.MAX_VALUE) {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private static boolean isIn(List<Area> areas, int row, int column) {
        for (Area area : areas) {
            if (area.contains(row, column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static boolean isZero(String value) {
        return isBelow(value, Double.MIN_VALUE);
    }

    private static boolean isBelow(String value, double limit) {
        try {
            return !value.isEmpty() && Double.parseDouble(value) < limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
