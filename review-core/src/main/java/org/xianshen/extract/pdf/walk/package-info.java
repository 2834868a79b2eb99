/**
 * The one walk over a page's content that reading and redacting share, so that glyph number {@code n} is the same glyph
 * for both.
 *
 * <p>{@link org.xianshen.extract.pdf.walk.ContentInterpreter} runs a page's operators once and fills a {@link
 * org.xianshen.extract.pdf.walk.PageContent}; a {@link org.xianshen.extract.pdf.walk.ContentListener} may follow operator
 * by operator. Coordinates are points from the upper left of the visible page box after rotation, y down. Internal to the
 * PDF packages. Imports {@code message} and PDFBox.
 */
@NullMarked
package org.xianshen.extract.pdf.walk;

import org.jspecify.annotations.NullMarked;
