/**
 * Proving a safe copy: independent readers, and one search for every removed value in everything they read.
 *
 * <p>A {@link org.xianshen.redact.leak.LeakReader} is one way of reading a format that shares no code with the redactor
 * that wrote it; {@link org.xianshen.redact.leak.StandardLeakCheck} runs all readers of a type and fails closed. The rules
 * stand in {@code docs/spec/leak-check.md}. Imports what {@code redact} imports, its {@code secret}, jsoup and Tika.
 */
@NullMarked
package org.xianshen.redact.leak;

import org.jspecify.annotations.NullMarked;
