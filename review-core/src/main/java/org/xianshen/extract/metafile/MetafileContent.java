package org.xianshen.extract.metafile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what a metafile shows while it is read; not thread-safe. */
final class MetafileContent {

    private static final Charset LOCAL = Charset.forName("GB18030");
    private static final int MOST_COMMENT_BYTES = 1_024;
    private static final int SHORTEST_WORDS = 3;
    private static final int FILE_HEADER_BYTES = 14;
    private static final int CORE_HEADER_BYTES = 12;
    private static final int INFO_HEADER_BYTES = 40;
    private static final int BIT_FIELDS = 3;

    /** A bitmap of this width and height holds no words. */
    static final int BRUSH_SIDE = 16;

    private static final int CORNERS_OF_LETTER = 8;

    private final StringBuilder text = new StringBuilder();
    private final List<byte[]> bitmaps = new ArrayList<>();
    private String unread = "";
    private int lastY;
    private int lastLength;
    private int shapes;
    private boolean drawn;

    /** Adds a string drawn at height {@code y}. */
    void string(String drawn, int y) {
        String clean = drawn.replace('\0', ' ').strip();
        if (clean.isEmpty() && drawn.isBlank()) {
            if (!drawn.isEmpty() && text.length() > 0 && y == lastY) {
                text.append(' ');
            }
            return;
        }
        if (text.length() > 0) {
            if (y != lastY) {
                text.append('\n');
            } else if (lastLength > 1 && clean.length() > 1) {
                text.append(' ');
            }
        }
        this.drawn = true;
        text.append(clean);
        lastY = y;
        lastLength = clean.length();
    }

    /** Adds words that are not drawn. */
    void words(String words) {
        String clean = words.replace('\0', ' ').strip();
        if (!clean.isEmpty()) {
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(clean).append('\n');
            lastY = Integer.MIN_VALUE;
        }
    }

    /** Adds the words in a comment that some program left, e.g. the name and place of an icon; long ones are not read. */
    void comment(byte[] data) {
        if (data.length > MOST_COMMENT_BYTES) {
            missing("data of a program inside a metafile");
            return;
        }
        boolean endsWide = data.length > 3 && data[data.length - 1] == 0 && data[data.length - 2] == 0;
        for (Charset charset : endsWide ? List.of(LOCAL, StandardCharsets.UTF_16LE) : List.of(LOCAL)) {
            StringBuilder run = new StringBuilder();
            (new String(data, charset) + '\0').codePoints().forEach(c -> {
                if (Character.isLetterOrDigit(c) || (c >= ' ' && c < 0x7F) || (run.length() > 0 && isPunctuation(c))) {
                    run.appendCodePoint(c);
                } else {
                    if (run.length() >= SHORTEST_WORDS) {
                        words(run.toString());
                    }
                    run.setLength(0);
                }
            });
        }
    }

    private static boolean isPunctuation(int c) {
        return (c >= 0x2010 && c <= 0x201F) || (c >= 0x3001 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF5E);
    }

    /** Adds what stands behind the last record. */
    void trailing(ByteBuffer bytes, int from) {
        int end = bytes.limit();
        while (end > from && bytes.get(end - 1) == 0) {
            end--;
        }
        if (end > from) {
            byte[] rest = new byte[end - from + 2];
            bytes.get(from, rest, 0, end - from);
            comment(rest);
        }
    }

    /** Counts a shape that may be a letter. */
    void shape() {
        shapes++;
    }

    /** Counts a line or an area with {@code corners}; only one with many may be a letter. */
    void outline(int corners) {
        if (corners >= CORNERS_OF_LETTER) {
            shapes++;
        }
    }

    /** Counts parts of one shape, each of which may be a letter. */
    void shapes(int count) {
        shapes += Math.min(count, 1 << 20);
    }

    int shapes() {
        return shapes;
    }

    /** Whether a string was drawn; words in headers and comments are not. */
    boolean isDrawn() {
        return drawn;
    }

    /** Adds the bitmap of a brush, whose header and pixels lie apart; a brush of the usual size only hatches. */
    void brush(byte[] header, byte[] pixels) {
        if (!isSmall(header)) {
            bitmap(header, pixels);
        }
    }

    /** Adds the bitmap of a brush, whose pixels follow its header. */
    void packedBrush(byte[] packed) {
        if (!isSmall(packed)) {
            packedBitmap(packed);
        }
    }

    private static boolean isSmall(byte[] bitmap) {
        ByteBuffer header = ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN);
        boolean core = header.getInt(0) == CORE_HEADER_BYTES;
        int width = core ? header.getShort(4) : header.getInt(4);
        int height = Math.abs(core ? header.getShort(6) : header.getInt(8));
        return width <= BRUSH_SIDE && height <= BRUSH_SIDE;
    }

    /** Adds a bitmap whose header and pixels lie apart. */
    void bitmap(byte[] header, byte[] pixels) {
        ByteBuffer file = ByteBuffer.allocate(FILE_HEADER_BYTES + header.length + pixels.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0);
        file.putInt(FILE_HEADER_BYTES + header.length).put(header).put(pixels);
        bitmaps.add(file.array());
    }

    /** Adds a bitmap whose pixels follow its header. */
    void packedBitmap(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = bytes.getInt(0);
        int colours;
        int colourBytes;
        if (headerBytes == CORE_HEADER_BYTES) {
            int bits = bytes.getShort(10) & 0xFFFF;
            colours = bits <= 8 ? 1 << bits : 0;
            colourBytes = 3;
        } else if (headerBytes >= INFO_HEADER_BYTES && headerBytes <= packed.length) {
            int bits = bytes.getShort(14) & 0xFFFF;
            int used = bytes.getInt(32);
            colours = used > 0 ? used : bits <= 8 ? 1 << bits : 0;
            colours += bytes.getInt(16) == BIT_FIELDS && headerBytes == INFO_HEADER_BYTES ? 3 : 0;
            colourBytes = 4;
        } else {
            missing("bitmap of an unknown kind");
            return;
        }
        long pixels = headerBytes + (long) colours * colourBytes;
        if (pixels < 0 || pixels > packed.length) {
            missing("damaged bitmap");
            return;
        }
        bitmap(Arrays.copyOf(packed, (int) pixels), Arrays.copyOfRange(packed, (int) pixels, packed.length));
    }

    void missing(String reason) {
        unread = unread.isEmpty() ? reason : unread;
    }

    String text() {
        return text.toString().strip();
    }

    List<byte[]> bitmaps() {
        return bitmaps;
    }

    String unread() {
        return unread;
    }
}
