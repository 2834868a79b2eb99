package org.xianshen.frame;

import java.util.List;
import java.util.Objects;

/**
 * What can be said of a document as a paper: its frame, and what kind of publication it looks like.
 *
 * @param frame who, when, what number, to whom
 * @param guesses items of the disclosure catalogue it looks like, the likeliest first; empty when there is no guess or when
 *     it is not to be guessed because the item was named
 * @since 0.2
 */
public record DocumentDescription(OfficialDocumentFrame frame, List<GenreGuess> guesses) {

    /** Nothing known. */
    public static final DocumentDescription NONE = new DocumentDescription(OfficialDocumentFrame.NONE, List.of());

    public DocumentDescription {
        Objects.requireNonNull(frame, "frame");
        guesses = List.copyOf(guesses);
    }

    /** The entry of the document in a catalogue. */
    public CatalogueEntry catalogueEntry() {
        return CatalogueEntry.of(frame);
    }

    /** The same without guesses. */
    public DocumentDescription withoutGuesses() {
        return guesses.isEmpty() ? this : new DocumentDescription(frame, List.of());
    }
}
