/**
 * Keeping records as long as the schedule says and disposing of them so that the proof remains.
 *
 * <p>A {@link org.xianshen.retention.RetentionSchedule} is the organ's own table; a {@link
 * org.xianshen.retention.RetentionRegister} holds the items, their holds and what became of them; {@link
 * org.xianshen.retention.Disposal} disposes of what is due after a proposal, an approval and two supervisors, and leaves a
 * {@link org.xianshen.retention.DispositionCertificate} and an entry in the log. Specified in {@code
 * docs/spec/retention.md}. Imports {@code legal}, {@code record}, {@code log}, {@code casework} for its value types, and
 * {@code message}.
 */
@NullMarked
package org.xianshen.retention;

import org.jspecify.annotations.NullMarked;
