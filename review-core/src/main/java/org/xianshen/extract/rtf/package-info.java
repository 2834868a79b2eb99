/**
 * Reading rich text (RTF 1.9): one forward pass that sorts every run of text by the destination it stands in.
 *
 * <p>Imports {@code document}, {@code extract}, {@code message} and {@code extract.ole} for embedded objects.
 */
@NullMarked
package org.xianshen.extract.rtf;

import org.jspecify.annotations.NullMarked;
