/**
 * Zip packages opened only after their directory was found honest, and the XML in them as a forward walk.
 *
 * <p>Shared by the readers of Office Open XML and OFD. Imports {@code document}, {@code extract}, {@code message}, Commons
 * Compress.
 */
@NullMarked
package org.xianshen.extract.zip;

import org.jspecify.annotations.NullMarked;
