package org.xianshen.deidentify;

import java.util.Objects;

/**
 * One way to put something less identifying in place of a value, with its parameters.
 *
 * <p>No technique lets the length of the hidden part show: what stands for it has a constant width.
 */
sealed interface Technique {

    /** Always the same words. */
    record Constant(String text) implements Technique {
        public Constant {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The first and last characters, a constant filling between them; separators and white space do not count.
     *
     * @param first characters kept at the beginning
     * @param last characters kept at the end
     * @param filling what stands for the rest
     * @param leastHidden the value is suppressed when fewer characters than this would be hidden
     */
    record KeepEnds(int first, int last, String filling, int leastHidden) implements Technique {
        public KeepEnds {
            if (first < 0 || last < 0 || leastHidden < 1) {
                throw new IllegalArgumentException("kept and hidden counts must be 0 or more, and 1 or more hidden");
            }
            Objects.requireNonNull(filling, "filling");
        }
    }

    /** The first character of the mailbox and the domain. */
    record KeepMailDomain(String filling) implements Technique {
        public KeepMailDomain {
            Objects.requireNonNull(filling, "filling");
        }
    }

    /** The surname and a filling. */
    record KeepSurname(String filling) implements Technique {
        public KeepSurname {
            Objects.requireNonNull(filling, "filling");
        }
    }

    /** The surname, 某, and a number from the second person of that surname on. */
    record NamePseudonym(String some) implements Technique {
        public NamePseudonym {
            Objects.requireNonNull(some, "some");
        }
    }

    /** A word for the kind, and a number from the second value on. */
    record Numbered(String word) implements Technique {
        public Numbered {
            Objects.requireNonNull(word, "word");
        }
    }

    /** The year of a date. */
    record Year() implements Technique {}

    /** An address down to the county. */
    record County() implements Technique {}

    /**
     * The band of years an age falls in.
     *
     * @param years width of a band
     * @param top first age of the open band at the top
     */
    record AgeBand(int years, int top) implements Technique {
        public AgeBand {
            if (years < 1 || top < years) {
                throw new IllegalArgumentException("bands of " + years + " years up to " + top + " are no bands");
            }
        }
    }

    /**
     * A keyed token.
     *
     * @param characters base-32 characters shown, 8 to 32
     */
    record Token(int characters) implements Technique {
        public Token {
            if (characters < 8 || characters > 32) {
                throw new IllegalArgumentException("a token has 8 to 32 characters, not " + characters);
            }
        }
    }
}
