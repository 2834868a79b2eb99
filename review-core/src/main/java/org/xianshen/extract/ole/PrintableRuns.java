package org.xianshen.extract.ole;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.xianshen.extract.TextDecoder;

/**
 * Runs of text in bytes of an unknown structure; linear time.
 *
 * <p>Four characters next to each other are a run. Two or three are one when they are Chinese and bytes beside them say where
 * a string begins and ends: a count of its characters or its bytes, or zeros on both sides. A name is that short.
 */
public final class PrintableRuns {

    private static final int LONG_RUN = 4;
    private static final int SHORT_RUN = 2;

    /** At most one character in so many is a rare one; numbers look like rare characters. */
    private static final int RARE_SHARE = 4;

    /** The flags of a string in a workbook: wide characters, phonetic text, formatting. */
    private static final int STRING_FLAGS = 0x0D;

    private PrintableRuns() {}

    /** Runs in ASCII or GB18030 and in UTF-16LE, one a line. */
    public static String in(byte[] bytes) {
        return in(bytes, 0, bytes.length);
    }

    /** Runs in the bytes from {@code from} to {@code to}. */
    static String in(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder();
        Consumer<String> line = run -> out.append(run).append('\n');
        narrow(bytes, from, to, true, line);
        wide(bytes, from, to, line);
        return out.toString().strip();
    }

    /** Hands over runs in ASCII, and in GB18030 where {@code chinese}. */
    static void narrow(byte[] bytes, int from, int to, boolean chinese, Consumer<String> runs) {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int i = from; i <= to; i++) {
            int b = i < to ? bytes[i] & 0xFF : 0;
            boolean pair = chinese && b >= 0xA1 && b <= 0xF7 && i + 1 < to && (bytes[i + 1] & 0xFF) >= 0xA1;
            if (pair) {
                run.write(b);
                run.write(bytes[++i]);
            } else if (b >= ' ' && b < 0x7F) {
                run.write(b);
            } else {
                if (run.size() >= LONG_RUN) {
                    runs.accept(run.toString(TextDecoder.GB18030));
                }
                run.reset();
            }
        }
    }

    /** Hands over runs of Chinese and Latin text in UTF-16LE at even and at odd places. */
    static void wide(byte[] bytes, int from, int to, Consumer<String> runs) {
        for (int parity = 0; parity < 2; parity++) {
            int start = from + parity;
            int at = start;
            while (at < to + 2) {
                int length = textAt(bytes, at, to);
                if (length > 0) {
                    at += length;
                    continue;
                }
                if (isRun(bytes, from, to, start, at)) {
                    runs.accept(new String(bytes, start, at - start, StandardCharsets.UTF_16LE));
                }
                at += 2;
                start = at;
            }
        }
    }

    /** How many bytes the character of a text at {@code at} takes; 0 when there is none. */
    private static int textAt(byte[] bytes, int at, int to) {
        int c = at + 1 < to ? unit(bytes, at) : 0;
        if (isText(c)) {
            return 2;
        }
        // Characters beyond the first plane, as far as they are Chinese.
        boolean pair = c >= 0xD840 && c <= 0xD888 && at + 3 < to && (unit(bytes, at + 2) & 0xFC00) == 0xDC00;
        return pair ? 4 : 0;
    }

    private static boolean isRun(byte[] bytes, int from, int to, int start, int end) {
        int units = (end - start) / 2;
        if (units < SHORT_RUN) {
            return false;
        }
        if (units < LONG_RUN) {
            return isShortRun(bytes, from, to, start, end);
        }
        int rare = 0;
        for (int i = start; i < end; i += 2) {
            rare += isRare(unit(bytes, i)) ? 1 : 0;
        }
        return rare * RARE_SHARE <= units && !isMisread(bytes, start, end);
    }

    private static boolean isShortRun(byte[] bytes, int from, int to, int start, int end) {
        int ideographs = 0;
        boolean usual = true;
        for (int i = start; i < end; i += 2) {
            int c = unit(bytes, i);
            if (c < 0x80) {
                return false;
            }
            ideographs += isIdeograph(c) ? 1 : 0;
            usual &= c >= 0x4E00 || c == 0xB7;
        }
        if (ideographs < SHORT_RUN) {
            return false;
        }
        boolean counted = isCounted(bytes, from, start, end - start);
        boolean between = isEdge(bytes, from, to, start - 2) && isEdge(bytes, from, to, end);
        return counted || (between && usual && !isMisread(bytes, start, end));
    }

    private static boolean isEdge(byte[] bytes, int from, int to, int at) {
        return at < from || at + 2 > to || unit(bytes, at) == 0;
    }

    /** Whether a number before {@code start} counts the characters or the bytes up to the end of the run. */
    private static boolean isCounted(byte[] bytes, int from, int start, int length) {
        int units = length / 2;
        if (start - from >= 2) {
            int before = unit(bytes, start - 2);
            if (before == units || before == units + 1) {
                return true;
            }
            boolean flags = (bytes[start - 1] & ~STRING_FLAGS) == 0 && (bytes[start - 1] & 1) == 1;
            if (flags && (bytes[start - 2] == units || (start - from >= 3 && unit(bytes, start - 3) == units))) {
                return true;
            }
        }
        if (start - from >= 4) {
            int before = unit(bytes, start - 4);
            boolean small = unit(bytes, start - 2) == 0;
            return small && (before == length || before == length + 2 || before == units || before == units + 1);
        }
        return false;
    }

    private static int unit(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    /**
     * Whether Latin text was read as Chinese: each two letters as one character, or UTF-16 from the wrong byte on; a single
     * letter may be left over at the end, or a zero before the first.
     */
    private static boolean isMisread(byte[] bytes, int from, int to) {
        boolean shifted = true;
        boolean letters = true;
        for (int i = from; i < to; i += 2) {
            boolean pair = isLatin(bytes[i]) && isLatin(bytes[i + 1]);
            boolean first = i == from && bytes[i] == 0 && isLatin(bytes[i + 1]);
            boolean last = i > from && i + 2 == to && bytes[i + 1] == 0;
            shifted &= bytes[i] == 0;
            letters &= pair || first || last;
        }
        return shifted || letters;
    }

    private static boolean isLatin(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || " .,-_:/".indexOf(b) >= 0;
    }

    private static boolean isRare(int c) {
        return c >= 0x3400 && c <= 0x4DBF;
    }

    private static boolean isIdeograph(int c) {
        return isRare(c) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    private static boolean isText(int c) {
        return (c >= ' ' && c < 0x7F)
                || isIdeograph(c)
                || c == 0xB7
                || (c >= 0x2010 && c <= 0x201F)
                || c == 0x2022
                || c == 0x2026
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF5E);
    }
}
