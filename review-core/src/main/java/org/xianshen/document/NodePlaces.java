package org.xianshen.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text node for every character of a unit that was read from a marked-up part.
 *
 * <p>The unit is cut into segments; each lies in one node, or in none where the reader put a line break or a tab.
 */
public final class NodePlaces implements TextPlaces {

    private final String part;
    private final int[] starts;
    private final int[] nodes;
    private final int[] offsets;
    private final @Nullable List<String> owners;

    private NodePlaces(String part, int[] starts, int[] nodes, int[] offsets, @Nullable List<String> owners) {
        this.part = part;
        this.starts = starts;
        this.nodes = nodes;
        this.offsets = offsets;
        this.owners = owners;
    }

    /**
     * The places of a unit's characters.
     *
     * @param part name of the part; empty for the file itself
     * @param starts first code unit of each segment, ascending
     * @param nodes 0-based number of each segment's text node in the part, or −1
     * @param offsets code unit within the node at which each segment begins
     * @param owners what a person calls each segment's place, e.g. the number of a shape; empty when nothing has a name
     */
    public static NodePlaces of(String part, int[] starts, int[] nodes, int[] offsets, List<String> owners) {
        if (starts.length != nodes.length || starts.length != offsets.length) {
            throw new IllegalArgumentException("segments of unequal number");
        }
        if (!owners.isEmpty() && owners.size() != starts.length) {
            throw new IllegalArgumentException(owners.size() + " owners of " + starts.length + " segments");
        }
        return new NodePlaces(
                part, starts.clone(), nodes.clone(), offsets.clone(), owners.isEmpty() ? null : List.copyOf(owners));
    }

    /** Name of the part. */
    public String part() {
        return part;
    }

    /** First code unit of each segment; a copy. */
    public int[] starts() {
        return starts.clone();
    }

    /** Text node of each segment; a copy. */
    public int[] nodes() {
        return nodes.clone();
    }

    /** Offset within the node of each segment; a copy. */
    public int[] offsets() {
        return offsets.clone();
    }

    /** Owner of each segment; empty when nothing has a name. */
    public List<String> owners() {
        return owners == null ? List.of() : owners;
    }

    @Override
    public SourceLocation locate(TextUnit unit, int start, int end) {
        List<SourceLocation.NodeRange> ranges = new ArrayList<>();
        int at = Arrays.binarySearch(starts, start);
        for (int i = Math.max(0, at >= 0 ? at : -at - 2);
                i < starts.length && starts[i] < Math.max(end, start + 1);
                i++) {
            int segmentEnd = i + 1 < starts.length ? starts[i + 1] : unit.length();
            int from = Math.max(start, starts[i]);
            int to = Math.min(end, segmentEnd);
            boolean touches = to > from || (start == end && from == start);
            if (nodes[i] >= 0 && touches) {
                String owner = owners == null ? "" : owners.get(i);
                ranges.add(new SourceLocation.NodeRange(
                        owner, nodes[i], offsets[i] + from - starts[i], offsets[i] + to - starts[i]));
            }
        }
        return ranges.isEmpty() ? new SourceLocation.InPart(part) : new SourceLocation.InNodes(part, ranges);
    }
}
