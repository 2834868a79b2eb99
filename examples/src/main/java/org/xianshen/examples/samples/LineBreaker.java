package org.xianshen.examples.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks Chinese text into lines: numbers and Latin words stay whole, no line begins with a closing mark. */
final class LineBreaker {

    private static final String NEVER_FIRST = "，。；：、！？）》】〕”’％%,.;:!?)";
    private static final String NEVER_LAST = "（《【〔“‘(";

    /** Tells how wide a piece of text is set. */
    @FunctionalInterface
    interface Measure {
        double width(String text) throws IOException;
    }

    private final Measure measure;
    private final boolean breakNumbers;

    /**
     * A breaker.
     *
     * @param breakNumbers whether a number may be cut where the line ends, as narrow table cells do
     */
    LineBreaker(Measure measure, boolean breakNumbers) {
        this.measure = measure;
        this.breakNumbers = breakNumbers;
    }

    /** The lines of {@code text}, the first {@code indent} shorter than {@code width}. */
    List<String> lines(String text, double width, double indent) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double room = width - indent;
        for (String piece : pieces(text)) {
            if (line.length() > 0 && measure.width(line + piece) > room + 0.01) {
                String carried = carried(line, piece);
                lines.add(line.toString());
                line.setLength(0);
                line.append(carried);
                room = width;
            }
            line.append(piece);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** What has to move to the next line so that neither line breaks the rule; it is cut off {@code line}. */
    private static String carried(StringBuilder line, String piece) {
        int keep = line.length();
        if (NEVER_FIRST.indexOf(piece.charAt(0)) >= 0) {
            keep--;
            while (keep > 1 && NEVER_FIRST.indexOf(line.charAt(keep)) >= 0) {
                keep--;
            }
        }
        while (keep > 1 && NEVER_LAST.indexOf(line.charAt(keep - 1)) >= 0) {
            keep--;
        }
        String carried = line.substring(keep);
        line.setLength(keep);
        return carried;
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean inside = i < text.length() && !breakNumbers && isWord(text.charAt(i - 1)) && isWord(text.charAt(i));
            if (!inside) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        return pieces;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x7F;
    }
}
