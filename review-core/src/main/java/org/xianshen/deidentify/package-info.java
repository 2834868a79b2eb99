/**
 * How a value is made less identifying: techniques, a policy that picks one for each kind, consistent pseudonyms.
 *
 * <p>Works on findings and the text they cover and says what stands in its place; it does not touch files. The rule engine
 * chooses the treatment; {@link org.xianshen.deidentify.DeidentificationPolicy}, a table, chooses its form; {@link
 * org.xianshen.deidentify.PolicyDeidentifier} applies it to one document. Imports {@code document}, {@code finding}, {@code
 * message}.
 */
@NullMarked
package org.xianshen.deidentify;

import org.jspecify.annotations.NullMarked;
