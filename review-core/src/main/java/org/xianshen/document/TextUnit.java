package org.xianshen.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that was read as one piece: a page of a PDF, a part of a Word file, a whole text file.
 *
 * <p>A short text is kept in memory, that of a large document outside the heap; {@link #text()} reads it then. Immutable
 * and thread-safe. {@link #toString()} never shows the text.
 */
public final class TextUnit {

    private final String id;
    private final Carrier carrier;
    private final String path;
    private final int page;
    private final int length;
    private final @Nullable String text;
    private final @Nullable StoredText stored;

    /**
     * A unit whose text is kept in memory.
     *
     * @param id unique in the document: {@code u1}, {@code u2}, …
     * @param carrier what kind of place the text stood in
     * @param path where in the file: part name, attachment name; empty for the file itself
     * @param page 1-based page number, or 0 where the format has no pages
     * @param text the original text; offsets of spans count its UTF-16 code units
     */
    public TextUnit(String id, Carrier carrier, String path, int page, String text) {
        this(id, carrier, path, page, text.length(), text, null);
    }

    /** A unit whose text is kept outside the heap; parameters as above. */
    public TextUnit(String id, Carrier carrier, String path, int page, StoredText stored) {
        this(id, carrier, path, page, stored.length(), null, stored);
    }

    private TextUnit(
            String id,
            Carrier carrier,
            String path,
            int page,
            int length,
            @Nullable String text,
            @Nullable StoredText stored) {
        this.id = Objects.requireNonNull(id, "id");
        this.carrier = Objects.requireNonNull(carrier, "carrier");
        this.path = Objects.requireNonNull(path, "path");
        this.page = page;
        this.length = length;
        this.text = text;
        this.stored = stored;
        if (page < 0) {
            throw new IllegalArgumentException("page " + page + " of unit " + id + " is negative");
        }
    }

    /** Unique in the document: {@code u1}, {@code u2}, … */
    public String id() {
        return id;
    }

    /** What kind of place the text stood in. */
    public Carrier carrier() {
        return carrier;
    }

    /** Where in the file: part name, attachment name; empty for the file itself. */
    public String path() {
        return path;
    }

    /** 1-based page number, or 0 where the format has no pages. */
    public int page() {
        return page;
    }

    /** The original text; offsets of spans count its UTF-16 code units. */
    public String text() {
        return text != null ? text : Objects.requireNonNull(stored).text();
    }

    /** Number of UTF-16 code units of the text; never reads it. */
    public int length() {
        return length;
    }

    /** Whether the text is kept outside the heap, so that views of it had better not be kept either. */
    public boolean isStored() {
        return stored != null;
    }

    /** The span over the whole unit. */
    public TextSpan span() {
        return new TextSpan(id, 0, length);
    }

    /** The characters {@code span} covers. */
    public String textOf(TextSpan span) {
        return text().substring(span.start(), span.end());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextUnit that
                && id.equals(that.id)
                && carrier == that.carrier
                && path.equals(that.path)
                && page == that.page
                && length == that.length
                && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, carrier, path, page, length);
    }

    @Override
    public String toString() {
        return "TextUnit[" + id + " " + carrier + " page " + page + ", " + length + " chars]";
    }
}
