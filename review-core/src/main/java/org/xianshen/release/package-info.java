/**
 * Release as a proof: a permit for exact bytes and the gate that asks for it.
 *
 * <p>{@link org.xianshen.release.PermitIssuer} issues a permit on a complete record and logs the release; {@link
 * org.xianshen.release.ReleaseGate} says yes only when permit, record and log agree about the very bytes. Specified in
 * {@code docs/spec/release-permit.md}. Imports {@code record} and {@code log}, with {@code casework} and {@code document}
 * for their value types, and {@code message}.
 */
@NullMarked
package org.xianshen.release;

import org.jspecify.annotations.NullMarked;
