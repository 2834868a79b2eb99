package org.xianshen.extract.image;

import java.nio.charset.StandardCharsets;

/** Numbers in the bytes of a file; reading beyond the end gives 0. */
final class Bytes {

    private Bytes() {}

    static int at(byte[] file, long at) {
        return at >= 0 && at < file.length ? file[(int) at] & 0xFF : 0;
    }

    static int number16(byte[] file, long at, boolean littleEndian) {
        int a = at(file, at);
        int b = at(file, at + 1);
        return littleEndian ? (b << 8) | a : (a << 8) | b;
    }

    static long number32(byte[] file, long at, boolean littleEndian) {
        long a = number16(file, at, littleEndian);
        long b = number16(file, at + 2, littleEndian);
        return littleEndian ? (b << 16) | a : (a << 16) | b;
    }

    static boolean startsWith(byte[] file, int at, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (at(file, at + (long) i) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static String latin(byte[] file, int from, int to) {
        int end = Math.min(to, file.length);
        return from >= end ? "" : new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
