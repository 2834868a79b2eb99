/** Tests of the recognizers against tables of positives and near misses. */
@NullMarked
package org.xianshen.rules.recognize;

import org.jspecify.annotations.NullMarked;
