package org.xianshen.casework;

import java.util.Objects;

/** Who acts in a step of a case; the constants stand in the order in which the steps are taken. */
public enum Role {
    /** 承办单位: states the disclosure attribute and its reason. */
    UNDERTAKING_UNIT("承办单位"),
    /** 保密审查机构: gives its opinion. */
    REVIEW_BODY("保密审查机构"),
    /** 负责同志: decides. */
    APPROVER("负责同志");

    private final String label;

    Role(String label) {
        this.label = Objects.requireNonNull(label);
    }

    /** The Chinese label a person reads. */
    public String label() {
        return label;
    }
}
