package org.xianshen.extract.ofd;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.COMMENT;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/** Reads one part element by element; comments and instructions go to the part's leftovers. For one thread. */
final class NodeReader implements AutoCloseable {

    /** Elements of one tree: a page object, or a part that is read as a whole. */
    static final int MOST_ELEMENTS = 400_000;

    private static final int MOST_CHARACTERS = 48 << 20;

    private static final String[] NONE = {};

    private final XmlCursor xml;
    private final Budget budget;
    private final Leftovers leftovers;
    private int elements;
    private long characters;

    NodeReader(XmlCursor xml, Budget budget, Leftovers leftovers) {
        this.xml = xml;
        this.budget = budget;
        this.leftovers = leftovers;
    }

    /** The root element with everything in it. */
    Node root() {
        Node root = null;
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                root = tree();
            } else {
                aside(event);
            }
        }
        if (root == null) {
            throw budget.problem("EXT-402");
        }
        return root;
    }

    /** The next element that starts at or below the level where the reader stands, without its content; null at the end. */
    @Nullable
    Node enter() {
        while (true) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                elements = 0;
                characters = 0;
                return new Node(xml.localName(), attributes(), List.of(), "");
            }
            if (event == END_ELEMENT || event == END_DOCUMENT) {
                return null;
            }
            if (event == CHARACTERS || event == CDATA) {
                leftovers.text(xml.text());
            } else {
                aside(event);
            }
        }
    }

    /** What is in the element entered last, with everything in it. */
    Node content(Node entered) {
        return tree(entered.name(), attributes());
    }

    /** Passes over the element entered last. */
    void skip() {
        xml.skip();
    }

    private Node tree() {
        return tree(xml.localName(), attributes());
    }

    private Node tree(String name, String[] attributes) {
        if (++elements > MOST_ELEMENTS) {
            throw budget.problem("EXT-404", Integer.toString(MOST_ELEMENTS));
        }
        List<Node> children = null;
        String text = "";
        StringBuilder more = null;
        while (true) {
            int event = xml.next();
            switch (event) {
                case START_ELEMENT -> {
                    if (children == null) {
                        children = new ArrayList<>(4);
                    }
                    children.add(tree());
                }
                case END_ELEMENT, END_DOCUMENT -> {
                    return new Node(
                            name,
                            attributes,
                            children == null ? List.of() : children,
                            more == null ? text : more.toString());
                }
                case CHARACTERS, CDATA -> {
                    String piece = xml.text();
                    count(piece.length());
                    if (more != null) {
                        more.append(piece);
                    } else if (text.isEmpty()) {
                        text = piece;
                    } else {
                        more = new StringBuilder(text).append(piece);
                    }
                }
                default -> aside(event);
            }
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw budget.problem("EXT-405", Integer.toString(MOST_CHARACTERS >> 20));
        }
    }

    private void aside(int event) {
        if (event == COMMENT) {
            leftovers.comment(xml.text());
        } else if (event == PROCESSING_INSTRUCTION) {
            leftovers.comment(xml.instruction());
        }
    }

    private String[] attributes() {
        int count = xml.attributes();
        if (count == 0) {
            return NONE;
        }
        String[] all = new String[2 * count];
        for (int i = 0; i < count; i++) {
            all[2 * i] = xml.attributeName(i);
            all[2 * i + 1] = xml.attributeValue(i);
        }
        return all;
    }

    @Override
    public void close() {
        xml.close();
    }
}
