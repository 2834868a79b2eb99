package org.xianshen.extract.html;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.xianshen.document.NodePlaces;
import org.xianshen.document.TextPlaces;

/** Notes in which text node of the page every shown character stands, while another handler listens too. */
final class NodeFinder implements VisibleText.Handler {

    private final VisibleText.Handler other;
    private final IdentityHashMap<TextNode, Integer> numbers = new IdentityHashMap<>();
    private int[] segments = new int[3 * 64];
    private int used;

    NodeFinder(Document page, VisibleText.Handler other) {
        this.other = other;
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        numbers.put(text, numbers.size());
                    }
                },
                page);
    }

    @Override
    public void open(Element element) {
        other.open(element);
    }

    @Override
    public void close(Element element) {
        other.close(element);
    }

    @Override
    public void text(int start, int end) {
        other.text(start, end);
        // What parts this text from the next stands in no node.
        segment(end, -1, 0);
    }

    @Override
    public void node(int start, TextNode node, int offset) {
        segment(start, numbers.getOrDefault(node, -1), offset);
    }

    private void segment(int start, int node, int offset) {
        if (used >= 3 && segments[used - 3] == start) {
            used -= 3;
        }
        if (used + 3 > segments.length) {
            segments = Arrays.copyOf(segments, segments.length * 2);
        }
        segments[used++] = start;
        segments[used++] = node;
        segments[used++] = offset;
    }

    /** The places of the shown text. */
    TextPlaces places() {
        return NodePlaces.of("", column(0), column(1), column(2), List.of());
    }

    private int[] column(int which) {
        int[] values = new int[used / 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = segments[3 * i + which];
        }
        return values;
    }
}
