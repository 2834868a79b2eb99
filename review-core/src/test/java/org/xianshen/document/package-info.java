/** Tests of {@code org.xianshen.document}. */
@NullMarked
package org.xianshen.document;

import org.jspecify.annotations.NullMarked;
