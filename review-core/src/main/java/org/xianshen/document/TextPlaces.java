package org.xianshen.document;

import java.util.Objects;

/**
 * Where the characters of one unit live in the file it was read from.
 *
 * <p>Plain data, so that it can be handed from one process to another. Implementations are immutable and thread-safe.
 */
public sealed interface TextPlaces permits WholePlace, GlyphPlaces, NodePlaces, CellPlaces, BytePlaces, NestedPlaces {

    /**
     * The place of the half-open stretch {@code [start, end)} of {@code unit}'s text.
     *
     * @param unit the unit these places belong to
     */
    SourceLocation locate(TextUnit unit, int start, int end);

    /** The whole unit stands in the part called {@code part}; nothing closer is known. */
    static TextPlaces inPart(String part) {
        return new WholePlace(new SourceLocation.InPart(Objects.requireNonNull(part, "part")));
    }
}
