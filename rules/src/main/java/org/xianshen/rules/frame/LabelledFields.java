package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.frame.FrameElement;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/**
 * Reads elements that stand behind a label, as in the box above a published document or in the head of a telegram.
 *
 * <p>The labels are {@code frame/labels.csv}. Immutable and thread-safe.
 */
final class LabelledFields {

    static final String TABLE = "frame/labels.csv";

    private static final int BLOCK_REACH = 3;
    private static final double CONFIDENCE = 0.95;

    /** Whether a label needs others beside it; the names stand in the table. */
    enum Needs {
        ALONE,
        BLOCK
    }

    private record Label(String word, Optional<FrameElement> element, Needs needs, boolean bare) {}

    /** A label in a line, and its value at {@code [from, to)}. */
    private record Field(Label label, int line, int start, int from, int to) {}

    private final List<Label> labels = new ArrayList<>();
    private final FrameWords words;

    private LabelledFields(List<Row> rows, FrameWords words) {
        this.words = words;
        for (Row row : rows) {
            Optional<FrameElement> element = row.text("element").equals("NONE")
                    ? Optional.empty()
                    : Optional.of(row.constant("element", FrameElement.class));
            labels.add(
                    new Label(row.required("label"), element, row.constant("needs", Needs.class), row.truth("bare")));
        }
        labels.sort(
                Comparator.comparingInt((Label label) -> label.word().length()).reversed());
    }

    static LabelledFields load(FrameWords words) {
        return new LabelledFields(Resources.table(TABLE).rows(), words);
    }

    /** Reads the first {@code end} lines, and behind them the labelled day at which a contract was signed. */
    void read(List<FrameLine> lines, int end, FrameDraft draft) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            fields(lines.get(i), i, fields);
        }
        for (Field field : fields) {
            boolean day = field.label()
                    .element()
                    .filter(e -> e == FrameElement.ISSUE_DATE)
                    .isPresent();
            boolean inHead = field.line() < end;
            if ((inHead || day) && (field.label().needs() == Needs.ALONE || hasCompany(field, fields))) {
                if (inHead) {
                    draft.take(field.line());
                }
                take(field, lines, draft);
            }
        }
    }

    /** Whether another label stands on the line or near it. */
    private static boolean hasCompany(Field field, List<Field> fields) {
        return fields.stream()
                .anyMatch(other -> !other.label().word().equals(field.label().word())
                        && Math.abs(other.line() - field.line()) <= BLOCK_REACH
                        && (other.label().needs() == Needs.ALONE || other.line() == field.line()));
    }

    private void fields(FrameLine line, int index, List<Field> fields) {
        int first = fields.size();
        for (int from : line.segments()) {
            Label label = labelAt(line, from);
            if (label == null) {
                continue;
            }
            int at = from + label.word().length();
            boolean colon = at < line.length() && line.text().charAt(at) == ':';
            fields.add(new Field(label, index, from, colon ? at + 1 : at, line.length()));
        }
        for (int i = first; i + 1 < fields.size(); i++) {
            Field field = fields.get(i);
            fields.set(
                    i,
                    new Field(
                            field.label(),
                            index,
                            field.start(),
                            field.from(),
                            fields.get(i + 1).start()));
        }
        fields.removeIf(field -> field.line() == index && field.from() >= field.to() && !isSigner(field));
    }

    private static boolean isSigner(Field field) {
        return field.label().element().filter(e -> e == FrameElement.SIGNER).isPresent();
    }

    private @Nullable Label labelAt(FrameLine line, int from) {
        for (Label label : labels) {
            int end = from + label.word().length();
            if (line.text().startsWith(label.word(), from)) {
                boolean colon = end < line.length() && line.text().charAt(end) == ':';
                boolean gap = label.bare() && (end == line.length() || line.isSegmentStart(end));
                return colon || gap ? label : null;
            }
        }
        return null;
    }

    private void take(Field field, List<FrameLine> lines, FrameDraft draft) {
        if (field.label().element().isEmpty()) {
            return;
        }
        FrameLine line = lines.get(field.line());
        String evidence = "label " + field.label().word();
        FrameElement element = field.label().element().get();
        switch (element) {
            case ISSUE_DATE -> {
                FrameDates.Found date = FrameDates.at(line, field.from());
                if (date != null && !draft.has(element)) {
                    draft.add(element, date.iso(), line.span(date.from(), date.to()), CONFIDENCE, evidence);
                }
            }
            case DOCUMENT_NUMBER -> {
                DocumentNumbers.Found number = DocumentNumbers.at(line, field.from(), field.to());
                if (number != null) {
                    draft.add(element, number.value(), number.span(line), CONFIDENCE, evidence);
                }
            }
            case URGENCY -> {
                int end = Math.min(field.to(), line.segmentEnd(field.from()));
                String value = line.text().substring(field.from(), end);
                if (words.is(FrameWords.Kind.URGENCY, value)) {
                    draft.add(element, value, line.span(field.from(), end), CONFIDENCE, evidence);
                }
            }
            case COPY_NUMBER -> {
                int end = Math.min(field.to(), line.segmentEnd(field.from()));
                String value = line.digits().substring(field.from(), end);
                if (!value.isEmpty() && value.chars().allMatch(c -> DenseText.isDigit((char) c))) {
                    draft.add(element, value, line.span(field.from(), end), CONFIDENCE, evidence);
                }
            }
            case SIGNER -> Signers.read(lines, field.line(), field.from(), field.to(), draft, evidence);
            case ISSUING_ORGAN -> organs(line, field, draft, evidence);
            default ->
                draft.add(
                        element,
                        line.shown(field.from(), field.to()),
                        line.span(field.from(), field.to()),
                        CONFIDENCE,
                        evidence);
        }
    }

    private void organs(FrameLine line, Field field, FrameDraft draft, String evidence) {
        int from = field.from();
        while (from < field.to()) {
            int end = Math.min(field.to(), line.segmentEnd(from));
            if (words.isOrgan(line.text().substring(from, end))) {
                draft.add(
                        FrameElement.ISSUING_ORGAN, line.shown(from, end), line.span(from, end), CONFIDENCE, evidence);
            }
            from = end;
        }
    }
}
