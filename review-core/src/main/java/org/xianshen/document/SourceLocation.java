package org.xianshen.document;

import java.util.List;
import java.util.Objects;

/** Where a span of text lives in the file it was read from. */
public sealed interface SourceLocation {

    /**
     * On pages, as rectangles, one for each line the span touches.
     *
     * @param regions in reading order, at least one
     */
    record OnPage(List<PageRegion> regions) implements SourceLocation {
        public OnPage {
            regions = List.copyOf(regions);
            if (regions.isEmpty()) {
                throw new IllegalArgumentException("a place on a page needs at least one region");
            }
        }
    }

    /**
     * In a named part of a package, e.g. {@code word/document.xml}, or in the file itself when {@code part} is empty.
     *
     * @param part name of the part inside the package
     */
    record InPart(String part) implements SourceLocation {
        public InPart {
            Objects.requireNonNull(part, "part");
        }
    }
}
