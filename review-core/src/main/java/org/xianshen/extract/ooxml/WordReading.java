package org.xianshen.extract.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.ooxml.internal.PartKind;
import org.xianshen.extract.ooxml.internal.PartText;
import org.xianshen.extract.ooxml.internal.WordPackage;
import org.xianshen.extract.ooxml.internal.WordText;

/** One reading of one Word document into units, cells and census; not reusable. */
final class WordReading {

    /** Two in a hundred of the area of an A4 page, in square English metric units. */
    private static final double SMALL_PICTURE_EMU2 = 0.02 * 7_560_000.0 * 10_692_000.0;

    private static final String REPLACED = "image not read; a safe copy shows a placeholder";

    private final WordPackage word;
    private final OpcPackage opc;
    private final List<TextUnit> units = new ArrayList<>();
    private final List<TableCell> cells = new ArrayList<>();
    private final CarrierCensus.Builder census = CarrierCensus.builder();
    private final Map<String, Boolean> smallPictures = new HashMap<>();
    private int tables;

    WordReading(WordPackage word) {
        this.word = word;
        this.opc = word.opc();
    }

    ExtractedDocument read(String mediaType) {
        for (String name : word.parts()) {
            PartKind kind = PartKind.of(opc, name);
            if (kind.isStory()) {
                readStory(name, kind);
            } else if (kind.isUnread()) {
                refuse(name, kind);
            } else {
                readOther(name, kind);
            }
        }
        readOutside();
        return new ExtractedDocument(
                mediaType,
                0,
                units,
                new DocumentLayout(List.of(), cells),
                census.build(),
                (unit, span) -> new SourceLocation.InPart(unit.path()));
    }

    private void readStory(String name, PartKind kind) {
        WordText text = word.text(name);
        Map<Carrier, String> ids = new HashMap<>();
        census.read(kind.carrier(), name);
        ids.put(kind.carrier(), unit(kind.carrier(), name, text.text(kind.carrier())));
        for (Carrier carrier : text.carriers()) {
            if (carrier != kind.carrier()) {
                ids.put(carrier, unit(carrier, name, text.text(carrier)));
                census.read(carrier, name);
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
                cells.add(new TableCell(
                        new TextSpan(id, cell.start(), cell.end()), tables + cell.table(), cell.row(), cell.column()));
                lastTable = Math.max(lastTable, cell.table());
            }
        }
        tables += lastTable + 1;
        for (WordText.Picture picture : text.pictures()) {
            String target = opc.target(name, picture.relationship());
            double area = (double) picture.widthEmu() * picture.heightEmu();
            boolean small = area > 0 && area < SMALL_PICTURE_EMU2;
            if (target.isEmpty() && !picture.relationship().isEmpty()) {
                census.refused(Carrier.IMAGE, name, "linked image not read");
            }
            smallPictures.merge(target, small, Boolean::logicalAnd);
        }
    }

    private void readOther(String name, PartKind kind) {
        String text = PartText.read(opc, name, kind);
        if (text.isEmpty()) {
            census.noText(kind.carrier(), name, "");
        } else {
            unit(kind.carrier(), name, text);
            census.read(kind.carrier(), name);
        }
    }

    private void refuse(String name, PartKind kind) {
        if (kind == PartKind.IMAGE) {
            if (smallPictures.getOrDefault(name, false)) {
                census.noText(Carrier.IMAGE, name, "small image");
            } else {
                census.refused(Carrier.IMAGE, name, REPLACED);
            }
        } else {
            census.refused(kind.carrier(), name, kind.refusal());
        }
    }

    /** What is in the file but in no part: comments of the archive, unusual names, bytes that belong to nothing. */
    private void readOutside() {
        List<String> stray = opc.zip().strayTexts();
        if (!stray.isEmpty()) {
            unit(Carrier.RESIDUE, "", String.join("\n", stray));
            census.read(Carrier.RESIDUE, "");
        }
        for (String oddity : opc.zip().oddities()) {
            census.refused(Carrier.RESIDUE, "", oddity);
        }
    }

    private String unit(Carrier carrier, String path, String text) {
        String id = "u" + (units.size() + 1);
        units.add(new TextUnit(id, carrier, path, 0, text));
        return id;
    }
}
