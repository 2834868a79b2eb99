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

    /**
     * In the text nodes of a named part that is marked up: a run of a Word part, a cell of a sheet, a shape of a slide, an
     * element of a page.
     *
     * @param part name of the part inside the package; empty for the file itself
     * @param ranges in reading order, at least one
     */
    record InNodes(String part, List<NodeRange> ranges) implements SourceLocation {
        public InNodes {
            Objects.requireNonNull(part, "part");
            ranges = List.copyOf(ranges);
            if (ranges.isEmpty()) {
                throw new IllegalArgumentException("a place in text nodes needs at least one range");
            }
        }
    }

    /**
     * Characters of one text node.
     *
     * @param owner what a person calls the place: a cell {@code B12}, the number of a shape; empty where nothing has a name
     * @param node 0-based number of the text node among those of the part in document order; −1 where {@code owner} alone
     *     says it
     * @param start first UTF-16 code unit within the node
     * @param end one past the last UTF-16 code unit
     */
    record NodeRange(String owner, int node, int start, int end) {
        public NodeRange {
            Objects.requireNonNull(owner, "owner");
        }
    }

    /**
     * Bytes of a text file.
     *
     * @param start first byte, from the beginning of the file, byte-order mark included
     * @param end one past the last byte
     */
    record InBytes(long start, long end) implements SourceLocation {}

    /**
     * In a file inside the file.
     *
     * @param path the inner file, as {@link TextUnit#path()} names it
     * @param place where in the inner file
     */
    record InFile(String path, SourceLocation place) implements SourceLocation {
        public InFile {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(place, "place");
        }
    }
}
