package org.xianshen.marking;

/** Whether the issuing organ itself says the document is public; names are part of the JSON contract. */
public enum DisclosureAttribute {
    /** 主动公开, 此件公开发布. */
    PROACTIVE,
    /** 依申请公开. */
    ON_REQUEST,
    /** 不予公开. */
    NOT_DISCLOSED
}
