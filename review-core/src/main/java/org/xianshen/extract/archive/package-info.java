/**
 * Reading archives and compressed files: each entry as a file inside a file, in memory, counted while it is inflated.
 *
 * <p>Imports {@code document}, {@code extract}, {@code message}, Commons Compress.
 */
@NullMarked
package org.xianshen.extract.archive;

import org.jspecify.annotations.NullMarked;
