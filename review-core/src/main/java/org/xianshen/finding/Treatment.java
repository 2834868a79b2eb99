package org.xianshen.finding;

import java.util.Objects;

/** What is proposed for the stretch of text a finding covers; names are part of the JSON contract. */
public enum Treatment {
    /** It stays, for the stated reason. */
    KEEP("保留"),
    /** Part of it is hidden. */
    MASK("部分遮盖"),
    /** All of it is removed. */
    SUPPRESS("删除"),
    /** It is replaced by something less precise. */
    GENERALIZE("泛化"),
    /** It is replaced by a name that stands for the same person throughout. */
    PSEUDONYMIZE("化名"),
    /** It is replaced by a keyed token that the authorised can reverse. */
    TOKENIZE("令牌替换"),
    /** The whole document stays back. */
    WITHHOLD_DOCUMENT("整件不公开"),
    /** A person decides. */
    ASK("人工判断");

    private final String label;

    Treatment(String label) {
        this.label = Objects.requireNonNull(label);
    }

    /** The Chinese label a reviewer reads. */
    public String label() {
        return label;
    }

    /** Whether a safe copy must not show the stretch as it stands. */
    public boolean alters() {
        return switch (this) {
            case MASK, SUPPRESS, GENERALIZE, PSEUDONYMIZE, TOKENIZE -> true;
            case KEEP, WITHHOLD_DOCUMENT, ASK -> false;
        };
    }
}
