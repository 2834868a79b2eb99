/** Grounds for not disclosing measured on whole passages. */
@NullMarked
package org.xianshen.rules.grounds;

import org.jspecify.annotations.NullMarked;
