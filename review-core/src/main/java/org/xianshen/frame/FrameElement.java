package org.xianshen.frame;

import java.util.Objects;

/**
 * An element of an official document's frame; names are part of the JSON.
 *
 * @since 0.2
 */
public enum FrameElement {
    /** 发文机关: the organ that issues; one part for each of several. */
    ISSUING_ORGAN("发文机关"),
    /** 发文字号: the document's own number. */
    DOCUMENT_NUMBER("发文字号"),
    /** 签发人: who signed it, one part for each. */
    SIGNER("签发人"),
    /** 标题. */
    TITLE("标题"),
    /** 主送机关: to whom it goes, as one list. */
    ADDRESSEE("主送机关"),
    /** 成文日期: the day it was signed. */
    ISSUE_DATE("成文日期"),
    /** 紧急程度. */
    URGENCY("紧急程度"),
    /** 附件说明: the name of an annex, one part for each. */
    ANNEX("附件说明"),
    /** 附注: what stands in brackets below the date. */
    NOTE("附注"),
    /** 份号: the number of the copy. */
    COPY_NUMBER("份号"),
    /** 抄送机关: who gets a copy, as one list. */
    COPIED_TO("抄送机关"),
    /** 印发机关. */
    PRINTING_ORGAN("印发机关"),
    /** 印发日期. */
    PRINTING_DATE("印发日期");

    private final String label;

    FrameElement(String label) {
        this.label = Objects.requireNonNull(label);
    }

    /** The word of GB/T 9704. */
    public String label() {
        return label;
    }

    /** Whether the value is a day, {@code YYYY-MM-DD}. */
    public boolean isDay() {
        return this == ISSUE_DATE || this == PRINTING_DATE;
    }
}
