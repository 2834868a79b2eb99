package org.xianshen.marking;

import java.util.Objects;

/** A level of state secrecy, highest first; the Chinese word is the canonical label. */
public enum ClassificationLevel {
    /** 绝密. */
    TOP_SECRET("绝密"),
    /** 机密. */
    HIGHLY_SECRET("机密"),
    /** 秘密. */
    SECRET("秘密");

    private final String label;

    ClassificationLevel(String label) {
        this.label = Objects.requireNonNull(label);
    }

    /** The word on the document. */
    public String label() {
        return label;
    }
}
