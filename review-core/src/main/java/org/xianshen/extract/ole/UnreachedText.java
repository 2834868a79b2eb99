package org.xianshen.extract.ole;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.util.LittleEndian;

/**
 * Finds text in the streams of a binary office file that reading by its structure did not reach: remains of earlier
 * versions, records nobody knows.
 *
 * <p>A run of characters counts as reached when every four of its characters stand next to each other in what was read.
 * Linear time; serves one document.
 */
final class UnreachedText {

    private static final int WINDOW = 4;
    private static final int PICTURE_HEADER = 0x44;

    private final Windows known = new Windows();
    private final Set<String> found = new LinkedHashSet<>();

    /** Text that was read. */
    void known(String text) {
        known.add(text);
    }

    /** Searches a whole stream. */
    void search(byte[] stream) {
        search(stream, 0, stream.length);
    }

    private void search(byte[] stream, int from, int to) {
        PrintableRuns.narrow(stream, from, to, false, this::take);
        PrintableRuns.wide(stream, from, to, this::take);
    }

    /** Searches the data stream of a Word document without its pictures, whose bytes look like text by chance. */
    void searchData(byte[] stream) {
        int at = 0;
        while (at + 6 <= stream.length) {
            int length = LittleEndian.getInt(stream, at);
            if (length < 6 || length > stream.length - at) {
                break;
            }
            if (LittleEndian.getUShort(stream, at + 4) != PICTURE_HEADER) {
                search(stream, at, at + length);
            }
            at += length;
        }
        search(stream, at, stream.length);
    }

    private void take(String run) {
        String text = run.strip();
        if (text.length() >= WINDOW && !known.holdsAll(text)) {
            known.add(text);
            found.add(text);
        }
    }

    /** What was found, one run a line. */
    String text() {
        return String.join("\n", found);
    }

    /** Hashes of all stretches of four characters, letter case aside. */
    private static final class Windows {
        private final Set<Long> windows = new java.util.HashSet<>();

        void add(String raw) {
            String text = raw.toLowerCase(Locale.ROOT);
            for (int i = 0; i + WINDOW <= text.length(); i++) {
                windows.add(window(text, i));
            }
        }

        boolean holdsAll(String raw) {
            String text = raw.toLowerCase(Locale.ROOT);
            for (int i = 0; i + WINDOW <= text.length(); i++) {
                if (!windows.contains(window(text, i))) {
                    return false;
                }
            }
            return true;
        }

        private static long window(String text, int at) {
            return (long) text.charAt(at) << 48
                    | (long) text.charAt(at + 1) << 32
                    | (long) text.charAt(at + 2) << 16
                    | text.charAt(at + 3);
        }
    }
}
