package org.xianshen.extract.ooxml.internal;

import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

/** Counts what reading one document has cost and refuses when a limit is passed; for one document and one thread. */
public final class Budget {

    private static final int TICKS_BETWEEN_CLOCK_READINGS = 1024;

    private final String document;
    private final ExtractionLimits limits;
    private final long deadlineNanos;
    private long expandedBytes;
    private long characters;
    private int ticks;

    public Budget(String document, ExtractionLimits limits) {
        this.document = document;
        this.limits = limits;
        this.deadlineNanos = System.nanoTime() + limits.maxTime().toNanos();
    }

    /** The file name for problems. */
    public String document() {
        return document;
    }

    ExtractionLimits limits() {
        return limits;
    }

    /** A problem of this document. */
    public ProblemException problem(String code, String... arguments) {
        return ProblemException.of(code, document, arguments);
    }

    /** Counts one small step. */
    void tick() {
        if (++ticks % TICKS_BETWEEN_CLOCK_READINGS == 0) {
            checkTime();
        }
    }

    void checkTime() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw problem("EXT-212", Long.toString(limits.maxTime().toMillis()));
        }
    }

    /** Counts inflated bytes. */
    void expanded(long bytes) {
        expandedBytes += bytes;
        if (expandedBytes > limits.maxExpandedBytes()) {
            throw problem("EXT-204", Long.toString(limits.maxExpandedBytes()));
        }
        checkTime();
    }

    /** Counts characters of text. */
    void characters(int count) {
        characters += count;
        if (characters > limits.maxCharacters()) {
            throw problem("EXT-211", Long.toString(limits.maxCharacters()));
        }
    }
}
