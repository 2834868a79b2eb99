package org.xianshen.document;

import java.util.Objects;

/**
 * A stretch of text that was read as one piece: a page of a PDF, a part of a Word file, a whole text file.
 *
 * <p>{@link #toString()} never shows the text.
 *
 * @param id unique in the document: {@code u1}, {@code u2}, …
 * @param carrier what kind of place the text stood in
 * @param path where in the file: part name, attachment name; empty for the file itself
 * @param page 1-based page number, or 0 where the format has no pages
 * @param text the original text; offsets of spans count its UTF-16 code units
 */
public record TextUnit(String id, Carrier carrier, String path, int page, String text) {

    public TextUnit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        if (page < 0) {
            throw new IllegalArgumentException("page " + page + " of unit " + id + " is negative");
        }
    }

    /** The span over the whole unit. */
    public TextSpan span() {
        return new TextSpan(id, 0, text.length());
    }

    /** The characters {@code span} covers. */
    public String textOf(TextSpan span) {
        return text.substring(span.start(), span.end());
    }

    @Override
    public String toString() {
        return "TextUnit[" + id + " " + carrier + " page " + page + ", " + text.length() + " chars]";
    }
}
