package org.xianshen.examples.samples;

/** A typeface of the samples. */
enum Face {
    /** For text. */
    SONG(false),
    /** For headings of the second level. */
    KAI(false),
    /** For headings of the first level and marks. */
    HEI(false),
    /** Song with thicker strokes, for titles. */
    TITLE(true);

    private final boolean thick;

    Face(boolean thick) {
        this.thick = thick;
    }

    /** Whether the outlines are drawn besides being filled. */
    boolean isThick() {
        return thick;
    }
}
