package org.xianshen.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;

/**
 * A document as read: its units of text, their layout, where each span lives, and the census.
 *
 * <p>Immutable and thread-safe. {@link #toString()} never shows text.
 */
public final class ExtractedDocument {

    /** Finds where a span lives in the file; must be thread-safe and must accept every span of every unit. */
    @FunctionalInterface
    public interface Locator {
        /** The place of {@code span}, which lies within {@code unit}. */
        SourceLocation locate(TextUnit unit, TextSpan span);
    }

    private final String mediaType;
    private final int pages;
    private final List<TextUnit> units;
    private final DocumentLayout layout;
    private final CarrierCensus census;
    private final Locator locator;
    private final Map<String, TextUnit> byId = new HashMap<>();

    /**
     * A document as read.
     *
     * @param mediaType what the bytes are, e.g. {@code application/pdf}
     * @param pages number of pages, 0 where the format has none
     * @param units in reading order, ids unique
     */
    public ExtractedDocument(
            String mediaType,
            int pages,
            List<TextUnit> units,
            DocumentLayout layout,
            CarrierCensus census,
            Locator locator) {
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.pages = pages;
        this.units = List.copyOf(units);
        this.layout = Objects.requireNonNull(layout, "layout");
        this.census = Objects.requireNonNull(census, "census");
        this.locator = Objects.requireNonNull(locator, "locator");
        for (TextUnit unit : this.units) {
            if (byId.put(unit.id(), unit) != null) {
                throw new IllegalArgumentException("unit id " + unit.id() + " is used twice");
            }
        }
    }

    /** What the bytes are, by content. */
    public String mediaType() {
        return mediaType;
    }

    /** Number of pages, 0 where the format has none. */
    public int pages() {
        return pages;
    }

    /** The units in reading order. */
    public List<TextUnit> units() {
        return units;
    }

    /** Lines and cells. */
    public DocumentLayout layout() {
        return layout;
    }

    /** Every carrier and what became of it. */
    public CarrierCensus census() {
        return census;
    }

    /** The unit called {@code id}; an unknown id is a programming error. */
    public TextUnit unit(String id) {
        TextUnit unit = byId.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + id + " in this document");
        }
        return unit;
    }

    /** The characters {@code span} covers. */
    public String textOf(TextSpan span) {
        return unit(span.unit()).textOf(span);
    }

    /** Where {@code span} lives in the file. */
    public SourceLocation locate(TextSpan span) {
        return locator.locate(unit(span.unit()), span);
    }

    @Override
    public String toString() {
        return "ExtractedDocument[" + mediaType + ", " + pages + " pages, " + units.size() + " units]";
    }
}
