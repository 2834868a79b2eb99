package org.xianshen.rules.marks;

import java.util.ArrayList;
import java.util.List;

/** Measures answers about many documents against what was expected. */
final class MarkMeasurement {

    private final MarkScore level = new MarkScore("level");
    private final MarkScore term = new MarkScore("term");
    private final MarkScore handling = new MarkScore("handling");
    private final MarkScore attribute = new MarkScore("attribute");
    private final List<String> disagreements = new ArrayList<>();
    private int documents;

    void add(String id, Marks expected, Marks found) {
        documents++;
        level.add(expected.level(), found.level());
        term.add(expected.level() == null ? null : expected.term(), found.level() == null ? null : found.term());
        handling.addAll(expected.handling(), found.handling());
        attribute.add(expected.attribute(), found.attribute());
        if (!expected.agreesWith(found)) {
            disagreements.add(id + "\n    expected " + expected + "\n    found    " + found);
        }
    }

    List<MarkScore> scores() {
        return List.of(level, term, handling, attribute);
    }

    List<String> disagreements() {
        return disagreements;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(documents)
                .append(" documents, ")
                .append(documents - disagreements.size())
                .append(" right in everything");
        scores().forEach(score -> text.append("\n  ").append(score));
        return text.toString();
    }
}
