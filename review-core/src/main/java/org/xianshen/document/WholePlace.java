package org.xianshen.document;

import java.util.Objects;

/**
 * One place for a whole unit, e.g. the rectangle of an annotation.
 *
 * @param place where the unit stands
 */
public record WholePlace(SourceLocation place) implements TextPlaces {

    public WholePlace {
        Objects.requireNonNull(place, "place");
    }

    @Override
    public SourceLocation locate(TextUnit unit, int start, int end) {
        return place;
    }
}
