package org.xianshen.document;

/** Asks whoever handed in an encrypted document for its password; thread-safe. */
@FunctionalInterface
public interface PasswordSource {

    /** Knows no password. */
    PasswordSource NONE = name -> new char[0];

    /**
     * The password of the file called {@code name}, or an empty array when none is known; the caller wipes it.
     *
     * @param name the document's name, or the path of a file inside it
     */
    char[] passwordOf(String name);
}
