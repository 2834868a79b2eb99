package org.xianshen.rules.ner;

import org.jspecify.annotations.Nullable;

/**
 * A hash table from short words, packed into a {@code long}, to values; filled once, then read by any thread.
 *
 * <p>A word of up to four UTF-16 code units packs into one key, the first unit highest. The key 0 is not used.
 */
final class LongMap<V> {

    private long[] keys;
    private @Nullable Object[] values;
    private int size;

    LongMap(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
        keys = new long[capacity];
        values = new Object[capacity];
    }

    /** The key of {@code length} code units from {@code from}; 1 to 4 units. */
    static long pack(char[] text, int from, int length) {
        long key = 0;
        for (int i = 0; i < length; i++) {
            key |= (long) text[from + i] << (48 - 16 * i);
        }
        return key;
    }

    static long pack(String word) {
        return pack(word.toCharArray(), 0, word.length());
    }

    static int hash(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32) ^ (int) (h >>> 47);
    }

    /** Enters a value; an earlier value of the key stays. */
    void putIfAbsent(long key, V value) {
        if (size * 2 > keys.length) {
            grow();
        }
        int i = slot(key);
        if (keys[i] == 0) {
            keys[i] = key;
            values[i] = value;
            size++;
        }
    }

    @SuppressWarnings("unchecked")
    @Nullable
    V get(long key) {
        return (V) values[slot(key)];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int i = hash(key) & mask;
        while (keys[i] != 0 && keys[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[keys.length];
        for (int j = 0; j < oldKeys.length; j++) {
            if (oldKeys[j] != 0) {
                int i = slot(oldKeys[j]);
                keys[i] = oldKeys[j];
                values[i] = oldValues[j];
            }
        }
    }
}
