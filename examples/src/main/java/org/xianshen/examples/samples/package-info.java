/**
 * The generator of the sample documents in {@code examples/samples}.
 *
 * <p>{@link org.xianshen.examples.samples.GenerateSamples} writes them, the same bytes on every run. All organs, places,
 * firms and persons in them are invented; numbers have valid check digits and use region codes and prefixes that are not
 * issued to persons. Imports {@code finding}, {@code disclosure} and {@code marking} for the names of what must be found,
 * PDFBox and POI.
 */
@NullMarked
package org.xianshen.examples.samples;

import org.jspecify.annotations.NullMarked;
