/**
 * The frame of an official document: who issued it, its number, title, addressees, dates, and what its imprint says.
 *
 * <p>{@link org.xianshen.frame.FrameReader} reads a {@link org.xianshen.frame.DocumentDescription}: the frame, the entry it
 * makes in a catalogue of public documents, and guesses at the catalogue item. Nothing here decides: no finding, treatment
 * or proposal depends on it. Legal source: GB/T 9704; 山西省政府信息公开规定 (省政府令第237号) article 18. Imports {@code
 * document}, {@code normalize}, {@code finding}, {@code message}.
 */
@NullMarked
package org.xianshen.frame;

import org.jspecify.annotations.NullMarked;
