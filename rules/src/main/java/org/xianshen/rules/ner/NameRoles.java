package org.xianshen.rules.ner;

import org.jspecify.annotations.Nullable;
import org.xianshen.rules.ner.ContextWords.Context;

/** What the words around a name make of the person. */
final class NameRoles {

    private NameRoles() {}

    /** The role by the word before, else by the word behind; empty when neither tells. */
    static String of(@Nullable Context before, @Nullable Context after) {
        if (before != null && !before.role().isEmpty()) {
            return before.role();
        }
        return after == null ? "" : after.role();
    }

    /** The index behind the last character before {@code start} that is no colon, space or tab. */
    static int skipSeparators(char[] text, int start) {
        int i = start;
        while (i > 0 && (text[i - 1] == ':' || text[i - 1] == ' ' || text[i - 1] == '\t')) {
            i--;
        }
        return i;
    }
}
