package org.xianshen.extract.ole;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.xianshen.extract.TextDecoder;

/** Runs of text in bytes of an unknown structure; linear time. */
public final class PrintableRuns {

    private static final int SHORTEST = 4;

    private PrintableRuns() {}

    /** Runs in ASCII or GB18030 and in UTF-16LE, one a line. */
    public static String in(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        Consumer<String> line = run -> out.append(run).append('\n');
        narrow(bytes, 0, bytes.length, true, line);
        wide(bytes, 0, bytes.length, line);
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
                if (run.size() >= SHORTEST) {
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
            for (int i = start; i < to + 2; i += 2) {
                int c = i + 1 < to ? (bytes[i] & 0xFF) | (bytes[i + 1] & 0xFF) << 8 : 0;
                if (isText(c)) {
                    continue;
                }
                if (i - start >= 2 * SHORTEST && !isMisread(bytes, start, i)) {
                    runs.accept(new String(bytes, start, i - start, StandardCharsets.UTF_16LE));
                }
                start = i + 2;
            }
        }
    }

    /** Whether Latin text was read as Chinese: each two letters as one character, or UTF-16 from the wrong byte on. */
    private static boolean isMisread(byte[] bytes, int from, int to) {
        boolean shifted = true;
        boolean letters = true;
        for (int i = from; i < to; i += 2) {
            shifted &= bytes[i] == 0;
            letters &= isLatin(bytes[i]) && isLatin(bytes[i + 1]);
        }
        return shifted || letters;
    }

    private static boolean isLatin(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || " .,-_:/".indexOf(b) >= 0;
    }

    private static boolean isText(int c) {
        return (c >= ' ' && c < 0x7F)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF5E);
    }
}
