package org.xianshen.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;

/**
 * A document's text as recognizers and rules see it: every unit with its match view, and the layout.
 *
 * <p>Views are built once here and shared by all recognizers. Immutable and thread-safe.
 */
public final class DocumentText {

    private final List<UnitText> units;
    private final DocumentLayout layout;
    private final Map<String, UnitText> byId = new HashMap<>();

    private DocumentText(List<UnitText> units, DocumentLayout layout) {
        this.units = List.copyOf(units);
        this.layout = layout;
        for (UnitText unit : this.units) {
            byId.put(unit.unit().id(), unit);
        }
    }

    /** The text of {@code units} with their views. */
    public static DocumentText of(List<TextUnit> units, DocumentLayout layout) {
        return new DocumentText(
                units.stream().map(u -> new UnitText(u, MatchView.of(u.text()))).toList(), layout);
    }

    /** The units in reading order. */
    public List<UnitText> units() {
        return units;
    }

    /** Lines and cells. */
    public DocumentLayout layout() {
        return layout;
    }

    /** The unit called {@code id}; an unknown id is a programming error. */
    public UnitText unit(String id) {
        UnitText unit = byId.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + id + " in this text");
        }
        return unit;
    }

    /** The original characters {@code span} covers. */
    public String textOf(TextSpan span) {
        return unit(span.unit()).unit().textOf(span);
    }

    /**
     * One unit with its match view.
     *
     * @param unit the unit as read
     * @param view its text made ready for matching
     */
    public record UnitText(TextUnit unit, MatchView view) {

        /** The span of the original that the view's half-open range {@code [start, end)} came from. */
        public TextSpan originalSpan(int start, int end) {
            OffsetMap offsets = view.offsets();
            return new TextSpan(unit.id(), offsets.originalStart(start), offsets.originalEnd(end));
        }
    }
}
