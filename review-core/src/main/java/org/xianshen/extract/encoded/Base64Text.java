package org.xianshen.extract.encoded;

import java.io.ByteArrayOutputStream;

/** Bytes behind base64 in either alphabet, begun anew behind every padding; what is no letter of it is passed over. */
public final class Base64Text {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int waiting;
    private int letters;

    /** The bytes behind {@code text}. */
    public static byte[] decode(CharSequence text) {
        Base64Text base64 = new Base64Text();
        base64.add(text);
        return base64.end();
    }

    /** Takes more letters. */
    public void add(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = value(c);
            if (value >= 0) {
                waiting = waiting << 6 | value;
                if (++letters == 4) {
                    flush();
                }
            } else if (c == '=') {
                flush();
            }
        }
    }

    /** All bytes; a last letter that makes no byte is left out. */
    public byte[] end() {
        flush();
        return bytes.toByteArray();
    }

    private void flush() {
        int bits = 6 * letters;
        for (int shift = bits - 8; shift >= 0; shift -= 8) {
            bytes.write(waiting >> shift);
        }
        waiting = 0;
        letters = 0;
    }

    /** Whether {@code c} is a letter of one of the alphabets; the padding is none. */
    public static boolean isLetter(char c) {
        return value(c) >= 0;
    }

    private static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
