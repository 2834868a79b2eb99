/** Tests of the match view and its offsets. */
@NullMarked
package org.xianshen.normalize;

import org.jspecify.annotations.NullMarked;
