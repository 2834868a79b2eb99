package org.xianshen.document;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * The bytes of a text file behind the characters of a unit.
 *
 * <p>Exact where the file holds no malformed bytes: the unit's text, encoded, is the file from {@code base} on.
 *
 * @param charset the encoding of the file
 * @param base the byte at which the unit's first character begins
 */
public record BytePlaces(Charset charset, long base) implements TextPlaces {

    public BytePlaces {
        Objects.requireNonNull(charset, "charset");
    }

    @Override
    public SourceLocation locate(TextUnit unit, int start, int end) {
        String text = unit.text();
        long from = base + length(text, 0, start);
        return new SourceLocation.InBytes(from, from + length(text, start, end));
    }

    private long length(String text, int start, int end) {
        return text.substring(start, end).getBytes(charset).length;
    }
}
