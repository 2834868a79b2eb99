/**
 * Reading OFD (GB/T 33190-2016): page text in reading order with a place for every character, and a census of everything
 * else in the package.
 *
 * <p>{@link org.xianshen.extract.ofd.OfdExtractor} is the door. The package is read in memory, entry by entry; nothing is
 * unpacked to the disk. Elements are told by their local name, since real files use several namespaces. Whatever a part says
 * that no reader here has taken is given as text all the same, see {@link org.xianshen.extract.ofd.Leftovers}. Lines,
 * paragraphs and tables are those of {@code extract.pdf.layout}. Imports {@code document}, {@code extract}, {@code message}
 * and Bouncy Castle's ASN.1.
 */
@NullMarked
package org.xianshen.extract.ofd;

import org.jspecify.annotations.NullMarked;
