/**
 * What the readers of Office Open XML and the Word redactor share: packages with their parts, the parts that all kinds of
 * package have, and the one walk over WordprocessingML that says which element holds which characters of which unit.
 *
 * <p>Not API: only {@code org.xianshen.extract.ooxml}, its sub-packages and {@code org.xianshen.redact.ooxml} use it. Imports {@code
 * document}, {@code extract}, {@code message} and Commons Compress.
 */
@NullMarked
package org.xianshen.extract.ooxml.internal;

import org.jspecify.annotations.NullMarked;
