package org.xianshen.log;

import java.util.List;
import org.xianshen.message.ProblemException;

/**
 * Verifies Merkle proofs (RFC 6962, 2.1; RFC 9162, 2.1.3.2 and 2.1.4.2).
 *
 * <p>Every precondition is checked before a hash is computed: sizes, index, and the exact number of hashes a proof must
 * have. Refusals are {@code LOG-040} (impossible sizes or index), {@code LOG-041} (wrong number of hashes) and {@code
 * LOG-042} (another root).
 */
public final class Proofs {

    private Proofs() {}

    /**
     * Returns when {@code proof} shows that {@code leaf} is entry {@code index} of the tree of {@code size} entries with
     * root {@code root}.
     */
    public static void verifyInclusion(
            LogHash hash, long index, long size, TreeHash leaf, List<TreeHash> proof, TreeHash root) {
        if (index < 0 || size <= 0 || index >= size) {
            throw ProblemException.of("LOG-040", "", Long.toString(index), Long.toString(size));
        }
        int inner = innerLength(index, size);
        int length = inner + Long.bitCount(index >>> inner);
        requireLength(proof, length);
        TreeHash at = leaf;
        for (int i = 0; i < inner; i++) {
            at = ((index >>> i) & 1) == 0 ? hash.node(at, proof.get(i)) : hash.node(proof.get(i), at);
        }
        for (int i = inner; i < length; i++) {
            at = hash.node(proof.get(i), at);
        }
        requireRoot(at, root);
    }

    /**
     * Returns when {@code proof} shows that the tree of {@code newSize} entries begins with the tree of {@code oldSize}
     * entries.
     *
     * <p>An empty old tree is consistent with every tree, but proves nothing: it is refused unless both are empty.
     */
    public static void verifyConsistency(
            LogHash hash, long oldSize, long newSize, List<TreeHash> proof, TreeHash oldRoot, TreeHash newRoot) {
        if (oldSize < 0 || newSize < oldSize || (oldSize == 0 && newSize != 0)) {
            throw ProblemException.of("LOG-040", "", Long.toString(oldSize), Long.toString(newSize));
        }
        if (oldSize == newSize) {
            requireLength(proof, 0);
            requireRoot(oldRoot, newRoot);
            if (oldSize == 0) {
                requireRoot(oldRoot, hash.empty());
            }
            return;
        }
        int shift = Long.numberOfTrailingZeros(oldSize);
        long index = oldSize - 1;
        int inner = innerLength(index, newSize);
        int border = Long.bitCount(index >>> inner);
        boolean oldIsSubtree = oldSize == 1L << shift;
        int start = oldIsSubtree ? 0 : 1;
        int innerFrom = inner - shift;
        requireLength(proof, start + innerFrom + border);
        TreeHash seed = oldIsSubtree ? oldRoot : proof.get(0);
        TreeHash old = seed;
        TreeHash now = seed;
        for (int i = 0; i < innerFrom; i++) {
            TreeHash next = proof.get(start + i);
            if (((index >>> (shift + i)) & 1) == 0) {
                now = hash.node(now, next);
            } else {
                now = hash.node(next, now);
                old = hash.node(next, old);
            }
        }
        for (int i = start + innerFrom; i < proof.size(); i++) {
            now = hash.node(proof.get(i), now);
            old = hash.node(proof.get(i), old);
        }
        requireRoot(old, oldRoot);
        requireRoot(now, newRoot);
    }

    /** Number of levels at which the paths of {@code index} and of the last entry still differ. */
    private static int innerLength(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    private static void requireLength(List<TreeHash> proof, int length) {
        if (proof.size() != length) {
            throw ProblemException.of("LOG-041", "", Integer.toString(proof.size()), Integer.toString(length));
        }
    }

    private static void requireRoot(TreeHash actual, TreeHash expected) {
        if (!actual.equals(expected)) {
            throw ProblemException.of("LOG-042", "");
        }
    }
}
