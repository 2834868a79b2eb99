/** Tests of an organ's own rules. */
@NullMarked
package org.xianshen.rules.organ;

import org.jspecify.annotations.NullMarked;
