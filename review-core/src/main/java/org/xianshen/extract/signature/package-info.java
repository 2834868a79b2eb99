/** What signatures, seals and certificates say in words; no signature is checked here. */
@NullMarked
package org.xianshen.extract.signature;

import org.jspecify.annotations.NullMarked;
