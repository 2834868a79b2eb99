/**
 * A tamper-evident log of what happened to cases, in the formats of C2SP: tlog-tiles, checkpoint, signed note.
 *
 * <p>{@link org.xianshen.log.ReviewLog} writes a log folder, {@link org.xianshen.log.LogVerifier} and {@link
 * org.xianshen.log.LogAuditor} check a copy of it offline, {@link org.xianshen.log.LogProof} carries the proof of one entry.
 * The leaves are small and say nothing about persons. With Ed25519 keys and SHA-256 the bytes are those of C2SP; with SM2
 * keys and SM3 they have the same shape under an origin of their own, which is an extension. Specified in {@code
 * docs/spec/review-log.md}. Imports the JDK, Bouncy Castle and {@code message}.
 */
@NullMarked
package org.xianshen.log;

import org.jspecify.annotations.NullMarked;
