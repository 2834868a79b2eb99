/**
 * Rules that an organ writes in DRL and compiles itself. This is code, other than {@link org.xianshen.rules.organ}: whoever
 * writes it tests it and answers for it.
 */
@NullMarked
package org.xianshen.rules.own;

import org.jspecify.annotations.NullMarked;
