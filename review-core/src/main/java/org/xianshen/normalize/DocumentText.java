package org.xianshen.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;

/**
 * A document's text as recognizers and rules see it: every unit with its match view, and the layout.
 *
 * <p>Views are built once here and shared by all recognizers; those of a large document, whose text is kept outside the
 * heap, are built when they are asked for, and the latest are kept. Thread-safe.
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
        RecentViews recent = new RecentViews();
        return new DocumentText(
                units.stream()
                        .map(u -> u.isStored() ? new UnitText(u, recent) : new UnitText(u, MatchView.of(u.text())))
                        .toList(),
                layout);
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

    /** One unit with its match view. */
    public static final class UnitText {
        private final TextUnit unit;
        private final @Nullable MatchView view;
        private final RecentViews recent;

        private UnitText(TextUnit unit, MatchView view) {
            this.unit = unit;
            this.view = view;
            this.recent = RecentViews.NONE;
        }

        private UnitText(TextUnit unit, RecentViews recent) {
            this.unit = unit;
            this.view = null;
            this.recent = recent;
        }

        /** The unit as read. */
        public TextUnit unit() {
            return unit;
        }

        /** Its text made ready for matching. */
        public MatchView view() {
            return view != null ? view : recent.of(unit);
        }

        /** The span of the original that the view's half-open range {@code [start, end)} came from. */
        public TextSpan originalSpan(int start, int end) {
            OffsetMap offsets = view().offsets();
            return new TextSpan(unit.id(), offsets.originalStart(start), offsets.originalEnd(end));
        }

        @Override
        public String toString() {
            return "UnitText[" + unit.id() + "]";
        }
    }
}
