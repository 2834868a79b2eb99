/** Tests of the lexicons and the program that rebuilds them. */
@NullMarked
package org.xianshen.rules.lexicon;

import org.jspecify.annotations.NullMarked;
