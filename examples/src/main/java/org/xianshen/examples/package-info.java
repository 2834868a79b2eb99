/**
 * Small programs that show how to use Xianshen from another program. Import the public API only.
 */
@NullMarked
package org.xianshen.examples;

import org.jspecify.annotations.NullMarked;
