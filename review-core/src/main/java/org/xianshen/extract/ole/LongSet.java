package org.xianshen.extract.ole;

/** A set of numbers in one array, for tens of millions of them; eight bytes and a third for each, not thread-safe. */
final class LongSet {

    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[SMALLEST];
    private int used;
    private boolean zero;

    /** Adds {@code value}; false when it was there. */
    boolean add(long value) {
        if (value == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (used >= slots.length / 4 * 3) {
            grow();
        }
        int slot = slotOf(slots, value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        used++;
        return true;
    }

    boolean contains(long value) {
        return value == 0 ? zero : slots[slotOf(slots, value)] == value;
    }

    boolean isEmpty() {
        return used == 0 && !zero;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long value : slots) {
            if (value != 0) {
                larger[slotOf(larger, value)] = value;
            }
        }
        slots = larger;
    }

    /** The slot that holds {@code value}, or the free one where it belongs. */
    private static int slotOf(long[] slots, long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        int mask = slots.length - 1;
        int slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
