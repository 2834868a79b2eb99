package org.xianshen.extract.ooxml.slide;

import org.jspecify.annotations.Nullable;
import org.xianshen.document.Concealment;

/**
 * Whether a reader of a page sees a text.
 *
 * @param shown whether it is seen
 * @param how how somebody seems to have hidden it; null when it is seen or hidden by a setting
 */
record Visibility(boolean shown, @Nullable Concealment how) {

    static final Visibility SHOWN = new Visibility(true, null);
    static final Visibility HIDDEN = new Visibility(false, null);

    static Visibility concealed(Concealment how) {
        return new Visibility(false, how);
    }
}
