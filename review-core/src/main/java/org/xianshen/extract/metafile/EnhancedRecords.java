package org.xianshen.extract.metafile;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The records of an enhanced metafile ([MS-EMF], with [MS-EMFPLUS] inside); for one file. */
final class EnhancedRecords {

    private static final Charset LOCAL = Charset.forName("GB18030");
    private static final int GLYPH_NUMBERS = 0x10;
    private static final int NO_RECTANGLE = 0x100;
    private static final int SMALL_CHARACTERS = 0x200;
    private static final int EMF_PLUS = 0x2B464D45;
    private static final int SPOOL = 0;
    private static final int PUBLIC = 0x43494447;
    private static final int BEGIN_GROUP = 2;
    private static final int END_GROUP = 3;
    private static final int TEXT_ENTRY_BYTES = 40;
    private static final int END = 14;
    private static final int LAST_KNOWN = 122;
    private static final int PLUS_PATH = 3;
    private static final int PLUS_IMAGE = 5;
    private static final int POINTS_OF_LETTER = 24;

    private final ByteBuffer bytes;
    private final MetafileContent content;

    /** Figures of the path that have ended. */
    private int figures;

    EnhancedRecords(ByteBuffer bytes, MetafileContent content) {
        this.bytes = bytes;
        this.content = content;
    }

    void read() {
        int at = 0;
        while (at + 8 <= bytes.limit()) {
            int type = bytes.getInt(at);
            int size = bytes.getInt(at + 4);
            if (size < 8 || size > bytes.limit() - at) {
                content.missing("damaged metafile");
                return;
            }
            record(type, at, size);
            at += size;
            if (type == END) {
                content.trailing(bytes, at);
                return;
            }
        }
        content.missing("metafile is cut off");
    }

    private void record(int type, int at, int size) {
        switch (type) {
            case 1 -> {
                int length = bytes.getInt(at + 60);
                if (length > 0) {
                    content.words(wide(at, size, bytes.getInt(at + 64), length));
                }
            }
            case 83, 84 -> text(at, size, at + 36, type == 84);
            case 96, 97 -> {
                int strings = bytes.getInt(at + 36);
                for (int i = 0; i < strings && 40 + (i + 1L) * TEXT_ENTRY_BYTES <= size; i++) {
                    text(at, size, at + 40 + i * TEXT_ENTRY_BYTES, type == 97);
                }
            }
            case 108 -> smallText(at, size);
            case 70 -> comment(at, size);
            case 76, 77, 78, 114, 116 -> bitmap(at, size, 84);
            case 79 -> bitmap(at, size, 96);
            case 80, 81 -> bitmap(at, size, 48);
            case 93, 94 -> brush(at, size);
            // a path and the ends of its figures
            case 59 -> figures = 0;
            case 61 -> content.shapes(figures++ > 0 ? 1 : 0);
            // curves, paths
            case 2, 5, 62, 63, 64, 85, 88 -> content.shape();
            case 3, 4, 6, 86, 87, 89 -> content.outline(bytes.getInt(at + 24));
            // many at once
            case 7, 8, 90, 91 -> outlines(at, size);
            // what only a driver or another program understands
            case 105, 106, 110 -> content.comment(slice(at, size, 12, size - 12));
            default -> {
                if (type > LAST_KNOWN || type < 1) {
                    content.comment(slice(at, size, 8, size - 8));
                }
            }
        }
    }

    private void text(int at, int size, int entry, boolean wide) {
        int y = bytes.getInt(entry + 4);
        int length = bytes.getInt(entry + 8);
        int offset = bytes.getInt(entry + 12);
        if (length == 0) {
            return;
        }
        if ((bytes.getInt(entry + 16) & GLYPH_NUMBERS) != 0) {
            content.missing("letters given by number of their shape");
        } else {
            content.string(wide ? wide(at, size, offset, length) : narrow(at, size, offset, length), y);
        }
    }

    private void smallText(int at, int size) {
        int y = bytes.getInt(at + 12);
        int length = bytes.getInt(at + 16);
        int options = bytes.getInt(at + 20);
        int offset = (options & NO_RECTANGLE) != 0 ? 36 : 52;
        if ((options & GLYPH_NUMBERS) != 0) {
            content.missing("letters given by number of their shape");
        } else {
            boolean narrow = (options & SMALL_CHARACTERS) != 0;
            content.string(narrow ? narrow(at, size, offset, length) : wide(at, size, offset, length), y);
        }
    }

    private void comment(int at, int size) {
        int dataBytes = size < 16 ? 0 : bytes.getInt(at + 8);
        if (dataBytes < 4) {
            return;
        }
        switch (bytes.getInt(at + 12)) {
            case EMF_PLUS -> plusRecords(at + 16, at + Math.min(size, 12 + dataBytes));
            case PUBLIC -> {
                int kind = size < 20 ? END_GROUP : bytes.getInt(at + 16);
                if (kind == BEGIN_GROUP) {
                    int length = bytes.getInt(at + 36);
                    if (length > 0) {
                        content.words(wide(at, size, 40, length));
                    }
                } else if (kind != END_GROUP) {
                    content.missing("another picture inside a metafile");
                }
            }
            case SPOOL -> content.missing("printer data inside a metafile");
            default -> content.comment(slice(at, size, 12, Math.min(dataBytes, size - 12)));
        }
    }

    private void plusRecords(int from, int to) {
        int at = from;
        while (at + 12 <= to) {
            int type = bytes.getShort(at) & 0xFFFF;
            int flags = bytes.getShort(at + 2) & 0xFFFF;
            int size = bytes.getInt(at + 4);
            if (size < 12 || size > to - at) {
                content.missing("damaged metafile");
                return;
            }
            switch (type) {
                case 0x401C -> {
                    int length = bytes.getInt(at + 20);
                    content.string(wide(at, size, 40, length), bytes.getInt(at + 28));
                }
                case 0x4036 -> driverString(at, size);
                case 0x4003 -> content.comment(slice(at, size, 12, size - 12));
                case 0x4008 -> plusObject(at, size, flags);
                case 0x4014, 0x4015 -> content.shape();
                // lines, areas and curves through points
                case 0x400C, 0x400D, 0x4016, 0x4017, 0x4018, 0x4019 -> content.outline(size / 4);
                default -> {
                    // lines, areas, states
                }
            }
            at += size;
        }
    }

    /** An object that is drawn later: a picture, or a path whose figures may be many letters. */
    private void plusObject(int at, int size, int flags) {
        int kind = flags >> 8 & 0x7F;
        if (kind == PLUS_IMAGE) {
            content.missing("picture inside a metafile");
        } else if (kind == PLUS_PATH && size >= 20) {
            int points = bytes.getInt(at + 16);
            if (points >= POINTS_OF_LETTER) {
                content.shapes(points / POINTS_OF_LETTER);
            }
        }
    }

    private void driverString(int at, int size) {
        boolean characters = (bytes.getInt(at + 16) & 1) != 0;
        if (characters) {
            int length = bytes.getInt(at + 24);
            content.string(wide(at, size, 28, length), at);
        } else {
            content.missing("letters given by number of their shape");
        }
    }

    private void bitmap(int at, int size, int offsets) {
        if (size < offsets + 16) {
            return;
        }
        int headerAt = bytes.getInt(at + offsets);
        int headerBytes = bytes.getInt(at + offsets + 4);
        int pixelsAt = bytes.getInt(at + offsets + 8);
        int pixelBytes = bytes.getInt(at + offsets + 12);
        if (headerBytes > 0 && pixelBytes > 0) {
            content.bitmap(slice(at, size, headerAt, headerBytes), slice(at, size, pixelsAt, pixelBytes));
        }
    }

    private void outlines(int at, int size) {
        int count = Math.min(bytes.getInt(at + 24), (size - 32) / 4);
        content.shape();
        for (int i = 1; i < count; i++) {
            content.outline(bytes.getInt(at + 32 + 4 * i));
        }
    }

    private void brush(int at, int size) {
        if (size >= 32 && bytes.getInt(at + 20) > 0 && bytes.getInt(at + 28) > 0) {
            content.brush(
                    slice(at, size, bytes.getInt(at + 16), bytes.getInt(at + 20)),
                    slice(at, size, bytes.getInt(at + 24), bytes.getInt(at + 28)));
        }
    }

    private String wide(int at, int size, int offset, int characters) {
        if (characters < 0 || characters > size / 2) {
            throw new IllegalArgumentException("string is longer than its record");
        }
        return new String(slice(at, size, offset, 2 * characters), StandardCharsets.UTF_16LE);
    }

    private String narrow(int at, int size, int offset, int length) {
        return new String(slice(at, size, offset, length), LOCAL);
    }

    private byte[] slice(int at, int size, int offset, int length) {
        if (offset < 0 || length < 0 || (long) offset + length > size) {
            throw new IllegalArgumentException("data lies outside its record");
        }
        byte[] copy = new byte[length];
        bytes.get(at + offset, copy);
        return copy;
    }
}
