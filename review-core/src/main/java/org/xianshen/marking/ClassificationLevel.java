package org.xianshen.marking;

import java.util.Objects;

/** A level of state secrecy, highest first; the Chinese word is the canonical label. */
public enum ClassificationLevel {
    /** 绝密. */
    TOP_SECRET("绝密", 30),
    /** 机密. */
    HIGHLY_SECRET("机密", 20),
    /** 秘密. */
    SECRET("秘密", 10);

    private final String label;
    private final int maximumYears;

    ClassificationLevel(String label, int maximumYears) {
        this.label = Objects.requireNonNull(label);
        this.maximumYears = maximumYears;
    }

    /** The word on the document. */
    public String label() {
        return label;
    }

    /** The longest term in years that counts when none is written. */
    public int maximumYears() {
        return maximumYears;
    }
}
