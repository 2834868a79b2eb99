package org.xianshen.marking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.LocalizedText;

/**
 * All that a document's marks say: the highest secrecy mark, handling marks, disclosure attribute, contradictions.
 *
 * @param classification the highest mark, or null when no real mark was found; a mention in running text is no mark
 * @param handling handling marks found
 * @param attribute what the issuing organ says about publication, or null
 * @param conflicts contradictions between marks, for a person to read; free of document text
 */
public record DocumentMarking(
        @Nullable ClassificationMarking classification,
        Set<HandlingMark> handling,
        @Nullable DisclosureAttribute attribute,
        List<LocalizedText> conflicts) {

    /** A document without any mark. */
    public static final DocumentMarking NONE = new DocumentMarking(null, Set.of(), null, List.of());

    public DocumentMarking {
        handling = Set.copyOf(handling);
        conflicts = List.copyOf(conflicts);
        Objects.requireNonNull(handling, "handling");
    }

    /** The highest secrecy mark, if any. */
    public Optional<ClassificationMarking> highest() {
        return Optional.ofNullable(classification);
    }

    /** The disclosure attribute, if stated. */
    public Optional<DisclosureAttribute> statedAttribute() {
        return Optional.ofNullable(attribute);
    }
}
