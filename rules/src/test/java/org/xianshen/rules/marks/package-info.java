/** Documents with and without marks, read through the whole product; see {@code resources/marks/README.md}. */
@NullMarked
package org.xianshen.rules.marks;

import org.jspecify.annotations.NullMarked;
