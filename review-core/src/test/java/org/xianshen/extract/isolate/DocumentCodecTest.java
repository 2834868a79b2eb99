package org.xianshen.extract.isolate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.xianshen.document.CellPlaces;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.NestedPlaces;
import org.xianshen.document.NodePlaces;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.message.Problem;

class DocumentCodecTest {

    static byte[] encode(ExtractedDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocumentEncoder.write(document, new WireWriter((piece, length) -> bytes.write(piece, 0, length)));
        return bytes.toByteArray();
    }

    static ExtractedDocument decode(byte[] bytes) throws IOException {
        WireReader reader = WireReader.of(bytes);
        ExtractedDocument document = DocumentDecoder.read(reader, new HostBudget(1 << 24, 1 << 26));
        if (!reader.isAtEnd()) {
            throw new CorruptFrameException("goes on");
        }
        return document;
    }

    @RepeatedTest(60)
    void decoding_what_was_encoded_gives_the_same_document(RepetitionInfo repetition) throws IOException {
        ExtractedDocument document = new GeneratedDocument(repetition.getCurrentRepetition()).document();
        ExtractedDocument back = decode(encode(document));
        assertEquals(document.mediaType(), back.mediaType());
        assertEquals(document.pages(), back.pages());
        assertEquals(document.units(), back.units());
        assertEquals(document.layout(), back.layout());
        assertEquals(document.census(), back.census());
        for (TextUnit unit : document.units()) {
            assertSame(document.places(unit.id()), back.places(unit.id()));
            for (int start = 0; start <= unit.length(); start += 3 + unit.length() / 30) {
                TextSpan span = new TextSpan(unit.id(), start, Math.min(unit.length(), start + 4));
                assertEquals(document.locate(span), back.locate(span));
            }
        }
        assertArrayEquals(encode(document), encode(back));
    }

    private static void assertSame(TextPlaces expected, TextPlaces actual) {
        assertEquals(expected.getClass(), actual.getClass());
        if (expected instanceof GlyphPlaces a && actual instanceof GlyphPlaces b) {
            assertEquals(a.page(), b.page());
            assertArrayEquals(a.glyphOf(), b.glyphOf());
            assertArrayEquals(a.boxes(), b.boxes());
            assertArrayEquals(a.lineOf(), b.lineOf());
        } else if (expected instanceof NodePlaces a && actual instanceof NodePlaces b) {
            assertEquals(a.part(), b.part());
            assertArrayEquals(a.starts(), b.starts());
            assertArrayEquals(a.nodes(), b.nodes());
            assertArrayEquals(a.offsets(), b.offsets());
            assertEquals(a.owners(), b.owners());
        } else if (expected instanceof CellPlaces a && actual instanceof CellPlaces b) {
            assertEquals(a.part(), b.part());
            assertArrayEquals(a.starts(), b.starts());
            assertArrayEquals(a.ends(), b.ends());
            assertArrayEquals(a.rows(), b.rows());
            assertArrayEquals(a.columns(), b.columns());
        } else if (expected instanceof NestedPlaces a && actual instanceof NestedPlaces b) {
            assertEquals(a.path(), b.path());
            assertSame(a.inner(), b.inner());
        } else {
            assertEquals(expected, actual);
        }
    }

    @Test
    void a_document_cut_short_is_refused_wherever_it_is_cut() throws IOException {
        byte[] whole = encode(new GeneratedDocument(5).document());
        for (int length = 0; length < whole.length; length += 1 + length / 50) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(CorruptFrameException.class, () -> decode(cut));
        }
    }

    @RepeatedTest(20)
    void a_document_with_changed_bytes_is_refused_or_can_be_asked_for_every_place(RepetitionInfo repetition)
            throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] whole = encode(new GeneratedDocument(repetition.getCurrentRepetition()).document());
        for (int i = 0; i < 60; i++) {
            byte[] changed = whole.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                ExtractedDocument read = decode(changed);
                for (TextUnit unit : read.units()) {
                    read.locate(unit.span());
                    read.locate(new TextSpan(unit.id(), unit.length() / 2, unit.length() / 2));
                }
                read.layout().cells().forEach(cell -> read.textOf(cell.span()));
            } catch (CorruptFrameException | TooMuchForHostException e) {
                assertFalse(String.valueOf(e.getMessage()).isEmpty());
            }
        }
    }

    @Test
    void a_length_that_lies_takes_no_memory() {
        byte[] lie = {0, 0, 0, 3, 1, 'a', '/', 'b', 0, 0, 0, 0, DocumentEncoder.UNIT, 0x7F, -1, -1, -1, 2, 0, 0};
        assertThrows(CorruptFrameException.class, () -> decode(lie));
    }

    @Test
    void frames_of_unknown_type_or_impossible_length_are_refused() {
        for (byte[] bytes :
                List.of(new byte[] {99, 0, 0, 0, 0}, new byte[] {7, 0x7F, 0, 0, 0}, new byte[] {7, -1, 0, 0, 0})) {
            assertThrows(CorruptFrameException.class, () -> new FrameReader(new ByteArrayInputStream(bytes)).next());
        }
    }

    @Test
    void problems_come_back_as_they_are() throws IOException {
        Problem problem = Problem.of("EXT-105", "文件.pdf", "5000");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WireWriter writer = new WireWriter((piece, length) -> bytes.write(piece, 0, length));
        ProblemCodec.write(writer, problem);
        writer.flush();
        assertEquals(
                problem, ProblemCodec.read(WireReader.of(bytes.toByteArray())).problem());
    }
}
