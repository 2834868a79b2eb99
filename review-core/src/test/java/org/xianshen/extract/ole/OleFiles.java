package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** OLE2 files made on the spot. */
public final class OleFiles {

    private OleFiles() {}

    /** An object that wraps {@code content} under the name it had. */
    public static byte[] wrapped(String label, String fileName, String command, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            new Ole10Native(label, fileName, command, content).writeOut(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withStream(Ole10Native.OLE10_NATIVE, stream.toByteArray());
    }

    /** An OLE2 file with one stream. */
    public static byte[] withStream(String name, byte[] content) {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            storage.createDocument(new ByteArrayInputStream(content), name);
            return bytes(storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A macro project with one module. */
    public static byte[] macroProject(String module, String code) {
        return macroProject(module, code, "");
    }

    /** The same with words in a stream of its own, unless they are empty. */
    static byte[] macroProject(String module, String code, String words) {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            DirectoryEntry vba = storage.getRoot().createDirectory("VBA");
            vba.createDocument("dir", new ByteArrayInputStream(stored(directory(module))));
            vba.createDocument(module, new ByteArrayInputStream(stored(code.getBytes(Charset.forName("GBK")))));
            storage.createDocument(
                    new ByteArrayInputStream(
                            ("ID=\"{1}\"\r\nModule=" + module + "\r\n").getBytes(StandardCharsets.US_ASCII)),
                    "PROJECT");
            if (!words.isEmpty()) {
                vba.createDocument("Notes", new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_16LE)));
            }
            return bytes(storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] directory(String module) {
        ByteArrayOutputStream dir = new ByteArrayOutputStream();
        record(dir, 0x0003, new byte[] {(byte) 0xA8, 0x03});
        record(dir, 0x000F, new byte[] {1, 0});
        record(dir, 0x0019, module.getBytes(StandardCharsets.US_ASCII));
        record(dir, 0x0047, module.getBytes(StandardCharsets.UTF_16LE));
        record(dir, 0x001A, module.getBytes(StandardCharsets.US_ASCII));
        record(dir, 0x0032, module.getBytes(StandardCharsets.UTF_16LE));
        record(dir, 0x0031, new byte[4]);
        record(dir, 0x0021, new byte[0]);
        record(dir, 0x002B, new byte[0]);
        record(dir, 0x0010, new byte[0]);
        return dir.toByteArray();
    }

    private static void record(ByteArrayOutputStream out, int id, byte[] data) {
        out.write(id & 0xFF);
        out.write(id >> 8);
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(data.length >> shift & 0xFF);
        }
        out.writeBytes(data);
    }

    /** The compressed container of [MS-OVBA] 2.4.1 with literals only. */
    private static byte[] stored(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        for (int at = 0; at < data.length; at += 2048) {
            int length = Math.min(2048, data.length - at);
            ByteArrayOutputStream chunk = new ByteArrayOutputStream();
            for (int i = 0; i < length; i++) {
                if (i % 8 == 0) {
                    chunk.write(0);
                }
                chunk.write(data[at + i]);
            }
            int header = 0xB000 | (chunk.size() + 2 - 3);
            out.write(header & 0xFF);
            out.write(header >> 8);
            out.writeBytes(chunk.toByteArray());
        }
        return out.toByteArray();
    }

    private static byte[] bytes(POIFSFileSystem storage) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        storage.writeFilesystem(out);
        return out.toByteArray();
    }
}
