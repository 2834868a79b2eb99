/**
 * Writes safe copies of Word documents as new packages from an allow-list, and reads them back for the leak check.
 *
 * <p>{@link org.xianshen.redact.ooxml.WordRedactor} writes, {@link org.xianshen.redact.ooxml.WordLeakReaders} reads.
 * Imports {@code document}, {@code extract}, {@code normalize}, {@code redact}, {@code message}, Commons Compress and Tika.
 */
@NullMarked
package org.xianshen.redact.ooxml;

import org.jspecify.annotations.NullMarked;
