/**
 * Reading plain text, Markdown and delimited text, and text handed in without a file.
 *
 * <p>Imports {@code document}, {@code extract}, {@code message}.
 */
@NullMarked
package org.xianshen.extract.text;

import org.jspecify.annotations.NullMarked;
