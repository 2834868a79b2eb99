package org.xianshen.extract.ooxml.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small OLE2 storages. */
final class OleSamples {

    private OleSamples() {}

    /** A storage in which {@code content} is wrapped as a file called {@code name}. */
    static byte[] wrapped(String name, byte[] content) {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            byte[] bytes = (name + '\0').getBytes(Charset.forName("GB18030"));
            ByteBuffer stream = ByteBuffer.allocate(18 + 3 * bytes.length + content.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(14 + 3 * bytes.length + content.length)
                    .putShort((short) 2)
                    .put(bytes)
                    .put(bytes)
                    .putInt(0x30000)
                    .putInt(bytes.length)
                    .put(bytes)
                    .putInt(content.length)
                    .put(content);
            storage.createDocument(new ByteArrayInputStream(stream.array()), "\u0001Ole10Native");
            return written(storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A macro project with one module. */
    static byte[] macro(String source) {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            DirectoryEntry vba = storage.createDirectory("VBA");
            vba.createDocument("dir", new ByteArrayInputStream(compressed(directory())));
            vba.createDocument("Module1", new ByteArrayInputStream(compressed(source.getBytes(ISO_8859_1))));
            storage.createDocument(new ByteArrayInputStream("ID=\"{0}\"".getBytes(UTF_8)), "PROJECT");
            return written(storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] directory() {
        ByteBuffer records = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        record(records, 0x03, new byte[] {(byte) 0xE4, 0x04});
        records.putShort((short) 0x0F).putInt(2).putShort((short) 1);
        record(records, 0x13, new byte[2]);
        byte[] name = "Module1".getBytes(ISO_8859_1);
        record(records, 0x19, name);
        record(records, 0x1A, name);
        record(records, 0x32, "Module1".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        record(records, 0x31, new byte[4]);
        record(records, 0x21, new byte[0]);
        record(records, 0x2B, new byte[0]);
        record(records, 0x10, new byte[0]);
        byte[] used = new byte[records.position()];
        records.flip().get(used);
        return used;
    }

    private static void record(ByteBuffer records, int id, byte[] data) {
        records.putShort((short) id).putInt(data.length).put(data);
    }

    /** The container of [MS-OVBA] with nothing but literals. */
    private static byte[] compressed(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        for (int i = 0; i < data.length; i += 8) {
            chunk.write(0);
            chunk.write(data, i, Math.min(8, data.length - i));
        }
        int header = 0xB000 | (chunk.size() + 2 - 3);
        out.write(header & 0xFF);
        out.write(header >> 8);
        out.writeBytes(chunk.toByteArray());
        return out.toByteArray();
    }

    private static byte[] written(POIFSFileSystem storage) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        storage.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
