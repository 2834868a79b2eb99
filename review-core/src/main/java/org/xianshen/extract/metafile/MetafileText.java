package org.xianshen.extract.metafile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What a metafile shows: its strings in drawing order and its bitmaps.
 *
 * <p>Strings that begin at the same height as the one before stand on the same line. Damaged input never throws: it gives
 * what was read before the damage and a reason. Immutable.
 */
public final class MetafileText {

    /** Letters may be drawn as shapes; a drawing with fewer curves and many-cornered shapes than this is none. */
    private static final int FEW_SHAPES = 20;

    private static final int MOST_BYTES = 64 << 20;
    private static final int PLACEABLE_KEY = 0x9AC6CDD7;
    private static final int ENHANCED_SIGNATURE = 0x464D4520;

    private final String text;
    private final List<byte[]> bitmaps;
    private final String unread;

    private MetafileText(MetafileContent content) {
        this.text = content.text();
        this.bitmaps = List.copyOf(content.bitmaps());
        boolean perhapsLetters = !content.isDrawn() && content.shapes() >= FEW_SHAPES;
        this.unread =
                content.unread().isEmpty() && perhapsLetters ? "letters may be drawn with lines" : content.unread();
    }

    /** Reads an EMF or WMF file, compressed as EMZ or WMZ or not. */
    public static MetafileText read(byte[] file) {
        MetafileContent content = new MetafileContent();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(inflated(file)).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.limit() >= 44 && bytes.getInt(0) == 1 && bytes.getInt(40) == ENHANCED_SIGNATURE) {
                new EnhancedRecords(bytes, content).read();
            } else if (bytes.limit() >= 18) {
                new WindowsRecords(bytes, bytes.getInt(0) == PLACEABLE_KEY ? 22 : 0, content).read();
            } else {
                content.missing("no metafile");
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            content.missing("damaged metafile");
        }
        return new MetafileText(content);
    }

    private static byte[] inflated(byte[] file) throws IOException {
        boolean compressed = file.length > 2 && (file[0] & 0xFF) == 0x1F && (file[1] & 0xFF) == 0x8B;
        if (!compressed) {
            return file;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("metafile is too large");
            }
            return bytes;
        }
    }

    /** The strings, line by line; empty when there is none. */
    public String text() {
        return text;
    }

    /** The bitmaps in it as BMP files; each a copy. */
    public List<byte[]> bitmaps() {
        return bitmaps.stream().map(byte[]::clone).toList();
    }

    /** Why something in it is neither text nor bitmap; empty when nothing is missing. */
    public String unread() {
        return unread;
    }

    @Override
    public String toString() {
        return "MetafileText[" + text.length() + " chars, " + bitmaps.size() + " bitmaps]";
    }
}
