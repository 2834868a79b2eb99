package org.xianshen.finding;

import java.util.Objects;

/** The legal family a finding belongs to; names are part of the JSON contract. */
public enum Category {
    /** A state-secret mark. */
    CLASSIFICATION("国家秘密标志"),
    /** A mark that restricts handling without being a secrecy level. */
    HANDLING("管理标识"),
    /** Content that may be a state secret without a mark. */
    STATE_SECRET("国家秘密"),
    /** A trade secret. */
    TRADE_SECRET("商业秘密"),
    /** Information about a natural person. */
    PERSONAL_INFORMATION("个人信息"),
    /** Internal affairs of the organ. */
    INTERNAL_AFFAIRS("内部事务信息"),
    /** Information from a process that is not finished. */
    PROCESS_INFORMATION("过程性信息"),
    /** Material of an enforcement file. */
    ENFORCEMENT_FILE("行政执法案卷"),
    /** Information that may endanger state, public or economic security or social stability. */
    PUBLIC_SAFETY("安全稳定"),
    /** Harmless items that together say too much. */
    AGGREGATION("信息聚合"),
    /** Organisations and case numbers that identify parties. */
    PARTY("当事人标识"),
    /** A word the organ watches for. */
    WATCH("关注词"),
    /** A defect of form: marks to delete, hidden content, earlier bad redaction. */
    FORM("形式问题");

    private final String label;

    Category(String label) {
        this.label = Objects.requireNonNull(label);
    }

    /** The Chinese label a reviewer reads. */
    public String label() {
        return label;
    }
}
