/**
 * Writing safe copies of PDF and reading them back.
 *
 * <p>{@link org.xianshen.redact.pdf.PdfRedactor} writes a new file: pages are written operator by operator from what was
 * understood, fonts are made anew from the outlines of the characters still shown, nothing else is taken over. {@link
 * org.xianshen.redact.pdf.PdfLeakReaders} reads a safe copy in ways that share no code with the writing. Imports {@code
 * document}, {@code extract}, {@code normalize}, {@code finding}, {@code deidentify}, {@code message}, {@code redact} and
 * PDFBox.
 */
@NullMarked
package org.xianshen.redact.pdf;

import org.jspecify.annotations.NullMarked;
