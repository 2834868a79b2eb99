/**
 * Reading picture files: their pixels by text recognition, and every other place in them where text can stand.
 *
 * <p>Each format has a walk over its structure that names every part: {@link
 * org.xianshen.extract.image.PictureExtractor} is the door. Imports {@code document}, {@code extract}, {@code extract.ocr},
 * {@code message}.
 */
@NullMarked
package org.xianshen.extract.image;

import org.jspecify.annotations.NullMarked;
