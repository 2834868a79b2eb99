/**
 * Recognizers that report what stands in a text: numbers and facts about persons, and marks on documents.
 *
 * <p>{@link org.xianshen.rules.recognize.StandardRecognizers} is the door; {@link
 * org.xianshen.rules.recognize.WatchWordRecognizer} finds an organ's own words, {@link
 * org.xianshen.rules.recognize.PhraseMatcher} phrases of any list. One automaton pass and one pass over runs of digits feed
 * all of them; patterns run only where those passes stopped. Imports {@code lexicon}, {@code table} and, of the core, {@code
 * document}, {@code normalize}, {@code finding}, {@code message}.
 */
@NullMarked
package org.xianshen.rules.recognize;

import org.jspecify.annotations.NullMarked;
