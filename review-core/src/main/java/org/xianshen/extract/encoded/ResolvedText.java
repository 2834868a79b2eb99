package org.xianshen.extract.encoded;

import java.util.Arrays;

/**
 * The lines of a text that hold escapes for letters or digits, with all their escapes resolved, and where each character
 * stands in the text.
 *
 * <p>Escapes are those of JSON and scripts, numeric character references, percent escapes of links, quoted-printable; in a
 * style sheet, those of style sheets. Folded lines of calendars and address cards are joined. Linear time; immutable.
 */
public final class ResolvedText {

    private final StringBuilder lines = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private final String source;
    private final boolean style;
    private final boolean folded;

    private ResolvedText(String source, boolean style) {
        this.source = source;
        this.style = style;
        this.folded = !style && EmbeddedFiles.isCard(source);
    }

    /** The lines of {@code text} that hold escapes. */
    public static ResolvedText of(String text) {
        return new ResolvedText(text, false).resolve();
    }

    /** The lines of a style sheet that hold escapes. */
    public static ResolvedText ofStyle(String text) {
        return new ResolvedText(text, true).resolve();
    }

    /** Whether nothing is escaped. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The lines, each ended by a line feed. */
    public String text() {
        return lines.toString();
    }

    /** Where in the source the character at {@code index} begins. */
    public int start(int index) {
        return starts[index];
    }

    /** Where in the source the character at {@code index} ends. */
    public int end(int index) {
        return ends[index];
    }

    private ResolvedText resolve() {
        if (!folded && !mayHoldEscapes()) {
            return this;
        }
        int lineStart = 0;
        boolean says = false;
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int fold = folded ? behindFold(i) : i;
            Escape escape = fold > i ? null : Escape.at(source, i, style);
            if (fold > i) {
                says = true;
                i = fold;
            } else if (escape != null) {
                says |= escape.says();
                append(escape.text(), i, escape.end());
                i = escape.end();
            } else {
                append(String.valueOf(c), i, i + 1);
                i++;
                if (c == '\n') {
                    lineStart = endLine(lineStart, says);
                    says = false;
                }
            }
        }
        if (says) {
            append("\n", source.length(), source.length());
        }
        endLine(lineStart, says);
        return this;
    }

    private boolean mayHoldEscapes() {
        if (source.indexOf('\\') >= 0) {
            return true;
        }
        return !style && (source.indexOf('%') >= 0 || source.indexOf('=') >= 0 || source.contains("&#"));
    }

    /** Keeps the line that began at {@code start} or takes it back; returns where the next one begins. */
    private int endLine(int start, boolean keep) {
        if (!keep) {
            lines.setLength(start);
        }
        return lines.length();
    }

    /** Behind the line break and the space that fold a line at {@code at}, or {@code at}. */
    private int behindFold(int at) {
        int i = source.startsWith("\r\n", at) ? at + 2 : source.charAt(at) == '\n' ? at + 1 : at;
        boolean space = i > at && i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t');
        return space ? i + 1 : at;
    }

    private void append(String text, int start, int end) {
        int from = lines.length();
        lines.append(text);
        if (lines.length() > starts.length) {
            int room = Math.max(2 * starts.length, lines.length());
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        Arrays.fill(starts, from, lines.length(), start);
        Arrays.fill(ends, from, lines.length(), end);
    }

    @Override
    public String toString() {
        return "ResolvedText[" + lines.length() + " chars]";
    }
}
