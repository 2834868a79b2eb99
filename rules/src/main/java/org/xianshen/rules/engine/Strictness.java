package org.xianshen.rules.engine;

import org.xianshen.finding.Treatment;

/** Compares treatments by how much they hold back. */
final class Strictness {

    private Strictness() {}

    /** Whether {@code own} holds back less than {@code shipped}, or only something else. */
    static boolean isLaxer(Treatment own, Treatment shipped) {
        return own != shipped && rank(own) <= rank(shipped);
    }

    /** What is hidden in part, whichever part, is alike; what a person decides leaves no safe copy with it and waits. */
    private static int rank(Treatment treatment) {
        return switch (treatment) {
            case KEEP -> 0;
            case MASK, GENERALIZE, PSEUDONYMIZE, TOKENIZE -> 1;
            case SUPPRESS -> 2;
            case ASK -> 3;
            case WITHHOLD_DOCUMENT -> 4;
        };
    }
}
