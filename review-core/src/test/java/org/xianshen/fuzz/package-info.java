/**
 * What {@code ./fuzz} runs: targets that take any bytes, the invariants every reader keeps, and files to start from.
 *
 * <p>Inputs that once broke something lie in {@code src/test/resources/fuzz/TARGET} and are run by every build.
 */
@NullMarked
package org.xianshen.fuzz;

import org.jspecify.annotations.NullMarked;
