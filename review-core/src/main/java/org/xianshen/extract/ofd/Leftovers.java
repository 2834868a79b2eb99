package org.xianshen.extract.ofd;

import java.util.LinkedHashSet;
import java.util.Set;

/** What one part says beyond what the readers of this package have taken: comments, unknown elements, stray words. */
final class Leftovers {

    private final Set<String> comments = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    /** A comment or processing instruction. */
    void comment(String text) {
        add(comments, text);
    }

    /** Characters where none belong. */
    void text(String text) {
        add(words, text);
    }

    /** Enters what nobody has taken of {@code node} and the elements in it. */
    void sweep(Node node) {
        for (int i = 0; i < node.attributes(); i++) {
            if (!node.isAttributeTaken(i) && KnownMarkup.isTelling(node.attributeName(i), node.attributeValue(i))) {
                add(words, node.attributeValue(i));
            }
        }
        if (!node.isTextTaken() && KnownMarkup.isTellingText(node.name(), node.lookText())) {
            add(words, node.lookText());
        }
        for (Node child : node.children()) {
            sweep(child);
        }
    }

    /** Comments and instructions, a line each. */
    String comments() {
        return String.join("\n", comments);
    }

    /** Other words, a line each. */
    String words() {
        return String.join("\n", words);
    }

    private static void add(Set<String> into, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            into.add(stripped);
        }
    }
}
