package org.xianshen.extract.ooxml.slide;

/**
 * What a fill paints, as written: nothing, one colour, or something else.
 *
 * @param kind which of these
 * @param colour six hexadecimal digits in upper case, or {@code @} and the name of a colour of the theme; empty when unknown
 * @param alpha opacity, 0 to 1
 */
record Paint(Kind kind, String colour, double alpha) {

    enum Kind {
        /** Paints nothing. */
        NONE,
        /** Paints one colour. */
        SOLID,
        /** Paints a picture, a pattern, a gradient. */
        OTHER
    }

    static final Paint NONE = new Paint(Kind.NONE, "", 0);
    static final Paint OTHER = new Paint(Kind.OTHER, "", 1);

    static Paint solid(String colour, double alpha) {
        return new Paint(Kind.SOLID, colour, alpha);
    }

    boolean isSolid() {
        return kind == Kind.SOLID;
    }

    boolean isOpaque() {
        return kind == Kind.SOLID && alpha > 0.95;
    }
}
