/**
 * Reads the frame of an official document from the lines of its head and its end, and guesses its genre.
 *
 * <p>{@link org.xianshen.rules.frame.OfficialFrames} is the door. Words, labels and genres are tables. Nothing here is a mention
 * or a fact of a rule, so no guess can change a treatment. Imports {@code table} and {@code recognize} (dates) and, of the
 * core, {@code frame}, {@code document}, {@code normalize}, {@code finding}, {@code message}.
 */
@NullMarked
package org.xianshen.rules.frame;

import org.jspecify.annotations.NullMarked;
