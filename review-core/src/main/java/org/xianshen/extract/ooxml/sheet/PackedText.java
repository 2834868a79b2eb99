package org.xianshen.extract.ooxml.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.StoredText;
import org.xianshen.extract.TextSpool;

/**
 * A very long text in chunks, of which those beyond the first 32 MiB are kept outside the heap.
 *
 * <p>It is filled first and read then, mostly in order. For one thread.
 */
final class PackedText {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int CHUNKS_IN_HEAP = 256;
    private static final int CACHED = 32;

    private final List<char @Nullable []> chunks = new ArrayList<>();
    private final List<StoredText> stored = new ArrayList<>();
    private final Map<Integer, char[]> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, char[]> eldest) {
            return size() > CACHED;
        }
    };
    private @Nullable TextSpool spool;
    private char[] last = {};
    private int length;

    /** Number of code units so far. */
    int length() {
        return length;
    }

    /** Appends {@code text}. */
    void add(CharSequence text) {
        int from = 0;
        while (from < text.length()) {
            int at = length & (CHUNK - 1);
            if (at == 0) {
                next();
            }
            int n = Math.min(text.length() - from, CHUNK - at);
            if (text instanceof StringBuilder builder) {
                builder.getChars(from, from + n, last, at);
            } else {
                text.toString().getChars(from, from + n, last, at);
            }
            from += n;
            length = Math.addExact(length, n);
        }
    }

    private void next() {
        int full = chunks.size() - 1;
        if (full >= CHUNKS_IN_HEAP) {
            TextSpool open = spool;
            if (open == null) {
                open = TextSpool.open();
                spool = open;
            }
            stored.add(open.store(new String(last)));
            chunks.set(full, null);
        }
        last = new char[CHUNK];
        chunks.add(last);
    }

    /** Appends the code units {@code [from, to)} to {@code out}. */
    void append(int from, int to, StringBuilder out) {
        int at = from;
        while (at < to) {
            int offset = at & (CHUNK - 1);
            int n = Math.min(to - at, CHUNK - offset);
            out.append(chunk(at >> CHUNK_BITS), offset, n);
            at += n;
        }
    }

    private char[] chunk(int number) {
        char[] known = chunks.get(number);
        if (known == null) {
            known = cache.get(number);
        }
        if (known == null) {
            known = stored.get(number - CHUNKS_IN_HEAP).text().toCharArray();
            cache.put(number, known);
        }
        return known;
    }
}
