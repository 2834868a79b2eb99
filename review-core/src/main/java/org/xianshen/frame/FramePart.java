package org.xianshen.frame;

import java.util.List;
import java.util.Objects;
import org.xianshen.document.TextSpan;

/**
 * An element of the frame as it stands in a document.
 *
 * <p>Holds text of the document in {@code value}; {@link #toString()} does not show it.
 *
 * @param element what it is
 * @param value what it says: without white space that only spreads it, days as {@code YYYY-MM-DD}, a number with the brackets
 *     of GB/T 9704
 * @param spans where it stands, in reading order, at least one
 * @param confidence how sure the reader is, 0 to 1
 * @param evidence why, free of document text
 * @since 0.2
 */
public record FramePart(
        FrameElement element, String value, List<TextSpan> spans, double confidence, List<String> evidence) {

    public FramePart {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(value, "value");
        spans = List.copyOf(spans);
        evidence = List.copyOf(evidence);
        if (value.isEmpty() || spans.isEmpty()) {
            throw new IllegalArgumentException(element + " without " + (value.isEmpty() ? "a value" : "a place"));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    @Override
    public String toString() {
        return "FramePart[" + element + " at " + spans + ", confidence " + confidence + "]";
    }
}
