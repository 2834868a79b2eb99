package org.xianshen.document;

import java.util.Objects;

/**
 * One visual line as set on a page.
 *
 * @param span the line's text, without its line break
 * @param region the line's box on the page
 * @param fontSizePt size of the largest character on the line, in points
 */
public record TextLine(TextSpan span, PageRegion region, double fontSizePt) {
    public TextLine {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(region, "region");
    }
}
