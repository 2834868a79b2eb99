package org.xianshen.log;

import java.util.Locale;

/** The names of a log's files, by C2SP tlog-tiles. */
final class LogPaths {

    static final String CHECKPOINT = "checkpoint";
    static final String LOCK = "lock";
    static final int TILE_WIDTH = 256;

    private LogPaths() {}

    /** The tile at {@code level}; a width below 256 names a partial one. */
    static String tile(int level, long index, int width) {
        return "tile/" + level + "/" + index(index) + partial(width);
    }

    /** The bundle of entries {@code index}. */
    static String entries(long index, int width) {
        return "tile/entries/" + index(index) + partial(width);
    }

    /** The index in groups of three digits, all but the last marked by an x. */
    static String index(long index) {
        String last = String.format(Locale.ROOT, "%03d", index % 1000);
        StringBuilder path = new StringBuilder(last);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return path.toString();
    }

    private static String partial(int width) {
        return width == TILE_WIDTH ? "" : ".p/" + width;
    }

    /** Number of hashes in the tile at {@code level} and {@code index} of a tree of {@code size}; 0 when there is none. */
    static int width(int level, long index, long size) {
        long hashes = size >>> (8 * level);
        long from = index * TILE_WIDTH;
        return (int) Math.max(0, Math.min(TILE_WIDTH, hashes - from));
    }
}
