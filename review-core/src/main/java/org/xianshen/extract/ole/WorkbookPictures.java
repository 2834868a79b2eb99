package org.xianshen.extract.ole;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Blanks the pictures in the stream of a workbook, whose bytes look like text by chance; they are read as pictures. */
final class WorkbookPictures {

    private static final int DRAWING_GROUP = 0x00EB;
    private static final int CONTINUE = 0x003C;
    private static final int RECORD_HEADER = 4;
    private static final int SHAPE_HEADER = 8;
    private static final int PICTURE_ENTRY = 0xF007;
    private static final int FIRST_PICTURE = 0xF018;
    private static final int LAST_PICTURE = 0xF117;

    /** What an entry holds before its name and its picture. */
    private static final int ENTRY_BYTES = 36;

    private static final int NAME_LENGTH_AT = 33;

    private final byte[] stream;

    /** The pieces of the drawing group: where each begins in the stream, and its length. */
    private final List<int[]> pieces = new ArrayList<>();

    private final ByteArrayOutputStream joined = new ByteArrayOutputStream();

    /** The piece that is being blanked, and where it begins among the joined bytes. */
    private int piece;

    private int pieceStart;

    private WorkbookPictures(byte[] stream) {
        this.stream = stream;
    }

    /** A copy of {@code stream} with zeros in place of pictures; the stream itself when there is none. */
    static byte[] blanked(byte[] stream) {
        WorkbookPictures pictures = new WorkbookPictures(stream.clone());
        pictures.find();
        if (pictures.pieces.isEmpty()) {
            return stream;
        }
        pictures.blank();
        return pictures.stream;
    }

    private void find() {
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        boolean group = false;
        int at = 0;
        while (at + RECORD_HEADER <= stream.length) {
            int id = bytes.getShort(at) & 0xFFFF;
            int length = Math.min(bytes.getShort(at + 2) & 0xFFFF, stream.length - at - RECORD_HEADER);
            group = id == DRAWING_GROUP || (group && id == CONTINUE);
            if (group) {
                pieces.add(new int[] {at + RECORD_HEADER, length});
                joined.write(stream, at + RECORD_HEADER, length);
            }
            at += RECORD_HEADER + length;
        }
    }

    private void blank() {
        byte[] whole = joined.toByteArray();
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + SHAPE_HEADER <= whole.length) {
            boolean container = (bytes.getShort(at) & 0xF) == 0xF;
            int kind = bytes.getShort(at + 2) & 0xFFFF;
            long length = bytes.getInt(at + 4) & 0xFFFFFFFFL;
            if (kind == PICTURE_ENTRY && at + SHAPE_HEADER + ENTRY_BYTES <= whole.length) {
                at += SHAPE_HEADER + ENTRY_BYTES + (whole[at + SHAPE_HEADER + NAME_LENGTH_AT] & 0xFF);
                continue;
            }
            int end = (int) Math.min(whole.length, at + SHAPE_HEADER + length);
            if (kind >= FIRST_PICTURE && kind <= LAST_PICTURE) {
                zero(at + SHAPE_HEADER, end);
            }
            at = container ? at + SHAPE_HEADER : end;
        }
    }

    /** Zeros the joined bytes from {@code from} to {@code to} where they lie in the stream; calls go forward only. */
    private void zero(int from, int to) {
        while (piece < pieces.size() && pieceStart < to) {
            int[] current = pieces.get(piece);
            int last = Math.min(to, pieceStart + current[1]);
            for (int i = Math.max(from, pieceStart); i < last; i++) {
                stream[current[0] + i - pieceStart] = 0;
            }
            if (last < pieceStart + current[1]) {
                return;
            }
            pieceStart += current[1];
            piece++;
        }
    }
}
