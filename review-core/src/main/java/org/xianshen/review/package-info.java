/**
 * The entry point: one call reviews a document, a second one writes its safe copy.
 *
 * <p>{@link org.xianshen.review.DocumentReviewer} is built once with extractors, recognizers and a rule engine and is then
 * shared by all threads. Imports every package the way of a document passes: {@code document} to {@code redact}.
 */
@NullMarked
package org.xianshen.review;

import org.jspecify.annotations.NullMarked;
