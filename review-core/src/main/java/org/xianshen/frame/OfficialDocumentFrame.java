package org.xianshen.frame;

import java.util.List;
import java.util.Optional;

/**
 * Everything that frames the text of an official document, in the order of {@link FrameElement} and then of reading.
 *
 * <p>What a text mentions is no part of its frame: the number of a document it cites is not its own.
 *
 * @param parts what was found; empty for a text that is no official document
 * @since 0.2
 */
public record OfficialDocumentFrame(List<FramePart> parts) {

    /** A document without a frame. */
    public static final OfficialDocumentFrame NONE = new OfficialDocumentFrame(List.of());

    public OfficialDocumentFrame {
        parts = List.copyOf(parts);
    }

    /** All parts of a kind, in reading order. */
    public List<FramePart> all(FrameElement element) {
        return parts.stream().filter(p -> p.element() == element).toList();
    }

    /** The only or first part of a kind. */
    public Optional<FramePart> first(FrameElement element) {
        return parts.stream().filter(p -> p.element() == element).findFirst();
    }
}
