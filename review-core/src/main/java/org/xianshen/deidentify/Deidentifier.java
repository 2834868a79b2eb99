package org.xianshen.deidentify;

import org.xianshen.finding.Finding;

/**
 * Says what replaces the values of one document; pseudonyms are consistent within it.
 *
 * <p>One instance serves one document and is not thread-safe.
 */
public interface Deidentifier {

    /**
     * What stands in place of {@code value}, the text {@code finding} covers; {@code ASK} is treated as {@code SUPPRESS}.
     *
     * @throws IllegalArgumentException for {@code KEEP} and {@code WITHHOLD_DOCUMENT}
     */
    Replacement replace(Finding finding, String value);
}
