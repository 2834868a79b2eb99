package org.xianshen.marking;

/** A mark that restricts handling without being a secrecy level; names are part of the JSON contract. */
public enum HandlingMark {
    /** 内部资料, 内部文件, 注意保存. */
    INTERNAL,
    /** 密码电报, 密电, 密传. */
    CIPHER_TELEGRAM,
    /** 工作秘密. */
    WORK_SECRET,
    /** 征求意见稿, 送审稿, 讨论稿. */
    DRAFT,
    /** 商业秘密, 核心商密, 普通商密. */
    TRADE_SECRET
}
