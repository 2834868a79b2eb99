package org.xianshen.extract.ofd;

/** Everything an XML element says: its characters and the values of its attributes, a value a line. */
final class Words {

    private Words() {}

    /** The words of {@code node} and of the elements in it; all of it counts as taken. */
    static String of(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words);
        node.takeAll();
        return words.toString();
    }

    private static void collect(Node node, StringBuilder into) {
        boolean reference = node.name().equals("ObjectRef");
        for (int i = 0; i < node.attributes(); i++) {
            if (!reference || KnownMarkup.isTelling(node.attributeName(i), node.attributeValue(i))) {
                line(into, node.attributeValue(i));
            }
        }
        if (!reference || KnownMarkup.isTellingText(node.name(), node.lookText())) {
            line(into, node.lookText());
        }
        for (Node child : node.children()) {
            collect(child, into);
        }
    }

    private static void line(StringBuilder into, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            into.append(into.isEmpty() ? "" : "\n").append(stripped);
        }
    }
}
