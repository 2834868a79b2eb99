/**
 * Reading PDF: text in reading order with a place for every character, and a census of everything else in the file.
 *
 * <p>{@link org.xianshen.extract.pdf.PdfExtractor} is the door. A file whose end or cross-reference table is missing is
 * refused, never repaired in silence. Imports {@code document}, {@code extract}, {@code message}, its own sub-packages and
 * PDFBox.
 */
@NullMarked
package org.xianshen.extract.pdf;

import org.jspecify.annotations.NullMarked;
