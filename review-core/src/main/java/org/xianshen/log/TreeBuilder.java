package org.xianshen.log;

import java.util.ArrayList;
import java.util.List;

/** Grows a tree at its right edge, keeping the partial tile of every level only. Not thread-safe. */
final class TreeBuilder {

    /** Takes a tile that has become full. */
    @FunctionalInterface
    interface TileSink {
        /** The tile at {@code level} and {@code index} with its 256 hashes. */
        void full(int level, long index, List<TreeHash> hashes);
    }

    private final LogHash hash;
    private final List<List<TreeHash>> levels = new ArrayList<>();
    private long size;

    TreeBuilder(LogHash hash) {
        this.hash = hash;
    }

    void add(TreeHash leaf, TileSink sink) {
        add(0, leaf, sink);
        size++;
    }

    private void add(int level, TreeHash node, TileSink sink) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<TreeHash> tile = levels.get(level);
        tile.add(node);
        if (tile.size() == LogPaths.TILE_WIDTH) {
            long index = size >>> (8 * (level + 1));
            sink.full(level, index, List.copyOf(tile));
            TreeHash parent = fold(hash, tile);
            tile.clear();
            add(level + 1, parent, sink);
        }
    }

    long size() {
        return size;
    }

    int levelCount() {
        return levels.size();
    }

    /** The hashes of the partial tile at {@code level}, perhaps none. */
    List<TreeHash> partial(int level) {
        return List.copyOf(levels.get(level));
    }

    /** The root of the tree as it is now. */
    TreeHash root() {
        TreeHash right = null;
        for (List<TreeHash> tile : levels) {
            int end = tile.size();
            while (end > 0) {
                int width = Integer.lowestOneBit(end);
                TreeHash left = fold(hash, tile.subList(end - width, end));
                right = right == null ? left : hash.node(left, right);
                end -= width;
            }
        }
        return right == null ? hash.empty() : right;
    }

    /** The root over hashes whose number is a power of two. */
    static TreeHash fold(LogHash hash, List<TreeHash> hashes) {
        List<TreeHash> level = hashes;
        while (level.size() > 1) {
            List<TreeHash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(hash.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.get(0);
    }

    static byte[] bytes(List<TreeHash> hashes) {
        byte[] out = new byte[hashes.size() * LogHash.LENGTH_BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(out, i * LogHash.LENGTH_BYTES);
        }
        return out;
    }
}
