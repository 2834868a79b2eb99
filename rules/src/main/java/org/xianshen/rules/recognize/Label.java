package org.xianshen.rules.recognize;

import java.util.Set;

/**
 * A word that says what a value is: in front of it, or at the head of its column.
 *
 * @param word the word as the lexicon writes it
 * @param triggers the groups it belongs to
 * @param column whether it heads a column
 */
record Label(String word, Set<Trigger> triggers, boolean column) {

    Label {
        triggers = Set.copyOf(triggers);
    }

    boolean is(Trigger trigger) {
        return triggers.contains(trigger);
    }

    /** How the label is told as evidence. */
    String evidence() {
        return (column ? "column " : "label ") + word;
    }
}
