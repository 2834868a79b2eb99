/**
 * Reading the text in pictures: what an extractor hands over, what comes back, and how it enters a document.
 *
 * <p>Imports {@code document}, {@code extract}, {@code message}.
 */
@NullMarked
package org.xianshen.extract.ocr;

import org.jspecify.annotations.NullMarked;
