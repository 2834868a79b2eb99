package org.xianshen.report;

import org.xianshen.finding.Category;

/**
 * How a category is shown: a colour class, and one Chinese character so that colour is never the only cue.
 *
 * <p>The order is the order of weight: where findings overlap, the earliest colours the text.
 */
enum CategoryStyle {
    SECRET("secret", "密"),
    TRADE("trade", "商"),
    HANDLING("handling", "标"),
    SAFETY("safety", "安"),
    PERSONAL("personal", "个"),
    WATCH("watch", "词"),
    FORM("form", "式"),
    PARTY("party", "当");

    private final String cssClass;
    private final String sign;

    CategoryStyle(String cssClass, String sign) {
        this.cssClass = cssClass;
        this.sign = sign;
    }

    static CategoryStyle of(Category category) {
        return switch (category) {
            case CLASSIFICATION, STATE_SECRET -> SECRET;
            case TRADE_SECRET -> TRADE;
            case HANDLING, INTERNAL_AFFAIRS, PROCESS_INFORMATION -> HANDLING;
            case ENFORCEMENT_FILE, PUBLIC_SAFETY, AGGREGATION -> SAFETY;
            case PERSONAL_INFORMATION -> PERSONAL;
            case WATCH -> WATCH;
            case FORM -> FORM;
            case PARTY -> PARTY;
        };
    }

    /** The class of the style sheet, e.g. {@code k-personal}. */
    String cssClass() {
        return "k-" + cssClass;
    }

    /** The character that stands for it beside a note. */
    String sign() {
        return sign;
    }
}
