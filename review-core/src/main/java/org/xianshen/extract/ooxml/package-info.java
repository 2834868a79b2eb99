/**
 * Reads WordprocessingML packages: DOCX, and DOCM, DOTX, DOTM the same way.
 *
 * <p>{@link org.xianshen.extract.ooxml.WordExtractor} is the one door. The zip directory and the XML are read here, part by
 * part; every entry of the package ends up in the census. Imports {@code document}, {@code extract}, {@code message} and
 * Commons Compress.
 */
@NullMarked
package org.xianshen.extract.ooxml;

import org.jspecify.annotations.NullMarked;
