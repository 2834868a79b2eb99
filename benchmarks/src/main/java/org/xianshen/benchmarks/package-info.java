/**
 * Benchmarks: what a review costs beside bare extraction by Tika, measured in the same run.
 *
 * <p>{@link org.xianshen.benchmarks.Benchmarks} is the entry point; {@code benchmarks/README.md} has the commands. Not
 * part of the product.
 */
@NullMarked
package org.xianshen.benchmarks;

import org.jspecify.annotations.NullMarked;
