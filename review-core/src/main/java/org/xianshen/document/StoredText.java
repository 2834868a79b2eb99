package org.xianshen.document;

/** A text that is kept outside the heap and read when it is asked for; thread-safe. */
public interface StoredText {

    /** Number of UTF-16 code units. */
    int length();

    /** The text, read when it is not at hand. */
    String text();
}
