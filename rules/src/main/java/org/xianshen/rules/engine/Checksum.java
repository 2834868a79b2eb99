package org.xianshen.rules.engine;

import org.xianshen.finding.Mention;

/** Whether a number passes its check, as far as the recognizer tells. */
enum Checksum {
    /** It does. */
    HOLDS,
    /** It does not. */
    FAILS,
    /** Nothing said, or there is no check. */
    UNSAID;

    /** What the attribute {@code checksum} or else the evidence says. */
    static Checksum of(Mention mention) {
        String stated = mention.attribute("checksum");
        if (stated.equals("HOLDS") || mention.evidence().contains("checksum holds")) {
            return HOLDS;
        }
        return stated.equals("FAILS") || mention.evidence().contains("checksum fails") ? FAILS : UNSAID;
    }
}
