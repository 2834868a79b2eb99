/**
 * Writing safe copies of text files.
 *
 * <p>Imports what {@code redact} imports, and its {@code secret}.
 */
@NullMarked
package org.xianshen.redact.text;

import org.jspecify.annotations.NullMarked;
