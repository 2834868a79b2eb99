package org.xianshen.extract.ooxml.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.NodePlaces;
import org.xianshen.extract.ocr.VisiblePart;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/**
 * The text of one WordprocessingML part, and which element holds which characters of it.
 *
 * <p>Both the extractor and the redactor use this one reading, so that an offset means the same to both. Immutable.
 */
public final class WordText {

    private final Map<Carrier, String> texts;
    private final List<Piece> pieces;
    private final List<Concealed> concealed;
    private final List<Cell> cells;
    private final List<Picture> pictures;
    private final List<byte[]> packedDrawings;
    private final Set<Carrier> noted;
    private final boolean numbered;

    /**
     * Characters of one element.
     *
     * @param element number of the element, see {@link XmlCursor#element()}
     * @param carrier which text of the part
     * @param start first UTF-16 code unit in that text
     * @param end one past the last
     * @param node 0-based number among the part's text elements ({@code w:t}, {@code w:delText}, {@code w:instrText},
     *     {@code w:delInstrText}, {@code m:t}, {@code a:t}) in document order, or −1 where the element only stands for a
     *     character
     * @param offset first UTF-16 code unit within the text element
     */
    public record Piece(int element, Carrier carrier, int start, int end, int node, int offset) {}

    /**
     * Text that somebody meant to hide.
     *
     * @param carrier which text of the part
     * @param start first UTF-16 code unit in that text
     * @param end one past the last
     * @param how how it was hidden
     */
    public record Concealed(Carrier carrier, int start, int end, Concealment how) {}

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
     * @param visible what of it is shown
     */
    public record Picture(String relationship, long widthEmu, long heightEmu, VisiblePart visible) {}

    WordText(
            Map<Carrier, String> texts,
            List<Piece> pieces,
            List<Concealed> concealed,
            List<Cell> cells,
            List<Picture> pictures,
            List<byte[]> packedDrawings,
            Set<Carrier> noted,
            boolean numbered) {
        this.texts = new EnumMap<>(Carrier.class);
        this.texts.putAll(texts);
        this.pieces = List.copyOf(pieces);
        this.concealed = List.copyOf(concealed);
        this.cells = List.copyOf(cells);
        this.pictures = List.copyOf(pictures);
        this.packedDrawings = List.copyOf(packedDrawings);
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

    /** The text element of every character of each carrier's text; {@code part} is the name of the part. */
    public Map<Carrier, NodePlaces> places(String part) {
        Map<Carrier, NodeSegments> segments = new EnumMap<>(Carrier.class);
        for (Piece piece : pieces) {
            segments.computeIfAbsent(piece.carrier(), c -> new NodeSegments())
                    .add(piece.start(), piece.end(), piece.node(), piece.offset());
        }
        Map<Carrier, NodePlaces> places = new EnumMap<>(Carrier.class);
        segments.forEach((carrier, segment) -> places.put(carrier, segment.places(part)));
        return places;
    }

    /** Text that somebody meant to hide, in document order. */
    public List<Concealed> concealed() {
        return concealed;
    }

    /** Table cells by table, row and column. */
    public List<Cell> cells() {
        return cells;
    }

    /** Pictures in document order. */
    public List<Picture> pictures() {
        return pictures;
    }

    /** The packages in which newer programs repeat a drawing in an attribute of its older markup. */
    public List<byte[]> packedDrawings() {
        return packedDrawings.stream().map(byte[]::clone).toList();
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
