/** Frames of single texts; the sets of documents are measured beside the sets of marks. */
@NullMarked
package org.xianshen.rules.frame;

import org.jspecify.annotations.NullMarked;
