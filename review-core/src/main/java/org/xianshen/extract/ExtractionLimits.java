package org.xianshen.extract;

import java.time.Duration;
import java.util.Objects;

/**
 * What a single document may cost before it is refused with a coded problem.
 *
 * @param maxBytes size of the file
 * @param maxPages pages of a paged format
 * @param maxCharacters characters of text over all units
 * @param maxEntries entries of a zip package
 * @param maxExpandedBytes bytes of all entries of a package together, once inflated
 * @param maxExpansionRatio inflated bytes for each compressed byte of one entry above 1 MiB
 * @param maxDepth files inside files, the document itself being depth 0
 * @param maxTime wall-clock time of one extraction
 */
public record ExtractionLimits(
        long maxBytes,
        int maxPages,
        long maxCharacters,
        int maxEntries,
        long maxExpandedBytes,
        int maxExpansionRatio,
        int maxDepth,
        Duration maxTime) {

    /** 512 MiB, 5,000 pages, 600 million characters, 20,000 entries, 2 GiB inflated, ratio 200, depth 5, 5 minutes. */
    public static final ExtractionLimits DEFAULT =
            new ExtractionLimits(512L << 20, 5_000, 600_000_000L, 20_000, 2L << 30, 200, 5, Duration.ofMinutes(5));

    public ExtractionLimits {
        requirePositive("maxBytes", maxBytes);
        requirePositive("maxPages", maxPages);
        requirePositive("maxCharacters", maxCharacters);
        requirePositive("maxEntries", maxEntries);
        requirePositive("maxExpandedBytes", maxExpandedBytes);
        requirePositive("maxExpansionRatio", maxExpansionRatio);
        requirePositive("maxDepth", maxDepth);
        Objects.requireNonNull(maxTime, "maxTime");
        requirePositive("maxTime in ms", maxTime.toMillis());
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ", must be 1 or more");
        }
    }
}
