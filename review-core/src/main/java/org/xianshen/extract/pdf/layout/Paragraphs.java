package org.xianshen.extract.pdf.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.GlyphTable;

/** Decides whether a line goes on on the next line, and what stands between when it does. */
final class Paragraphs {

    private final GlyphTable glyphs;
    private final Frame frame;

    Paragraphs(GlyphTable glyphs, Frame frame) {
        this.glyphs = glyphs;
        this.frame = frame;
    }

    /**
     * Whether {@code next} goes on with {@code line} in running text that is set up to {@code right}.
     *
     * @param afterNext the line after {@code next}, or null
     */
    boolean continues(Segment line, Segment next, @Nullable Segment afterNext, double right) {
        double em = Math.min(line.em, next.em);
        if (!sameSize(line, next) || !isNextLine(line, next, em)) {
            return false;
        }
        double left = Math.min(line.u0, next.u0);
        if (afterNext != null && isNextLine(next, afterNext, em) && sameSize(next, afterNext)) {
            boolean hanging = Math.abs(afterNext.u0 - next.u0) < 0.5 * em;
            left = hanging && next.u0 > line.u0 && next.u0 - line.u0 < 3.2 * em
                    ? next.u0
                    : Math.min(left, afterNext.u0);
        }
        if (next.u0 > left + 1.2 * em) {
            return false;
        }
        double room = right - line.u1;
        return room < Math.max(next.firstWordWidth(glyphs, frame), em) + 1.1 * em;
    }

    /** Whether {@code next} goes on with {@code line} inside a cell that is filled up to {@code right}. */
    boolean continuesInCell(Segment line, Segment next, double right) {
        double em = Math.min(line.em, next.em);
        if (!sameSize(line, next) || !isNextLine(line, next, em)) {
            return false;
        }
        double word = wrapsByCharacter(line, right) ? 0.95 * em : next.firstWordWidth(glyphs, frame);
        return right - line.u1 < Math.max(word, 0.95 * em);
    }

    /** The character between {@code line} and {@code next} when they are one paragraph; 0 for none. */
    char joint(Segment line, Segment next, boolean inCell, double right) {
        char before = line.last(glyphs);
        char after = next.first(glyphs);
        if (Scripts.isChinese(before) || Scripts.isChinese(after) || before == '-' || before == '\u00AD') {
            return 0;
        }
        if ("@._/:".indexOf(before) >= 0 && Scripts.isAsciiWord(after) && before != '.' && before != ':') {
            return 0;
        }
        if ("@_/".indexOf(after) >= 0) {
            return 0;
        }
        if (Scripts.isDigit(before) && (Scripts.isDigit(after) || after == 'X' || after == 'x')) {
            boolean running = !inCell && !line.isChinese(glyphs) && !next.isChinese(glyphs) && hasSpace(line);
            return running ? ' ' : 0;
        }
        boolean broken = inCell ? wrapsByCharacter(line, right) : breaksACode(line, next);
        return broken ? 0 : ' ';
    }

    /** In Chinese text: the word at the end or the one at the beginning has a digit, so that they are one number or code. */
    private boolean breaksACode(Segment line, Segment next) {
        return (line.isChinese(glyphs) || next.isChinese(glyphs))
                && (lastWordHasDigit(line) || firstWordHasDigit(next));
    }

    private boolean lastWordHasDigit(Segment line) {
        for (int i = line.count() - 1; i >= 0; i--) {
            char c = glyphs.text(line.glyph(i)).charAt(0);
            if (Scripts.isDigit(c)) {
                return true;
            }
            if (!Scripts.isAsciiWord(c)) {
                return false;
            }
        }
        return false;
    }

    private boolean firstWordHasDigit(Segment line) {
        for (int i = 0; i < line.count(); i++) {
            char c = glyphs.text(line.glyph(i)).charAt(0);
            if (Scripts.isDigit(c)) {
                return true;
            }
            if (!Scripts.isAsciiWord(c)) {
                return false;
            }
        }
        return false;
    }

    private boolean wrapsByCharacter(Segment line, double right) {
        return right - line.u1 < 0.6 * line.em && !hasSpace(line);
    }

    private boolean hasSpace(Segment line) {
        for (int i = 1; i + 1 < line.count(); i++) {
            if (glyphs.text(line.glyph(i)).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameSize(Segment one, Segment other) {
        return Math.abs(one.em - other.em) < 0.15 * Math.max(one.em, other.em);
    }

    private static boolean isNextLine(Segment line, Segment next, double em) {
        double distance = next.middle() - line.middle();
        return distance > 0.5 * em && distance < 2.7 * em;
    }

    /** How far right running text is set: the rightmost end of {@code lines}. */
    static double rightEdge(List<List<Segment>> lines) {
        double right = -Double.MAX_VALUE;
        for (List<Segment> line : lines) {
            right = Math.max(right, line.get(line.size() - 1).u1);
        }
        return right;
    }
}
