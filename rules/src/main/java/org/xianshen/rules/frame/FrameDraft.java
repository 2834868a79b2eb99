package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianshen.document.TextSpan;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.FramePart;
import org.xianshen.frame.OfficialDocumentFrame;

/** A frame while it is being read, with what each line was taken for. Made for one document and one thread. */
final class FrameDraft {

    private final List<FramePart> parts = new ArrayList<>();
    private final boolean[] taken;

    FrameDraft(int lines) {
        taken = new boolean[lines];
    }

    /** Keeps {@code line} from being read as something else. */
    void take(int line) {
        taken[line] = true;
    }

    boolean isTaken(int line) {
        return taken[line];
    }

    boolean has(FrameElement element) {
        return parts.stream().anyMatch(p -> p.element() == element);
    }

    Optional<FramePart> first(FrameElement element) {
        return parts.stream().filter(p -> p.element() == element).findFirst();
    }

    List<FramePart> all(FrameElement element) {
        return parts.stream().filter(p -> p.element() == element).toList();
    }

    void remove(FrameElement element) {
        parts.removeIf(p -> p.element() == element);
    }

    /** Adds a part, unless the same value of the element is there already. */
    void add(FrameElement element, String value, List<TextSpan> spans, double confidence, String evidence) {
        if (!value.isEmpty()) {
            add(new FramePart(element, value, joined(spans), confidence, List.of(evidence)));
        }
    }

    /** Adds {@code part}, unless the same value of its element is there already. */
    void add(FramePart part) {
        if (parts.stream()
                .noneMatch(p -> p.element() == part.element() && p.value().equals(part.value()))) {
            parts.add(part);
        }
    }

    void add(FrameElement element, String value, TextSpan span, double confidence, String evidence) {
        add(element, value, List.of(span), confidence, evidence);
    }

    /** Neighbouring lines of one unit as one span. */
    private static List<TextSpan> joined(List<TextSpan> spans) {
        List<TextSpan> joined = new ArrayList<>();
        for (TextSpan span : spans) {
            TextSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.unit().equals(span.unit()) && span.start() >= last.end()) {
                joined.set(joined.size() - 1, new TextSpan(last.unit(), last.start(), span.end()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    OfficialDocumentFrame finish() {
        List<FramePart> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(FramePart::element)
                .thenComparing(part -> part.spans().get(0), TextSpan.BY_PLACE));
        return new OfficialDocumentFrame(sorted);
    }
}
