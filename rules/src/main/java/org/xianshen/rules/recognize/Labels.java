package org.xianshen.rules.recognize;

import org.jspecify.annotations.Nullable;

/**
 * Which label each number token of a unit has: the word in front of it, the heading of its column, or the label of the number
 * before it in an enumeration.
 */
final class Labels {

    private static final String ENUMERATION = "、/,，;；或和及 ";

    private final @Nullable Label[] ofToken;

    private Labels(@Nullable Label[] ofToken) {
        this.ofToken = ofToken;
    }

    static Labels of(String text, TriggerHits hits, CodeTokens tokens, Columns columns) {
        Label[] labels = new Label[tokens.size()];
        for (int hit = 0; hit < hits.size(); hit++) {
            if (!isLabel(hits, hit) || columns.isHeading(hits.start(hit))) {
                continue;
            }
            int token = tokenAt(text, tokens, LabelledValue.start(text, hits.end(hit)));
            if (token >= 0) {
                labels[token] = new Label(hits.word(hit), hits.triggers(hit), false);
            }
        }
        for (int token = 0; token < labels.length; token++) {
            Columns.Cell cell = columns.at(tokens.start(token));
            if (labels[token] == null && cell != null && isLabel(cell.label())) {
                labels[token] = cell.label();
            }
            if (labels[token] == null && token > 0) {
                Label previous = labels[token - 1];
                if (previous != null && !previous.column() && enumerates(text, tokens, token)) {
                    labels[token] = previous;
                }
            }
        }
        return new Labels(labels);
    }

    private static boolean isLabel(TriggerHits hits, int hit) {
        for (Trigger trigger : hits.triggers(hit)) {
            if (trigger.isLabel()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLabel(Label label) {
        return label.triggers().stream().anyMatch(Trigger::isLabel);
    }

    private static int tokenAt(String text, CodeTokens tokens, int place) {
        int at = place;
        while (at < text.length() && "+(".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return tokens.at(at);
    }

    private static boolean enumerates(String text, CodeTokens tokens, int token) {
        int from = tokens.end(token - 1);
        int to = tokens.start(token);
        if (to - from < 1 || to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (ENUMERATION.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Label of(int token) {
        return ofToken[token];
    }

    /** Whether {@code token} has a label of the group. */
    boolean is(int token, Trigger trigger) {
        Label label = ofToken[token];
        return label != null && label.is(trigger);
    }
}
