package org.xianshen.extract.ole;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.extract.metafile.Metafiles;

class OleObjectsTest {

    private static final byte[] CONTENT = "名称,金额\n暗号,12\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_wrapped_file_comes_out_with_its_names_and_its_extension() throws IOException {
        OleObjects.Unwrapped object = OleObjects.unwrap(
                "oleObject1.bin", OleFiles.wrapped("list.csv", "list.csv", "C:\\office\\list.csv", CONTENT));

        assertEquals(1, object.files().size());
        assertEquals("oleObject1.bin.csv", object.files().get(0).name());
        assertArrayEquals(CONTENT, object.files().get(0).readAllBytes());
        assertTrue(object.names().contains("C:\\office\\list.csv"));
        assertEquals("", object.unread());
    }

    @Test
    void a_package_stream_is_the_file() throws IOException {
        byte[] zip = "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1);
        OleObjects.Unwrapped object = OleObjects.unwrap("o.bin", OleFiles.withStream("Package", zip));

        assertArrayEquals(zip, object.files().get(0).readAllBytes());
        assertEquals("", object.unread());
    }

    @Test
    void an_old_office_file_is_the_object_itself() throws IOException {
        byte[] workbook = OleFiles.withStream("Workbook", new byte[5000]);
        OleObjects.Unwrapped object = OleObjects.unwrap("o.bin", workbook);

        assertEquals(1, object.files().size());
        assertTrue(OleObjects.isOle2(object.files().get(0).readAllBytes()));
    }

    @Test
    void the_words_of_a_preview_are_read() {
        byte[] metafile = Metafiles.enhanced("收支概算");
        ByteBuffer stream = ByteBuffer.wrap(new byte[40 + metafile.length]).order(ByteOrder.LITTLE_ENDIAN);
        stream.putInt(-1)
                .putInt(14)
                .putInt(4)
                .putInt(1)
                .putInt(-1)
                .putInt(2)
                .putInt(0)
                .putInt(9)
                .putInt(9);
        stream.putInt(metafile.length).put(metafile);
        byte[] presentation = new byte[stream.capacity()];
        stream.rewind().get(presentation);

        for (byte[] object : List.of(
                OleFiles.withStream("\u0002OlePres000", presentation), OleFiles.withStream("\u0003EPRINT", metafile))) {
            assertEquals("收支概算", OleObjects.unwrap("o.bin", object).drawn());
        }
    }

    @Test
    void the_place_of_a_linked_file_is_read() {
        byte[] path = "\0\0C:\\公示\\名单.xls\0".getBytes(Charset.forName("GBK"));
        byte[] link = Arrays.copyOf(new byte[] {1, 0, 0, 2, 1}, 20 + path.length);
        System.arraycopy(path, 0, link, 20, path.length);
        OleObjects.Unwrapped object = OleObjects.unwrap("o.bin", OleFiles.withStream("\u0001Ole", link));

        assertEquals(List.of("C:\\公示\\名单.xls"), object.names());
        assertEquals("", object.unread());
    }

    @Test
    void words_in_unused_bytes_of_an_object_are_read() {
        byte[] object = OleFiles.wrapped("a.txt", "a.txt", "a.txt", CONTENT);
        byte[] words = "宇文澄名单".getBytes(StandardCharsets.UTF_16LE);
        byte[] more = Arrays.copyOf(object, object.length + 512);
        System.arraycopy(words, 0, more, object.length, words.length);

        assertTrue(OleObjects.unwrap("o.bin", more).residue().contains("宇文澄名单"));
    }

    @Test
    void a_stream_beside_the_source_of_a_macro_is_told() {
        MacroSource macro = MacroSource.read(OleFiles.macroProject("Module1", "Sub A()\r\nEnd Sub\r\n", "宇文澄名单"));

        assertTrue(macro.text().contains("宇文澄名单"));
        assertEquals("stream of an unknown kind in a macro project", macro.unread());
    }

    @Test
    void what_is_no_storage_is_the_file() throws IOException {
        OleObjects.Unwrapped object = OleObjects.unwrap("o.bin", CONTENT);

        assertArrayEquals(CONTENT, object.files().get(0).readAllBytes());
    }

    @Test
    void an_unknown_stream_says_that_something_is_missing() {
        OleObjects.Unwrapped object = OleObjects.unwrap("o.bin", OleFiles.withStream("Equation Native", CONTENT));

        assertTrue(object.files().isEmpty());
        assertEquals("stream of an unknown kind in an object", object.unread());
    }

    @Test
    void every_cut_of_an_object_gives_an_answer() {
        byte[] whole = OleFiles.wrapped("a.txt", "a.txt", "a.txt", CONTENT);
        for (int length = 0; length < whole.length; length += 97) {
            OleObjects.Unwrapped object = OleObjects.unwrap("o.bin", Arrays.copyOf(whole, length));
            assertTrue(!object.files().isEmpty() || !object.unread().isEmpty(), "silent at " + length);
        }
    }

    @Test
    void the_source_of_a_macro_is_text() {
        MacroSource macro =
                MacroSource.read(OleFiles.macroProject("Module1", "Sub Hello()\r\nMsgBox \"暗号\"\r\nEnd Sub\r\n"));

        assertEquals(
                "Module1\nSub Hello()\nMsgBox \"暗号\"\nEnd Sub\n", macro.text().replaceAll("\n+$", "\n"));
        assertEquals("", macro.unread());
        assertFalse(macro.toString().contains("MsgBox"));
    }

    @Test
    void a_damaged_macro_project_is_not_read() {
        byte[] whole = OleFiles.macroProject("Module1", "Sub A()\r\nEnd Sub\r\n");
        for (int length = 0; length < whole.length; length += 211) {
            MacroSource macro = MacroSource.read(Arrays.copyOf(whole, length));
            assertTrue(!macro.text().isEmpty() || !macro.unread().isEmpty(), "silent at " + length);
        }
    }
}
