package org.xianshen.extract;

import java.util.Locale;

/** What a file inside a file is called while it is read: a number, since its own name is text of the document. */
public final class InnerFileName {

    private static final int LONGEST_EXTENSION = 8;

    private InnerFileName() {}

    /** {@code number} with the extension of {@code name}, by which kinds of text are told apart. */
    public static String of(String number, String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        boolean plain = !extension.isEmpty()
                && extension.length() <= LONGEST_EXTENSION
                && extension.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        return plain ? number + "." + extension : number;
    }
}
