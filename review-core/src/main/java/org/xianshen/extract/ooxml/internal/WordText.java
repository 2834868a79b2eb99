package org.xianshen.extract.ooxml.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;

/**
 * The text of one WordprocessingML part, and which element holds which characters of it.
 *
 * <p>Both the extractor and the redactor use this one reading, so that an offset means the same to both. Immutable.
 */
public final class WordText {

    private final Map<Carrier, String> texts;
    private final List<Piece> pieces;
    private final List<Cell> cells;
    private final List<Picture> pictures;
    private final Set<Carrier> noted;
    private final boolean numbered;

    /**
     * Characters of one element.
     *
     * @param element number of the element, see {@link XmlCursor#element()}
     * @param carrier which text of the part
     * @param start first UTF-16 code unit in that text
     * @param end one past the last
     */
    public record Piece(int element, Carrier carrier, int start, int end) {}

    /**
     * One table cell.
     *
     * @param carrier which text of the part
     * @param start first UTF-16 code unit
     * @param end one past the last
     * @param table 0-based number of the table in the part
     * @param row 0-based row
     * @param column 0-based column of the grid
     */
    public record Cell(Carrier carrier, int start, int end, int table, int row, int column) {}

    /**
     * A picture where it is shown.
     *
     * @param relationship id of the relationship to its part; empty when there is none
     * @param widthEmu width in English metric units, 0 when unknown
     * @param heightEmu height in English metric units, 0 when unknown
     */
    public record Picture(String relationship, long widthEmu, long heightEmu) {}

    WordText(
            Map<Carrier, String> texts,
            List<Piece> pieces,
            List<Cell> cells,
            List<Picture> pictures,
            Set<Carrier> noted,
            boolean numbered) {
        this.texts = new EnumMap<>(Carrier.class);
        this.texts.putAll(texts);
        this.pieces = List.copyOf(pieces);
        this.cells = List.copyOf(cells);
        this.pictures = List.copyOf(pictures);
        this.noted = Set.copyOf(noted);
        this.numbered = numbered;
    }

    /** Reads the part called {@code name} whose visible text is of {@code carrier}. */
    public static WordText read(ZipPackage zip, String name, Carrier carrier, StyleSheet styles) {
        try (XmlCursor xml = zip.openXml(name)) {
            return new WordTextReader(xml, carrier, styles, zip.budget()).read();
        }
    }

    /** The carriers that have text, in the order of {@link Carrier}. */
    public List<Carrier> carriers() {
        return new ArrayList<>(texts.keySet());
    }

    /** The text of {@code carrier}; empty when there is none. */
    public String text(Carrier carrier) {
        return texts.getOrDefault(carrier, "");
    }

    /** Where each element's characters are, in document order. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** Table cells by table, row and column. */
    public List<Cell> cells() {
        return cells;
    }

    /** Pictures in document order. */
    public List<Picture> pictures() {
        return pictures;
    }

    /** Whether some text was inserted under change tracking; it is part of the visible text. */
    public boolean hasInsertions() {
        return noted.contains(Carrier.INSERTION);
    }

    /** Whether paragraphs are numbered automatically: those numbers are not in the text. */
    public boolean isNumbered() {
        return numbered;
    }

    @Override
    public String toString() {
        return "WordText[" + texts.keySet() + ", " + pieces.size() + " pieces]";
    }
}
