package org.xianshen.extract.isolate;

import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/** Why a child is of no use any more. */
enum Ending {
    /** It ended by itself. */
    CRASHED("EXT-701"),
    /** The reader in it failed with something that is no coded problem. */
    FAILED("EXT-701"),
    /** It did not answer in time. */
    HUNG("EXT-702"),
    /** Its heap was full. */
    OUT_OF_MEMORY("EXT-703"),
    /** What it sent is no answer. */
    UNINTELLIGIBLE("EXT-705"),
    /** Nobody waits for its answer any more. */
    CANCELLED("EXT-706"),
    /** It had read its share of documents. */
    RETIRED("EXT-706");

    private final String code;

    Ending(String code) {
        this.code = code;
    }

    /** What to tell whoever wanted {@code document} read. */
    ProblemException problem(String document, ChildSettings settings, String how) {
        return ProblemException.of(
                code,
                document,
                switch (this) {
                    case CRASHED, FAILED -> new String[] {how};
                    case HUNG ->
                        new String[] {
                            Long.toString(settings.limits()
                                    .maxTime()
                                    .plus(settings.grace())
                                    .toSeconds())
                        };
                    case OUT_OF_MEMORY -> new String[] {Integer.toString(settings.heapMebibytes())};
                    case UNINTELLIGIBLE, CANCELLED, RETIRED -> new String[0];
                });
    }

    /** What to tell when a child could not be started. */
    static ProblemException notStarted(String document, String how) {
        return new ProblemException(Problem.of("EXT-704", document, how));
    }
}
