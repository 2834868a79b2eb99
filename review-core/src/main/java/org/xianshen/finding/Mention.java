package org.xianshen.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xianshen.document.TextSpan;

/**
 * Evidence that something of a kind stands at a place in the text.
 *
 * <p>A failed check lowers the confidence and adds a reason; it never drops the mention. The mention does not hold the
 * text it covers.
 *
 * @param type what stands there
 * @param span where, in the original text
 * @param confidence how sure the recognizer is, 0 to 1
 * @param evidence why, in words free of document text: {@code checksum holds}, {@code label 身份证号}
 * @param attributes facts rules may ask for, e.g. {@code level}, {@code label}, {@code masked}; never the value itself
 */
public record Mention(
        FindingType type, TextSpan span, double confidence, List<String> evidence, Map<String, String> attributes) {

    public Mention {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(span, "span");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
        evidence = List.copyOf(evidence);
        attributes = Map.copyOf(attributes);
    }

    /** A mention without attributes. */
    public static Mention of(FindingType type, TextSpan span, double confidence, String... evidence) {
        return new Mention(type, span, confidence, List.of(evidence), Map.of());
    }

    /** The attribute called {@code name}, or an empty string. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
