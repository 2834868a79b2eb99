/**
 * Text made ready for matching, with every offset mapped back to the original.
 *
 * <p>{@link org.xianshen.normalize.MatchView} folds width and case variants, drops what is invisible, closes gaps inside
 * words and numbers and joins broken lines; {@link org.xianshen.normalize.OffsetMap} maps a span of the view back to the
 * smallest span of the original that holds it. Imports {@code document}.
 */
@NullMarked
package org.xianshen.normalize;

import org.jspecify.annotations.NullMarked;
