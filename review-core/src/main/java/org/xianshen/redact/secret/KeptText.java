package org.xianshen.redact.secret;

import java.util.List;
import org.xianshen.redact.secret.SecretSweep.Removal;

/** Writes what is kept of a text, without invisible characters. */
public final class KeptText {

    private KeptText() {}

    /** {@code text} with each of {@code removals}, which are in order and apart, replaced. */
    public static String of(String text, List<Removal> removals) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Removal removal : removals) {
            appendVisible(out, text, from, removal.start());
            out.append(removal.replacement());
            from = removal.end();
        }
        appendVisible(out, text, from, text.length());
        return out.toString();
    }

    /**
     * Appends {@code [start, end)} of {@code text} without characters that show nothing: format characters (zero-width,
     * bidirectional, tags, soft hyphen, byte-order mark), variation selectors, control characters except tab, line feed
     * and carriage return, and lone surrogates.
     */
    public static void appendVisible(StringBuilder out, String text, int start, int end) {
        int i = start;
        while (i < end) {
            int c = text.codePointAt(i);
            if (!isInvisible(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
            default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x115F || c == 0x3164;
        };
    }
}
