package org.xianshen.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the frequencies of bytes tell about an encoding nobody declared. */
final class EncodingStatistics {

    private static final int LONGEST_AMBIGUOUS = 64;

    private EncodingStatistics() {}

    /** UTF-16 in the byte order that turns a text with zero bytes into plausible characters, or null. */
    static @Nullable Charset utf16ByZeros(byte[] sample) {
        boolean zeros = false;
        for (byte b : sample) {
            zeros |= b == 0;
        }
        if (!zeros || sample.length < 2) {
            return null;
        }
        return betterOrder(sample, 0.9);
    }

    /**
     * UTF-16 in the byte order that turns a text without zero bytes into nothing but plausible characters, most of them
     * Chinese, while the same bytes are no GB 2312; or null.
     */
    static @Nullable Charset utf16ByChineseLetters(byte[] sample) {
        if (sample.length < 4 || sample.length % 2 != 0 || gb2312Share(sample) > 0.9) {
            return null;
        }
        return betterOrder(sample, 0.97);
    }

    private static @Nullable Charset betterOrder(byte[] sample, double least) {
        double little = plausibleShare(sample, 1);
        double big = plausibleShare(sample, 0);
        if (Math.max(little, big) < least) {
            return null;
        }
        return little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Share of code units that are common in Chinese documents, the high byte standing at {@code high} of each pair. */
    private static double plausibleShare(byte[] sample, int high) {
        int units = sample.length / 2;
        int plausible = 0;
        for (int i = 0; i < units; i++) {
            int unit = (sample[2 * i + high] & 0xFF) << 8 | (sample[2 * i + 1 - high] & 0xFF);
            if (isPlausible(unit)) {
                plausible++;
            }
        }
        return (double) plausible / units;
    }

    private static boolean isPlausible(int unit) {
        return (unit >= 0x20 && unit < 0x7F)
                || unit == '\t'
                || unit == '\n'
                || unit == '\r'
                || (unit >= 0x4E00 && unit <= 0x9FFF)
                || (unit >= 0x3000 && unit <= 0x303F)
                || (unit >= 0xFF00 && unit <= 0xFFEF)
                || (unit >= 0x2010 && unit <= 0x203F)
                || (unit >= 0x2460 && unit <= 0x24FF)
                || (unit >= 0x2500 && unit <= 0x26FF)
                || (unit >= 0xA0 && unit <= 0xFF);
    }

    /** Share of the bytes that are ASCII text or pairs in the rows of GB 2312 that are in use. */
    private static double gb2312Share(byte[] sample) {
        int good = 0;
        for (int i = 0; i < sample.length; i++) {
            int b = sample[i] & 0xFF;
            if ((b >= 0x20 && b < 0x7F) || b == '\t' || b == '\n' || b == '\r') {
                good++;
            } else if (b >= 0xA1 && b <= 0xF7 && i + 1 < sample.length && (sample[i + 1] & 0xFF) >= 0xA1) {
                good += 2;
                i++;
            }
        }
        return (double) good / sample.length;
    }

    /** Number of characters above ASCII that were decoded. */
    static long beyondAscii(String text) {
        return text.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count();
    }

    /**
     * Whether a short text that is valid UTF-8 is rather GB 2312: all it has beyond ASCII are two-byte sequences none of
     * which touches a Latin letter, and each of them is also a common Chinese character.
     */
    static boolean isRatherGb2312(String utf8, byte[] sample) {
        if (sample.length > LONGEST_AMBIGUOUS || beyondAscii(utf8) == 0) {
            return false;
        }
        for (int i = 0; i < utf8.length(); i++) {
            char c = utf8.charAt(i);
            if (c >= 0x800 || (c >= 0x80 && (isLatin(utf8, i - 1) || isLatin(utf8, i + 1)))) {
                return false;
            }
        }
        for (int i = 0; i < sample.length; i++) {
            int b = sample[i] & 0xFF;
            if (b >= 0x80) {
                boolean common = b >= 0xB0 && b <= 0xD7 && i + 1 < sample.length && (sample[i + 1] & 0xFF) >= 0xA1;
                if (!common) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isLatin(String text, int index) {
        if (index < 0 || index >= text.length()) {
            return false;
        }
        char c = text.charAt(index);
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
