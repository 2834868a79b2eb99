package org.xianshen.rules.recognize;

/**
 * What a word says about a ground for not disclosing.
 *
 * @param type name of the type of finding it helps to recognize, or {@code CONTEXT}
 * @param kind kind of ground, a key of {@code tables/grounds.csv}
 * @param role how it counts
 */
record GroundWord(String type, String kind, Role role) {

    /** How a word counts. */
    enum Role {
        /** At the end of a title line. */
        TITLE,
        /** The same with a companion in the line. */
        TITLE_WITH,
        /** With a measured number behind it. */
        VALUE,
        /** With any number behind it. */
        COUNT,
        /** By itself. */
        PHRASE,
        /** With a companion in the sentence. */
        WITH,
        /** With words of secrecy in the sentence. */
        SECRET,
        /** As the heading of a column. */
        COLUMN,
        /** Two of them as headings beside a companion. */
        COLUMN_WITH,
        /** As a companion. */
        BY,
        /** As something else that a shorter word must not be read from. */
        NOISE,
        /** As the heading of a column that tells of a person. */
        TRAIT,
        /** As what makes something else of the words beside it. */
        CONTEXT
    }

    /** Whether this is a companion of {@code anchor}. */
    boolean goesWith(GroundWord anchor) {
        return role == Role.BY && kind.equals(anchor.kind) && type.equals(anchor.type);
    }

    boolean isContext(String wanted) {
        return role == Role.CONTEXT && kind.equals(wanted);
    }
}
