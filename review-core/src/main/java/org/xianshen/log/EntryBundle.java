package org.xianshen.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.message.ProblemException;

/** A C2SP entry bundle: entries one after another, each behind its length in two bytes, most significant first. */
final class EntryBundle {

    static final int MAX_ENTRY_BYTES = 0xffff;

    private EntryBundle() {}

    static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_BYTES) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes is too long");
            }
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.write(entry, 0, entry.length);
        }
        return out.toByteArray();
    }

    /**
     * All entries in {@code bytes}.
     *
     * @param where the file, for messages
     * @throws ProblemException {@code LOG-021} when it does not end where its last entry ends
     */
    static List<byte[]> read(byte[] bytes, String where) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            if (in.remaining() < 2) {
                throw ProblemException.of("LOG-021", where);
            }
            int length = in.getShort() & 0xffff;
            if (in.remaining() < length) {
                throw ProblemException.of("LOG-021", where);
            }
            byte[] entry = new byte[length];
            in.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
