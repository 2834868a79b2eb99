package org.xianshen.extract.ooxml.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xianshen.document.NodePlaces;

/** Collects which text node each stretch of a growing text came from; not thread-safe. */
public final class NodeSegments {

    private int[] starts = new int[16];
    private int[] nodes = new int[16];
    private int[] offsets = new int[16];
    private final List<String> owners = new ArrayList<>();
    private boolean owned;
    private int count;
    private int end;

    /** Adds the stretch {@code [start, end)}, which begins where the last one ended or later. */
    void add(int start, int end, int node, int offset) {
        add(start, end, node, offset, "");
    }

    /**
     * Adds the stretch {@code [start, end)}, which begins where the last one ended or later; what lies between belongs to no
     * node.
     *
     * @param node 0-based number of the text node in the part, or −1
     * @param offset code unit within the node at which the stretch begins
     * @param owner what a person calls the place; may be empty
     */
    public void add(int start, int end, int node, int offset, String owner) {
        if (start > this.end) {
            segment(this.end, -1, 0, "");
        }
        segment(start, node, offset, owner);
        this.end = end;
    }

    private void segment(int start, int node, int offset, String owner) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            nodes = Arrays.copyOf(nodes, count * 2);
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        starts[count] = start;
        nodes[count] = node;
        offsets[count] = offset;
        owners.add(owner);
        owned |= !owner.isEmpty();
        count++;
    }

    /** The places of the whole text, which stands in the part called {@code part}. */
    public NodePlaces places(String part) {
        // What was added after the last stretch, e.g. a line break, belongs to no node.
        segment(end, -1, 0, "");
        return NodePlaces.of(
                part,
                Arrays.copyOf(starts, count),
                Arrays.copyOf(nodes, count),
                Arrays.copyOf(offsets, count),
                owned ? owners : List.of());
    }
}
