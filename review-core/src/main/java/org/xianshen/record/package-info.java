/**
 * Signed records: what was reviewed, what was found and removed, who decided what, in bytes that anyone can check.
 *
 * <p>{@link org.xianshen.record.ReviewRecord} is opened by {@link org.xianshen.record.RecordBuilder}, signed a step at a
 * time through a {@link org.xianshen.record.RecordSigner} and checked by {@link org.xianshen.record.RecordVerifier} with
 * nothing but a file of trusted certificates. The bytes are specified in {@code docs/spec/review-record.md}. Permits and
 * disposition certificates use the same container, {@link org.xianshen.record.SignedFile}.
 *
 * <p>Imports the JDK, Bouncy Castle, Jackson's streaming parser, {@code casework} with the value types a review is made
 * of, and {@code message}.
 */
@NullMarked
package org.xianshen.record;

import org.jspecify.annotations.NullMarked;
