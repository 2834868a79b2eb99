package org.xianshen.legal;

import java.util.Objects;

/**
 * An article that supports a finding or a reason.
 *
 * @param instrument full Chinese title of the act, without book-title marks
 * @param documentNo its number of issue, e.g. {@code 国务院令第711号}; empty when it has none
 * @param article the article as cited, e.g. {@code 第十五条}; empty when the whole instrument is meant
 */
public record LegalBasis(String instrument, String documentNo, String article) {
    public LegalBasis {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(documentNo, "documentNo");
        Objects.requireNonNull(article, "article");
    }
}
