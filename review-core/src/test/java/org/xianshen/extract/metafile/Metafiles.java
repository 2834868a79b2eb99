package org.xianshen.extract.metafile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Metafiles made on the spot. */
public final class Metafiles {

    private static final Charset GBK = Charset.forName("GBK");

    private Metafiles() {}

    /** An enhanced metafile that draws each string 100 units below the one before. */
    public static byte[] enhanced(String... strings) {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < strings.length; i++) {
            records.add(text(strings[i], 100 * i, 0));
        }
        return enhanced(records);
    }

    /** An enhanced metafile that paints one bitmap. */
    public static byte[] withBitmap(int width, int height) {
        return enhanced(List.of(bitmap(width, height)));
    }

    static byte[] enhanced(List<byte[]> records) {
        return described("", records);
    }

    /** An enhanced metafile with the name of a program and of a drawing in its header. */
    static byte[] described(String description, List<byte[]> records) {
        byte[] words = description.getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer header = record(1, 88 + (words.length + 3) / 4 * 4);
        header.putInt(40, 0x464D4520).putInt(60, description.length()).putInt(64, 88);
        header.position(88);
        header.put(words);
        List<byte[]> all = new ArrayList<>();
        all.add(bytes(header));
        all.addAll(records);
        all.add(bytes(record(14, 20)));
        return joined(all);
    }

    static byte[] text(String string, int y, int options) {
        byte[] characters = string.getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer record = record(84, 76 + (characters.length + 3) / 4 * 4);
        record.putInt(40, y).putInt(44, string.length()).putInt(48, 76).putInt(52, options);
        record.position(76);
        record.put(characters);
        return bytes(record);
    }

    /** A record that paints a black bitmap of one byte a pixel. */
    static byte[] bitmap(int width, int height) {
        int stride = (width + 3) / 4 * 4;
        int headerBytes = 40 + 4 * 256;
        ByteBuffer record = record(81, 80 + headerBytes + stride * height);
        record.putInt(48, 80)
                .putInt(52, headerBytes)
                .putInt(56, 80 + headerBytes)
                .putInt(60, stride * height);
        record.putInt(80, 40)
                .putInt(84, width)
                .putInt(88, height)
                .putShort(92, (short) 1)
                .putShort(94, (short) 8);
        return bytes(record);
    }

    /** A record that a program keeps something in. */
    static byte[] comment(byte[] data) {
        ByteBuffer record = record(70, 12 + (data.length + 3) / 4 * 4).putInt(8, data.length);
        record.position(12);
        record.put(data);
        return bytes(record);
    }

    /** A record that draws something without words. */
    static byte[] drawing(int type) {
        return bytes(record(type, 32));
    }

    /** A record that draws a line or an area with {@code corners}. */
    static byte[] outline(int type, int corners) {
        return bytes(record(type, 28 + 8 * corners).putInt(24, corners));
    }

    /** A record that makes a brush of a bitmap. */
    static byte[] brush(int width, int height) {
        int headerBytes = 40 + 4 * 256;
        int stride = (width + 3) / 4 * 4;
        ByteBuffer record = record(94, 32 + headerBytes + stride * height);
        record.putInt(16, 32)
                .putInt(20, headerBytes)
                .putInt(24, 32 + headerBytes)
                .putInt(28, stride * height);
        record.putInt(32, 40)
                .putInt(36, width)
                .putInt(40, height)
                .putShort(44, (short) 1)
                .putShort(46, (short) 8);
        return bytes(record);
    }

    private static ByteBuffer record(int type, int bytes) {
        return ByteBuffer.allocate(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, type)
                .putInt(4, bytes);
    }

    /** An old metafile that draws each string 100 units below the one before. */
    public static byte[] windows(String... strings) {
        List<byte[]> all = new ArrayList<>();
        ByteBuffer header = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 1).putShort((short) 9).putShort((short) 0x300);
        all.add(bytes(header));
        for (int i = 0; i < strings.length; i++) {
            byte[] characters = strings[i].getBytes(GBK);
            int padded = characters.length + characters.length % 2;
            ByteBuffer record = ByteBuffer.allocate(14 + padded).order(ByteOrder.LITTLE_ENDIAN);
            record.putInt((14 + padded) / 2)
                    .putShort((short) 0x0A32)
                    .putShort((short) (100 * i))
                    .putShort((short) 0);
            record.putShort((short) characters.length).putShort((short) 0).put(characters);
            all.add(bytes(record));
        }
        all.add(new byte[] {3, 0, 0, 0, 0, 0});
        return joined(all);
    }

    private static byte[] bytes(ByteBuffer record) {
        byte[] copy = new byte[record.capacity()];
        record.rewind().get(copy);
        return copy;
    }

    private static byte[] joined(List<byte[]> records) {
        ByteBuffer file =
                ByteBuffer.allocate(records.stream().mapToInt(r -> r.length).sum());
        records.forEach(file::put);
        return bytes(file);
    }
}
