/**
 * Writing safe copies of HTML pages.
 *
 * <p>Imports what {@code redact} imports, its {@code secret}, {@code extract.html} and jsoup's tree.
 */
@NullMarked
package org.xianshen.redact.html;

import org.jspecify.annotations.NullMarked;
