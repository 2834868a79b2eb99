package org.xianshen.extract.encoded;

/** Hexadecimal digits of escapes. */
final class Digits {

    private Digits() {}

    /** The number that {@code count} digits from {@code from} on spell, or −1. */
    static int hex(String text, int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + count; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }

    /** How many digits stand from {@code from} on, at most {@code most}. */
    static int run(String text, int from, int most) {
        int count = 0;
        while (count < most && from + count < text.length() && digit(text.charAt(from + count)) >= 0) {
            count++;
        }
        return count;
    }

    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
