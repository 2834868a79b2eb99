package org.xianshen.message;

import java.util.Objects;

/**
 * A sentence in Chinese and in English.
 *
 * @param zh the Chinese wording, the one a reviewer reads
 * @param en the English wording
 */
public record LocalizedText(String zh, String en) {

    public LocalizedText {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The wording in {@code language}. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
