package org.xianshen.extract.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.extract.metafile.MetafileText;

/** The drawing that stands for a file in the text of a message: the symbol of a program, and often the file's name. */
final class FileSymbol {

    private static final int LARGEST_SYMBOL = 64;
    private static final int BITMAP_WIDTH = 18;
    private static final int BITMAP_HEIGHT = 22;

    private FileSymbol() {}

    /** Enters what {@code metafile} shows. */
    static void enter(MailContents contents, String path, byte[] metafile) {
        if (metafile.length == 0) {
            contents.noText(Carrier.IMAGE, path, "no icon of a file");
            return;
        }
        MetafileText drawn = MetafileText.read(metafile);
        contents.text(Carrier.IMAGE, path, drawn.text());
        List<byte[]> bitmaps = drawn.bitmaps();
        for (int i = 0; i < bitmaps.size(); i++) {
            String place = path + " icon " + (i + 1);
            if (isSymbol(bitmaps.get(i))) {
                contents.noText(Carrier.IMAGE, place, "icon of a file");
            } else {
                contents.inner(Carrier.IMAGE, place, "icon.bmp", bitmaps.get(i));
            }
        }
        if (!drawn.unread().isEmpty()) {
            contents.refused(Carrier.IMAGE, path, drawn.unread());
        }
    }

    private static boolean isSymbol(byte[] bitmap) {
        if (bitmap.length < BITMAP_HEIGHT + Integer.BYTES) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN);
        int height = Math.abs(header.getInt(BITMAP_HEIGHT));
        return header.getInt(BITMAP_WIDTH) <= LARGEST_SYMBOL && height <= LARGEST_SYMBOL;
    }
}
