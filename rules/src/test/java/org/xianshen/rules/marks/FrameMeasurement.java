package org.xianshen.rules.marks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xianshen.frame.DocumentDescription;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.FramePart;
import org.xianshen.frame.GenreGuess;

/** Measures frames and guesses against what was expected, element by element. */
final class FrameMeasurement {

    private final Map<FrameElement, MarkScore> elements = new EnumMap<>(FrameElement.class);
    private final MarkScore genre = new MarkScore("genre");
    private final List<String> disagreements = new ArrayList<>();
    private int documents;

    FrameMeasurement() {
        for (FrameElement element : FrameElement.values()) {
            elements.put(element, new MarkScore(element.name()));
        }
    }

    void add(String id, FramedDocument document, DocumentDescription found) {
        documents++;
        List<String> wrong = new ArrayList<>();
        elements.forEach((element, score) -> {
            Set<String> expected = document.expected().get(element);
            if (expected != null) {
                Set<String> values = found.frame().all(element).stream()
                        .map(FramePart::value)
                        .map(FramedDocument::dense)
                        .collect(Collectors.toCollection(TreeSet::new));
                score.addAll(expected, values);
                if (!expected.equals(values)) {
                    wrong.add("\n    " + element + "\n      expected " + expected + "\n      found    " + values);
                }
            }
        });
        Set<String> items =
                found.guesses().stream().map(GenreGuess::item).collect(Collectors.toCollection(TreeSet::new));
        Set<String> item = document.item() == null ? Set.of() : Set.of(document.item());
        genre.addAll(item, items);
        if (!item.equals(items)) {
            wrong.add("\n    genre expected " + item + " found " + items);
        }
        if (!wrong.isEmpty()) {
            disagreements.add(id + String.join("", wrong));
        }
    }

    MarkScore score(FrameElement element) {
        MarkScore score = elements.get(element);
        if (score == null) {
            throw new IllegalArgumentException(element.name());
        }
        return score;
    }

    MarkScore genre() {
        return genre;
    }

    int documents() {
        return documents;
    }

    int right() {
        return documents - disagreements.size();
    }

    List<String> disagreements() {
        return disagreements;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(documents)
                .append(" documents, ")
                .append(right())
                .append(" right in everything");
        elements.values().forEach(score -> text.append("\n  ").append(score));
        return text.append("\n  ").append(genre).toString();
    }
}
