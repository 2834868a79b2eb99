/**
 * Reading documents in child processes, so that a parser that crashes, hangs or eats all memory costs one document and
 * nothing else.
 *
 * <p>{@link org.xianshen.extract.isolate.IsolatedExtractor} is the one door; a {@link
 * org.xianshen.extract.isolate.ReaderFactory} says what reads in the child. The two sides exchange short frames over the
 * child's standard input and output; the document as read comes back unit by unit. Imports {@code document}, {@code
 * extract}, {@code message}.
 */
@NullMarked
package org.xianshen.extract.isolate;

import org.jspecify.annotations.NullMarked;
