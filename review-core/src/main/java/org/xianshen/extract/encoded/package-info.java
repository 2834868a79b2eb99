/**
 * Text behind escapes and files written into text: what formats of text share.
 *
 * <p>Imports {@code document}, {@code extract}.
 */
@NullMarked
package org.xianshen.extract.encoded;

import org.jspecify.annotations.NullMarked;
