package org.xianshen.extract.metafile;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** The records of an old Windows metafile ([MS-WMF]); for one file. */
final class WindowsRecords {

    private static final Charset LOCAL = Charset.forName("GB18030");
    private static final int HEADER_BYTES = 18;
    private static final int GLYPH_NUMBERS = 0x10;
    private static final int HAS_RECTANGLE = 0x6;

    private final ByteBuffer bytes;
    private final int start;
    private final MetafileContent content;

    WindowsRecords(ByteBuffer bytes, int start, MetafileContent content) {
        this.bytes = bytes;
        this.start = start;
        this.content = content;
    }

    void read() {
        int kind = bytes.getShort(start);
        if ((kind != 1 && kind != 2) || bytes.getShort(start + 2) != HEADER_BYTES / 2) {
            content.missing("no metafile");
            return;
        }
        int at = start + HEADER_BYTES;
        while (at + 6 <= bytes.limit()) {
            long size = 2L * (bytes.getInt(at) & 0xFFFFFFFFL);
            int function = bytes.getShort(at + 4) & 0xFFFF;
            if (function == 0) {
                content.trailing(bytes, at + 6);
                return;
            }
            if (size < 6 || size > bytes.limit() - at) {
                content.missing("damaged metafile");
                return;
            }
            record(function, at + 6, at + (int) size);
            at += (int) size;
        }
        content.missing("metafile is cut off");
    }

    private void record(int function, int at, int end) {
        switch (function) {
            case 0x0521 -> {
                int length = bytes.getShort(at) & 0xFFFF;
                int after = at + 2 + length + length % 2;
                content.string(string(at + 2, end, length), bytes.getShort(after));
            }
            case 0x0A32 -> {
                int length = bytes.getShort(at + 4) & 0xFFFF;
                int options = bytes.getShort(at + 6) & 0xFFFF;
                if ((options & GLYPH_NUMBERS) != 0) {
                    content.missing("letters given by number of their shape");
                } else {
                    int from = at + 8 + ((options & HAS_RECTANGLE) != 0 ? 8 : 0);
                    content.string(string(from, end, length), bytes.getShort(at));
                }
            }
            case 0x0F43 -> bitmap(at + 22, end);
            case 0x0B41 -> bitmap(at + 20, end);
            case 0x0940 -> bitmap(at + 16, end);
            case 0x0D33 -> bitmap(at + 18, end);
            case 0x0922, 0x0B23 -> {
                // Without a bitmap of its own such a record only fills an area.
                if (end - at > 24) {
                    content.missing("bitmap of an old kind");
                }
            }
            case 0x0142 -> {
                if (end - at > 4 + 40) {
                    content.packedBrush(copy(at + 4, end - at - 4));
                }
            }
            case 0x01F9 -> {
                boolean small = bytes.getShort(at + 2) <= MetafileContent.BRUSH_SIDE
                        && bytes.getShort(at + 4) <= MetafileContent.BRUSH_SIDE;
                if (!small) {
                    content.missing("bitmap of an old kind");
                }
            }
            // comments, and what only a driver understands
            case 0x0626 -> content.comment(copy(at + 4, Math.min(bytes.getShort(at + 2) & 0xFFFF, end - at - 4)));
            case 0x0324, 0x0325 -> content.outline(bytes.getShort(at) & 0xFFFF);
            case 0x0538 -> outlines(at, end);
            default -> {
                // lines, areas, states
            }
        }
    }

    private void outlines(int at, int end) {
        int count = Math.min(bytes.getShort(at) & 0xFFFF, (end - at - 2) / 2);
        content.shape();
        for (int i = 1; i < count; i++) {
            content.outline(bytes.getShort(at + 2 + 2 * i) & 0xFFFF);
        }
    }

    private void bitmap(int at, int end) {
        if (end - at > 40) {
            content.packedBitmap(copy(at, end - at));
        }
    }

    private byte[] copy(int at, int length) {
        byte[] copy = new byte[Math.max(0, length)];
        bytes.get(at, copy);
        return copy;
    }

    private String string(int at, int end, int length) {
        if (at + length > end) {
            throw new IllegalArgumentException("string is longer than its record");
        }
        return new String(copy(at, length), LOCAL);
    }
}
