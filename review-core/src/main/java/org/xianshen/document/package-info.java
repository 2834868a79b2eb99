/**
 * Documents as given and as read: the source with its digests, units of text, spans, places on a page.
 *
 * <p>Offsets are UTF-16 code units, half-open, in the unit's original text. Page numbers start at 1; page coordinates
 * are PDF points from the upper left of the visible page box, y down. Imports the JDK and Bouncy Castle's SM3 digest.
 */
@NullMarked
package org.xianshen.document;

import org.jspecify.annotations.NullMarked;
