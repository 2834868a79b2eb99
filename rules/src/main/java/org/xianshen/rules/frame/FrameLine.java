package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.PageRegion;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;

/**
 * One line of a document's head or end, as set on a page or as it stands in a text.
 *
 * <p>Places called {@code from} and {@code to} are indexes of the dense text.
 */
final class FrameLine {

    private final TextUnit unit;
    private final int start;
    private final DenseText dense;
    private final List<Integer> segments;
    private final @Nullable PageRegion region;
    private final double sizePt;

    FrameLine(TextUnit unit, int start, String text, @Nullable PageRegion region, double sizePt) {
        this.unit = unit;
        this.start = start;
        this.dense = DenseText.of(text);
        this.segments = segments(text, dense);
        this.region = region;
        this.sizePt = sizePt;
    }

    /** Where pieces begin that wide gaps part: a tab, an ideographic space, two spaces. */
    private static List<Integer> segments(String text, DenseText dense) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < dense.length(); i++) {
            int gap = i == 0 ? 0 : dense.place(i - 1) + 1;
            if (i == 0 || isWide(text, gap, dense.place(i))) {
                starts.add(i);
            }
        }
        return List.copyOf(starts);
    }

    private static boolean isWide(String text, int from, int to) {
        return to - from >= 2 || (to > from && (text.charAt(from) == '\t' || text.charAt(from) == '\u3000'));
    }

    /** Without white space, in plain form. */
    String text() {
        return dense.plain();
    }

    /** The same with letters among digits read as digits. */
    String digits() {
        return dense.digits();
    }

    /** What is written at {@code [from, to)}, without white space. */
    String shown(int from, int to) {
        return dense.shown().substring(from, to);
    }

    String shown() {
        return dense.shown();
    }

    int length() {
        return dense.length();
    }

    boolean isBlank() {
        return dense.length() == 0;
    }

    /** Where the pieces of the line begin. */
    List<Integer> segments() {
        return segments;
    }

    /** The end of the piece that begins at or around {@code from}. */
    int segmentEnd(int from) {
        for (int next : segments) {
            if (next > from) {
                return next;
            }
        }
        return length();
    }

    boolean isSegmentStart(int index) {
        return segments.contains(index);
    }

    /** Whether white space of any width stands before the character {@code index}. */
    boolean hasGapBefore(int index) {
        return index == 0 || dense.place(index) > dense.place(index - 1) + 1;
    }

    /** Whether the line is a row of a table: three pieces or more, of which some say more than a character. */
    boolean isRow() {
        if (segments.size() < 3) {
            return false;
        }
        for (int from : segments) {
            if (segmentEnd(from) - from > 1) {
                return true;
            }
        }
        return false;
    }

    /** The place of {@code [from, to)} in the original. */
    TextSpan span(int from, int to) {
        return new TextSpan(unit.id(), start + dense.place(from), start + dense.place(to - 1) + 1);
    }

    TextSpan span() {
        return span(0, length());
    }

    /** Where the line begins in the original, white space included. */
    int lineStart() {
        return start;
    }

    /** Whether the line stands in a box beside the text. */
    boolean isInBox() {
        return unit.carrier() == Carrier.TEXT_BOX;
    }

    /** Size of its largest character in points, or 0 where nothing is known. */
    double sizePt() {
        return sizePt;
    }

    /** Its box on the page, or null where nothing is known. */
    @Nullable
    PageRegion region() {
        return region;
    }

    boolean startsWith(String word) {
        return text().startsWith(word);
    }

    boolean endsWith(String word) {
        return text().endsWith(word);
    }

    @Override
    public String toString() {
        return "FrameLine[" + unit.id() + " from " + start + ", " + length() + " characters]";
    }
}
