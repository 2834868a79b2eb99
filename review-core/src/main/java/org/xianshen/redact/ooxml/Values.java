package org.xianshen.redact.ooxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.normalize.MatchView;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/**
 * The values a plan removes, to be found wherever else they stand.
 *
 * <p>Compared on match views without regard to the case of ASCII letters, so that width, spaces inside and split runs do not
 * matter. A value of one character is not searched: it stands in too many words. A short one of letters and digits only has
 * to stand alone. Immutable.
 */
final class Values {

    private static final int STANDS_ALONE_BELOW = 6;
    private static final int KEY_LENGTH = 2;

    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Map<Integer, List<String>> byBeginning = new HashMap<>();

    /**
     * A stretch to remove.
     *
     * @param start first UTF-16 code unit in the original text
     * @param end one past the last
     * @param replacement what stands in its place
     */
    record Stretch(int start, int end, String replacement) {}

    private Values() {}

    /** The values {@code plan} removes from {@code source}, wherever they stood. */
    static Values of(ExtractedDocument source, RedactionPlan plan) {
        Values values = new Values();
        for (PlannedRedaction redaction : plan.redactions()) {
            String value = fold(MatchView.of(source.textOf(redaction.finding().span()))
                    .text()
                    .strip());
            if (value.length() >= KEY_LENGTH) {
                values.replacements.putIfAbsent(value, redaction.replacement().text());
            }
        }
        for (String value : values.replacements.keySet()) {
            values.byBeginning
                    .computeIfAbsent(key(value, 0), k -> new ArrayList<>())
                    .add(value);
        }
        values.byBeginning
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
        return values;
    }

    /** Where the values stand in {@code text}, by start; stretches may overlap. */
    List<Stretch> find(String text) {
        List<Stretch> found = new ArrayList<>();
        if (byBeginning.isEmpty() || text.length() < KEY_LENGTH) {
            return found;
        }
        MatchView view = MatchView.of(text);
        String folded = fold(view.text());
        for (int i = 0; i + KEY_LENGTH <= folded.length(); i++) {
            for (String value : byBeginning.getOrDefault(key(folded, i), List.of())) {
                if (folded.startsWith(value, i) && standsAlone(folded, i, value)) {
                    found.add(new Stretch(
                            view.offsets().originalStart(i),
                            view.offsets().originalEnd(i + value.length()),
                            replacements.getOrDefault(value, "")));
                    break;
                }
            }
        }
        return found;
    }

    private static int key(String text, int index) {
        return text.charAt(index) << Character.SIZE | text.charAt(index + 1);
    }

    private static boolean standsAlone(String text, int start, String value) {
        if (value.length() >= STANDS_ALONE_BELOW || !value.chars().allMatch(Values::isLetterOrDigit)) {
            return true;
        }
        int end = start + value.length();
        return (start == 0 || !isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !isLetterOrDigit(text.charAt(end)));
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }
}
