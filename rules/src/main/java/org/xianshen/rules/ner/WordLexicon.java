package org.xianshen.rules.ner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * Chinese words of one to four characters and what each costs: its surprise in eighths of a bit.
 *
 * <p>A frequent word is cheap; {@link #UNKNOWN} is what a character costs that is no word by itself. Names of persons are
 * not in it. Immutable and thread-safe.
 */
final class WordLexicon {

    /** Cost of a single character that the lexicon does not know as a word. */
    static final int UNKNOWN = 190;

    private static final int NONE = -1;
    private static final int EXTRA_COST = 110;
    private static final int SPARE = 8000;
    private static final int PAIR_BITS = 20;

    private final long[] keys;
    private final byte[] costs;
    private final short[] single = new short[1 << 16];
    private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

    private WordLexicon(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
        keys = new long[capacity];
        costs = new byte[capacity];
        Arrays.fill(single, (short) UNKNOWN);
    }

    /** The lexicon of this package: {@code words.bin}, {@code extra-words.txt} and the names of regions. */
    static WordLexicon load() {
        try (InputStream in = new InflaterInputStream(Resources.open("words.bin"))) {
            ByteBuffer data = ByteBuffer.wrap(in.readAllBytes());
            int count = data.getInt();
            WordLexicon lexicon = new WordLexicon(count + SPARE);
            long key = 0;
            for (int i = 0; i < count; i++) {
                key += varint(data);
                lexicon.put(key, data.get() & 0xFF);
            }
            for (List<String> row : Resources.table("extra-words.txt")) {
                for (String word : Resources.words(row.get(0))) {
                    lexicon.add(word, EXTRA_COST);
                }
            }
            for (List<String> row : Resources.table("regions.txt")) {
                for (String word : Resources.words(row.get(1))) {
                    lexicon.add(word, EXTRA_COST);
                }
            }
            return lexicon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long varint(ByteBuffer data) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = data.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private void add(String word, int cost) {
        if (word.length() <= 4) {
            long key = LongMap.pack(word);
            int known = find(key);
            if (known == NONE || known > cost) {
                put(key, cost);
            }
        }
    }

    private void put(long key, int cost) {
        char first = (char) (key >>> 48);
        char second = (char) (key >>> 32);
        if (second == 0) {
            single[first] = (short) cost;
            return;
        }
        int bit = pairBit(first, second);
        pairs[bit >>> 6] |= 1L << bit;
        int i = slot(key);
        keys[i] = key;
        costs[i] = (byte) cost;
    }

    private static int pairBit(char first, char second) {
        return ((first << 16 | second) * 0x9E3779B1) >>> (32 - PAIR_BITS);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int i = LongMap.hash(key) & mask;
        while (keys[i] != 0 && keys[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private int find(long key) {
        int i = slot(key);
        return keys[i] == 0 ? NONE : costs[i] & 0xFF;
    }

    /** Cost of the character as a word by itself. */
    int singleCost(char c) {
        return single[c];
    }

    /** Whether some word may begin with these two characters; may be wrong in saying yes. */
    boolean mayBegin(char first, char second) {
        int bit = pairBit(first, second);
        return (pairs[bit >>> 6] & (1L << bit)) != 0;
    }

    /** Cost of the word of {@code length} (2 to 4) characters at {@code from}, or -1 when it is none. */
    int cost(char[] text, int from, int length) {
        return find(LongMap.pack(text, from, length));
    }
}
