/**
 * From glyphs to text: lines, cells of ruled tables, columns, paragraphs, with the glyph behind every character kept.
 *
 * <p>{@link org.xianshen.extract.pdf.layout.PageText} is the door. Internal to the PDF packages. Imports {@code
 * extract.pdf.walk} and the JDK.
 */
@NullMarked
package org.xianshen.extract.pdf.layout;

import org.jspecify.annotations.NullMarked;
