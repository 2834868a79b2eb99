/**
 * Writing safe copies and proving them.
 *
 * <p>A {@link org.xianshen.redact.Redactor} writes a new file from what was understood, by allow-list; {@link
 * org.xianshen.redact.LeakCheck} reads the result with readers that did not write it and looks for every removed value in
 * every carrier. Nothing appears under the final name before the check has passed. A sub-package holds each format.
 * Imports {@code document}, {@code extract}, {@code normalize}, {@code disclosure}, {@code deidentify}, {@code finding},
 * {@code message}.
 */
@NullMarked
package org.xianshen.redact;

import org.jspecify.annotations.NullMarked;
