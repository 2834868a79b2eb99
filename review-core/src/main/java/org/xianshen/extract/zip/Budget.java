package org.xianshen.extract.zip;

import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

/** Counts what reading one document has cost and refuses when a limit is passed; for one document and one thread. */
public final class Budget {

    private static final int TICKS_BETWEEN_CLOCK_READINGS = 1024;

    private final String document;
    private final ExtractionLimits limits;
    private final Deadline deadline;
    private long expandedBytes;
    private long characters;
    private int ticks;

    /** A budget of {@code document} within the limits and the deadline of {@code context}. */
    public Budget(String document, ExtractionContext context) {
        this(document, context.limits(), context.deadline());
    }

    /** A budget that starts now. */
    public Budget(String document, ExtractionLimits limits) {
        this(document, limits, Deadline.in(limits.maxTime()));
    }

    private Budget(String document, ExtractionLimits limits, Deadline deadline) {
        this.document = document;
        this.limits = limits;
        this.deadline = deadline;
    }

    /** The file name for problems. */
    public String document() {
        return document;
    }

    /** The limits. */
    public ExtractionLimits limits() {
        return limits;
    }

    /** A problem of this document. */
    public ProblemException problem(String code, String... arguments) {
        return ProblemException.of(code, document, arguments);
    }

    /** Counts one small step. */
    public void tick() {
        if (++ticks % TICKS_BETWEEN_CLOCK_READINGS == 0) {
            checkTime();
        }
    }

    /** Stops the reading once the time is over. */
    public void checkTime() {
        if (deadline.hasPassed()) {
            throw problem("EXT-212", Long.toString(deadline.allowed().toMillis()));
        }
    }

    /** Counts inflated bytes. */
    public void expanded(long bytes) {
        expandedBytes += bytes;
        if (expandedBytes > limits.maxExpandedBytes()) {
            throw problem("EXT-204", Long.toString(limits.maxExpandedBytes()));
        }
        checkTime();
    }

    /** Counts characters of text. */
    public void characters(int count) {
        characters += count;
        if (characters > limits.maxCharacters()) {
            throw problem("EXT-211", Long.toString(limits.maxCharacters()));
        }
    }
}
