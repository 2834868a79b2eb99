package org.xianshen.extract.isolate;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.RecognizedWord;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;

/**
 * Writes a document as read, item by item: what it is, each unit with its places, then layout and census.
 *
 * <p>One unit's text is in memory at a time when the document keeps its texts outside the heap.
 */
final class DocumentEncoder {

    static final int END = 0;
    static final int UNIT = 1;
    static final int LINE = 2;
    static final int CELL = 3;
    static final int WORD = 4;
    static final int CONCEALED = 5;
    static final int CENSUS = 6;

    private final WireWriter out;
    private final Map<String, Integer> numberOf = new HashMap<>();

    private DocumentEncoder(WireWriter out) {
        this.out = out;
    }

    /** Writes {@code document} to {@code out} and flushes it. */
    static void write(ExtractedDocument document, WireWriter out) throws IOException {
        new DocumentEncoder(out).write(document);
        out.flush();
    }

    private void write(ExtractedDocument document) throws IOException {
        out.writeText(document.mediaType());
        out.writeInt(document.pages());
        for (TextUnit unit : document.units()) {
            numberOf.put(unit.id(), numberOf.size());
            out.writeByte(UNIT);
            out.writeText(unit.id());
            out.writeConstant(unit.carrier());
            out.writeText(unit.path());
            out.writeInt(unit.page());
            out.writeText(unit.text());
            PlacesCodec.write(out, document.places(unit.id()));
        }
        for (TextLine line : document.layout().lines()) {
            out.writeByte(LINE);
            span(line.span());
            LocationCodec.write(out, line.region());
            out.writeDouble(line.fontSizePt());
        }
        for (TableCell cell : document.layout().cells()) {
            out.writeByte(CELL);
            span(cell.span());
            out.writeInt(cell.table());
            out.writeInt(cell.row());
            out.writeInt(cell.column());
        }
        for (RecognizedWord word : document.layout().words()) {
            out.writeByte(WORD);
            span(word.span());
            out.writeDouble(word.confidence());
        }
        for (ConcealedText text : document.layout().concealed()) {
            out.writeByte(CONCEALED);
            span(text.span());
            out.writeConstant(text.how());
        }
        for (CarrierCensus.Entry entry : document.census().entries()) {
            out.writeByte(CENSUS);
            out.writeConstant(entry.carrier());
            out.writeText(entry.path());
            out.writeConstant(entry.status());
            out.writeText(entry.detail());
        }
        out.writeByte(END);
    }

    private void span(TextSpan span) throws IOException {
        Integer number = numberOf.get(span.unit());
        if (number == null) {
            throw new IllegalArgumentException("a span of a unit that is not there");
        }
        out.writeInt(number);
        out.writeInt(span.start());
        out.writeInt(span.end());
    }
}
