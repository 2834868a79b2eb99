package org.xianshen.redact.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a CID-keyed Compact Font Format program (Adobe Technical Note 5176) from outlines: glyph n has CID n.
 *
 * <p>Outlines are in thousandths of an em; quadratic curves become cubic ones. Nothing else is in the program: no names,
 * no subroutines, no hints, so that it tells nothing but the glyphs given. Not thread-safe.
 */
final class CffWriter {

    private static final int SID_ADOBE = 391;
    private static final String[] STRINGS = {"Adobe", "Identity"};

    private final String name;
    private final List<byte[]> glyphs = new ArrayList<>();
    private int minX;
    private int minY;
    private int maxX;
    private int maxY;

    /** A font called {@code name} with an empty glyph 0. */
    CffWriter(String name) {
        this.name = name;
        glyphs.add(charString(new GeneralPath(), 0));
    }

    /** Adds a glyph of {@code width} thousandths and returns its CID. */
    int add(GeneralPath outline, double width) {
        glyphs.add(charString(outline, (int) Math.round(width)));
        return glyphs.size() - 1;
    }

    /** Left, bottom, right, top of all outlines. */
    int[] bounds() {
        return new int[] {minX, minY, maxX, maxY};
    }

    /** The font program. */
    byte[] toBytes() {
        byte[] header = {1, 0, 4, 4};
        byte[] names = index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        List<byte[]> strings = new ArrayList<>();
        for (String s : STRINGS) {
            strings.add(s.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] stringIndex = index(strings);
        byte[] globalSubroutines = index(List.of());
        byte[] charStrings = index(glyphs);
        byte[] charset = charset();
        byte[] fdSelect = {3, 0, 1, 0, 0, 0, (byte) (glyphs.size() >> 8), (byte) glyphs.size()};
        byte[] privateDict = {(byte) 139, 20, (byte) 139, 21};
        int topLength = index(List.of(topDict(0, 0, 0, 0))).length;
        int at = header.length + names.length + topLength + stringIndex.length + globalSubroutines.length;
        int charsetAt = at;
        int fdSelectAt = charsetAt + charset.length;
        int charStringsAt = fdSelectAt + fdSelect.length;
        int privateAt = charStringsAt + charStrings.length;
        int fdArrayAt = privateAt + privateDict.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        out.writeBytes(names);
        out.writeBytes(index(List.of(topDict(charsetAt, fdSelectAt, charStringsAt, fdArrayAt))));
        out.writeBytes(stringIndex);
        out.writeBytes(globalSubroutines);
        out.writeBytes(charset);
        out.writeBytes(fdSelect);
        out.writeBytes(charStrings);
        out.writeBytes(privateDict);
        ByteArrayOutputStream fd = new ByteArrayOutputStream();
        dictInt(fd, privateDict.length);
        dictInt(fd, privateAt);
        fd.write(18);
        out.writeBytes(index(List.of(fd.toByteArray())));
        return out.toByteArray();
    }

    private byte[] topDict(int charsetAt, int fdSelectAt, int charStringsAt, int fdArrayAt) {
        ByteArrayOutputStream d = new ByteArrayOutputStream();
        dictInt(d, SID_ADOBE);
        dictInt(d, SID_ADOBE + 1);
        dictInt(d, 0);
        d.write(12);
        d.write(30);
        for (int edge : bounds()) {
            dictInt(d, edge);
        }
        d.write(5);
        dictInt(d, glyphs.size());
        d.write(12);
        d.write(34);
        dictInt(d, charsetAt);
        d.write(15);
        dictInt(d, fdSelectAt);
        d.write(12);
        d.write(37);
        dictInt(d, charStringsAt);
        d.write(17);
        dictInt(d, fdArrayAt);
        d.write(12);
        d.write(36);
        return d.toByteArray();
    }

    /** One range: CIDs 1 to the last. */
    private byte[] charset() {
        int left = glyphs.size() - 2;
        return glyphs.size() < 2 ? new byte[] {2, 0, 1, 0, 0} : new byte[] {2, 0, 1, (byte) (left >> 8), (byte) left};
    }

    private static void dictInt(ByteArrayOutputStream out, int value) {
        out.write(29);
        out.write(value >> 24);
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }

    private static byte[] index(List<byte[]> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(items.size() >> 8);
        out.write(items.size());
        if (items.isEmpty()) {
            return out.toByteArray();
        }
        out.write(4);
        int offset = 1;
        offset(out, offset);
        for (byte[] item : items) {
            offset += item.length;
            offset(out, offset);
        }
        items.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static void offset(ByteArrayOutputStream out, int value) {
        out.write(value >> 24);
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }

    private byte[] charString(GeneralPath outline, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, width);
        Pen pen = new Pen(out);
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = outline.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> pen.move(c[0], c[1]);
                case PathIterator.SEG_LINETO -> pen.line(c[0], c[1]);
                case PathIterator.SEG_QUADTO ->
                    pen.curve(
                            x + 2 * (c[0] - x) / 3,
                            y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3,
                            c[3] + 2 * (c[1] - c[3]) / 3,
                            c[2],
                            c[3]);
                case PathIterator.SEG_CUBICTO -> pen.curve(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> {
                    continue;
                }
            }
            x = pen.exactX;
            y = pen.exactY;
        }
        out.write(14);
        return out.toByteArray();
    }

    /** Writes path operators with whole, drift-free steps. */
    private final class Pen {
        private final ByteArrayOutputStream out;
        private int x;
        private int y;
        private double exactX;
        private double exactY;

        Pen(ByteArrayOutputStream out) {
            this.out = out;
        }

        void move(double toX, double toY) {
            step(toX, toY);
            out.write(21);
        }

        void line(double toX, double toY) {
            step(toX, toY);
            out.write(5);
        }

        void curve(double ax, double ay, double bx, double by, double toX, double toY) {
            step(ax, ay);
            step(bx, by);
            step(toX, toY);
            out.write(8);
        }

        private void step(double toX, double toY) {
            int nextX = clamp(toX);
            int nextY = clamp(toY);
            number(out, nextX - x);
            number(out, nextY - y);
            x = nextX;
            y = nextY;
            exactX = toX;
            exactY = toY;
            minX = Math.min(minX, x);
            minY = Math.min(minY, y);
            maxX = Math.max(maxX, x);
            maxY = Math.max(maxY, y);
        }

        private static int clamp(double v) {
            return (int) Math.max(-16_000, Math.min(16_000, Math.round(v)));
        }
    }

    private static void number(ByteArrayOutputStream out, int v) {
        if (v >= -107 && v <= 107) {
            out.write(v + 139);
        } else if (v >= 108 && v <= 1131) {
            out.write(247 + ((v - 108) >> 8));
            out.write((v - 108) & 0xFF);
        } else if (v >= -1131 && v <= -108) {
            out.write(251 + ((-v - 108) >> 8));
            out.write((-v - 108) & 0xFF);
        } else {
            out.write(28);
            out.write(v >> 8);
            out.write(v);
        }
    }
}
