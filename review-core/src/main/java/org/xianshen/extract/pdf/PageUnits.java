package org.xianshen.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.pdf.layout.PageText;

/**
 * The units that the text of one page became: all of it is one, or header, body and footer are one each.
 *
 * @param text the text of the page
 * @param parts in order; what lies between two of them is a line feed
 */
record PageUnits(PageText text, List<Part> parts) {

    PageUnits {
        parts = List.copyOf(parts);
    }

    /** A unit that holds {@code [from, to)} of the text of the page. */
    record Part(String unit, int from, int to) {}

    /** The spans of units that make up {@code [start, end)} of the text of the page. */
    List<TextSpan> spans(int start, int end) {
        List<TextSpan> spans = new ArrayList<>();
        for (Part part : parts) {
            int from = Math.max(start, part.from());
            int to = Math.min(end, part.to());
            boolean point = start == end && start >= part.from() && start <= part.to() && spans.isEmpty();
            if (from < to || point) {
                spans.add(new TextSpan(part.unit(), from - part.from(), Math.max(from, to) - part.from()));
            }
        }
        return spans;
    }
}
