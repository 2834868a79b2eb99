package org.xianshen.frame;

import java.util.List;
import java.util.Objects;
import org.xianshen.message.LocalizedText;

/**
 * A guess under which item of the disclosure catalogue a document is meant to be published.
 *
 * <p>It is said to a person and changes nothing: whoever agrees names the item and reviews again. Several guesses compete;
 * none of them is taken.
 *
 * @param item the catalogue item, e.g. {@code PERSONNEL_NOTICE}
 * @param title what a person calls it
 * @param confidence 0 to 1
 * @param evidence words of the genre table that stand in title or headings, each with its place
 * @since 0.2
 */
public record GenreGuess(String item, LocalizedText title, double confidence, List<String> evidence) {

    public GenreGuess {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(title, "title");
        evidence = List.copyOf(evidence);
    }
}
