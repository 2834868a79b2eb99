package org.xianshen.log;

import java.util.Objects;

/**
 * What a log hands back for an entry that is durably in it.
 *
 * @param index 0-based place of the entry
 * @param leaf the entry
 */
public record LogReceipt(long index, LogLeaf leaf) {
    public LogReceipt {
        Objects.requireNonNull(leaf, "leaf");
    }
}
