package org.xianshen.extract.ole;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.util.LittleEndian;

/**
 * Finds text in the bytes of a binary office file that reading by its structure did not reach: remains of earlier versions,
 * records nobody knows, sectors of no stream.
 *
 * <p>A run of characters counts as reached when every four of its characters stand next to each other in what was read; one
 * of two or three, when it stands there as a whole. Linear time, about eleven bytes of memory for each character read;
 * serves one document.
 */
final class UnreachedText {

    private static final int WINDOW = 4;
    private static final int PICTURE_HEADER = 0x44;

    private final LongSet windows = new LongSet();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> shorts = new LinkedHashSet<>();

    /** Text that was read. */
    void known(String text) {
        texts.add(text);
        String folded = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i + WINDOW <= folded.length(); i++) {
            windows.add(window(folded, i, WINDOW));
        }
    }

    /** Searches a whole stream. */
    void search(byte[] stream) {
        search(stream, 0, stream.length);
    }

    /** Searches a stretch of bytes. */
    void search(byte[] bytes, int from, int to) {
        PrintableRuns.narrow(bytes, from, to, false, this::take);
        PrintableRuns.wide(bytes, from, to, this::take);
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
        if (text.length() < WINDOW) {
            if (text.length() > 1) {
                shorts.add(text);
            }
        } else if (!isKnown(text.toLowerCase(Locale.ROOT))) {
            known(text);
            found.add(text);
        }
    }

    private boolean isKnown(String text) {
        for (int i = 0; i + WINDOW <= text.length(); i++) {
            if (!windows.contains(window(text, i, WINDOW))) {
                return false;
            }
        }
        return true;
    }

    private static long window(String text, int at, int length) {
        long window = 0;
        for (int i = at; i < at + length; i++) {
            window = window << 16 | text.charAt(i);
        }
        return window;
    }

    /** What was found, one run a line. */
    String text() {
        LongSet wanted = new LongSet();
        shorts.forEach(run -> wanted.add(window(run, 0, run.length())));
        LongSet seen = new LongSet();
        if (!wanted.isEmpty()) {
            texts.forEach(text -> standIn(text, wanted, seen));
        }
        StringBuilder text = new StringBuilder(String.join("\n", found));
        for (String run : shorts) {
            if (!seen.contains(window(run, 0, run.length()))) {
                text.append(text.isEmpty() ? "" : "\n").append(run);
            }
        }
        return text.toString();
    }

    private static void standIn(String text, LongSet wanted, LongSet seen) {
        for (int i = 0; i + 1 < text.length(); i++) {
            for (int length = 2; length < WINDOW && i + length <= text.length(); length++) {
                long window = window(text, i, length);
                if (wanted.contains(window)) {
                    seen.add(window);
                }
            }
        }
    }
}
