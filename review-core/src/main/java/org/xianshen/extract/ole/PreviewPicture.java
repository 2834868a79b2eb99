package org.xianshen.extract.ole;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The preview of an object in a presentation stream ([MS-OLEDS] 2.3.4). */
final class PreviewPicture {

    private static final int WINDOWS_METAFILE = 3;
    private static final int ENHANCED_METAFILE = 14;
    private static final int NO_DEVICE_BYTES = 4;
    private static final int FIXED_BYTES = 24;

    private PreviewPicture() {}

    /** The metafile in {@code stream}, empty when there is no picture in it, null when it is of another kind. */
    static byte @Nullable [] metafileIn(byte[] stream) {
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.limit() < Integer.BYTES || bytes.getInt(0) == 0) {
            return new byte[0];
        }
        int marker = bytes.getInt();
        int format = marker == -1 || marker == -2 ? bytes.getInt() : 0;
        if (format != WINDOWS_METAFILE && format != ENHANCED_METAFILE) {
            return null;
        }
        int device = bytes.getInt();
        bytes.position(bytes.position() + Math.max(0, device - NO_DEVICE_BYTES) + FIXED_BYTES);
        int size = bytes.getInt();
        if (size < 0 || size > bytes.remaining()) {
            return null;
        }
        byte[] metafile = new byte[size];
        bytes.get(metafile);
        return metafile;
    }
}
