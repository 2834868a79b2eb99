package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An XML element with everything in it, its name without namespace.
 *
 * <p>A value that becomes text of a unit, or leads to a part that is read, is <em>taken</em>; what nobody has taken is left
 * over and shows up in {@link Leftovers}. A value that was only looked at, e.g. a number, is not taken.
 */
final class Node {

    private static final int MOST_MARKED = Long.SIZE - 1;

    private final String name;
    private final String[] attributes;
    private final List<Node> children;
    private final String text;
    private long taken;

    Node(String name, String[] attributes, List<Node> children, String text) {
        this.name = name;
        this.attributes = attributes;
        this.children = children;
        this.text = text;
    }

    String name() {
        return name;
    }

    List<Node> children() {
        return children;
    }

    /** The children called {@code child}. */
    List<Node> children(String child) {
        List<Node> found = new ArrayList<>();
        for (Node node : children) {
            if (node.name.equals(child)) {
                found.add(node);
            }
        }
        return found;
    }

    /** The first child called {@code child}, or null. */
    @Nullable
    Node child(String child) {
        for (Node node : children) {
            if (node.name.equals(child)) {
                return node;
            }
        }
        return null;
    }

    /** Number of attributes. */
    int attributes() {
        return attributes.length / 2;
    }

    String attributeName(int i) {
        return attributes[2 * i];
    }

    String attributeValue(int i) {
        return attributes[2 * i + 1];
    }

    boolean isAttributeTaken(int i) {
        return (taken >> Math.min(i, MOST_MARKED - 1) & 1) != 0;
    }

    /** The value of attribute {@code attribute}, empty when there is none. */
    String look(String attribute) {
        int at = indexOf(attribute);
        return at < 0 ? "" : attributes[2 * at + 1];
    }

    boolean has(String attribute) {
        return indexOf(attribute) >= 0;
    }

    /** The value of attribute {@code attribute}, which is given to the reader of the document; empty when there is none. */
    String take(String attribute) {
        int at = indexOf(attribute);
        if (at < 0) {
            return "";
        }
        if (at < MOST_MARKED - 1) {
            taken |= 1L << at;
        }
        return attributes[2 * at + 1];
    }

    /** The element's own characters. */
    String lookText() {
        return text;
    }

    /** The element's own characters, which are given to the reader of the document. */
    String takeText() {
        taken |= 1L << MOST_MARKED;
        return text;
    }

    /** Marks everything in this element, as deep as it goes, as given to the reader of the document. */
    void takeAll() {
        taken = -1;
        children.forEach(Node::takeAll);
    }

    boolean isTextTaken() {
        return taken < 0;
    }

    /** The characters of the child called {@code child}, taken; empty when there is none. */
    String takeTextOf(String child) {
        Node node = child(child);
        return node == null ? "" : node.takeText();
    }

    private int indexOf(String attribute) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(attribute)) {
                return i / 2;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return "Node[" + children.size() + " children]";
    }
}
