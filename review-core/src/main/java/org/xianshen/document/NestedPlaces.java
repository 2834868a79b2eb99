package org.xianshen.document;

import java.util.Objects;

/**
 * The places of a unit that was read from a file inside the file.
 *
 * @param path the inner file, as the unit's path names it
 * @param inner the places within the inner file
 */
public record NestedPlaces(String path, TextPlaces inner) implements TextPlaces {

    public NestedPlaces {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(inner, "inner");
    }

    @Override
    public SourceLocation locate(TextUnit unit, int start, int end) {
        return new SourceLocation.InFile(path, inner.locate(unit, start, end));
    }
}
