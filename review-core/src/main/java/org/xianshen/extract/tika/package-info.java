/**
 * Reading formats that have no reader of their own, as text through Apache Tika.
 *
 * <p>What Tika reads has no places and no list of carriers; the census says so and a person decides. Tika is loaded on
 * first use. Imports {@code document}, {@code extract}, {@code message}, Tika.
 */
@NullMarked
package org.xianshen.extract.tika;

import org.jspecify.annotations.NullMarked;
