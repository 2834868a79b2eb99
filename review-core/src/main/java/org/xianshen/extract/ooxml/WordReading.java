package org.xianshen.extract.ooxml;

import java.util.HashMap;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.NodePlaces;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ooxml.internal.CommonParts;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;
import org.xianshen.extract.ooxml.internal.WordPackage;
import org.xianshen.extract.ooxml.internal.WordText;

/** One reading of one Word document into units, cells and census; not reusable. */
final class WordReading {

    /** Two in a hundred of the area of an A4 page, in square English metric units. */
    private static final double SMALL_PICTURE_EMU2 = 0.02 * 7_560_000.0 * 10_692_000.0;

    private final WordPackage word;
    private final OpcPackage opc;
    private final ExtractedDocument.Builder document;
    private final CarrierCensus.Builder census;
    private final CommonParts common;
    private int tables;

    WordReading(WordPackage word, String mediaType, ExtractionContext context) {
        this.word = word;
        this.opc = word.opc();
        this.document = ExtractedDocument.builder(mediaType);
        this.census = document.census();
        this.common = new CommonParts(opc, document, context);
    }

    ExtractedDocument read() {
        for (String name : word.parts()) {
            PartKind kind = PartKind.of(opc, name);
            if (kind.isStory()) {
                readStory(name, kind);
            } else {
                common.read(name, kind, 0);
            }
        }
        common.finish();
        return document.build();
    }

    private void readStory(String name, PartKind kind) {
        WordText text = word.text(name);
        Map<Carrier, String> ids = new HashMap<>();
        census.read(kind.carrier(), name);
        Map<Carrier, NodePlaces> places = text.places(name);
        ids.put(kind.carrier(), unit(kind.carrier(), name, text, places));
        for (Carrier carrier : text.carriers()) {
            if (carrier != kind.carrier()) {
                ids.put(carrier, unit(carrier, name, text, places));
                census.read(carrier, name);
            }
        }
        for (WordText.Concealed hidden : text.concealed()) {
            String id = ids.get(hidden.carrier());
            if (id != null) {
                document.concealed(new ConcealedText(new TextSpan(id, hidden.start(), hidden.end()), hidden.how()));
            }
        }
        if (text.hasInsertions()) {
            census.read(Carrier.INSERTION, name);
        }
        if (text.isNumbered()) {
            census.noText(Carrier.DATA, name, "automatic numbers are not part of the text");
        }
        int lastTable = -1;
        for (WordText.Cell cell : text.cells()) {
            String id = ids.get(cell.carrier());
            if (id != null) {
                document.cell(id, cell.start(), cell.end(), tables + cell.table(), cell.row(), cell.column());
                lastTable = Math.max(lastTable, cell.table());
            }
        }
        tables += lastTable + 1;
        for (byte[] packed : text.packedDrawings()) {
            common.packedDrawing(name, packed);
        }
        for (WordText.Picture picture : text.pictures()) {
            String target = opc.target(name, picture.relationship());
            double area = (double) picture.widthEmu() * picture.heightEmu();
            boolean small = area > 0 && area < SMALL_PICTURE_EMU2;
            if (target.isEmpty() && !picture.relationship().isEmpty()) {
                census.refused(Carrier.IMAGE, name, "linked image not read");
            }
            common.pictures().shown(target, small, picture.visible());
        }
    }

    private String unit(Carrier carrier, String path, WordText text, Map<Carrier, NodePlaces> places) {
        NodePlaces known = places.get(carrier);
        return document.unit(carrier, path, 0, text.text(carrier), known == null ? TextPlaces.inPart(path) : known);
    }
}
