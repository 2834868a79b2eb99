package org.xianshen.extract.text;

import java.util.function.Consumer;

/**
 * Cuts a long text into pieces at line ends; a text that is not long stays whole.
 *
 * <p>Beyond {@value #LONGEST_WHOLE} characters a piece ends with the first line that ends behind {@value #PIECE}
 * characters; where no line ends before twice that, it ends there, but never within a surrogate pair or between carriage
 * return and line feed. Linear time; for one thread.
 */
final class TextPieces {

    static final int LONGEST_WHOLE = 8_000_000;
    static final int PIECE = 1_000_000;

    private final StringBuilder waiting = new StringBuilder();
    private final Consumer<String> pieces;
    private boolean cutting;
    private int searched = PIECE - 1;

    TextPieces(Consumer<String> pieces) {
        this.pieces = pieces;
    }

    void add(CharSequence text) {
        waiting.append(text);
        cutting |= waiting.length() > LONGEST_WHOLE;
        while (cutting) {
            int end = end();
            if (end == 0) {
                return;
            }
            pieces.accept(waiting.substring(0, end));
            waiting.delete(0, end);
            searched = PIECE - 1;
        }
    }

    /** Where the next piece ends, or 0 when more text has to come first. */
    private int end() {
        int most = Math.min(waiting.length(), 2 * PIECE);
        for (; searched < most; searched++) {
            char c = waiting.charAt(searched);
            if (c == '\n') {
                return searched + 1;
            }
            if (c == '\r') {
                if (searched + 1 >= waiting.length()) {
                    return 0;
                }
                if (waiting.charAt(searched + 1) != '\n') {
                    return searched + 1;
                }
            }
        }
        if (waiting.length() <= 2 * PIECE) {
            return 0;
        }
        boolean pair = Character.isHighSurrogate(waiting.charAt(most - 1))
                || (waiting.charAt(most - 1) == '\r' && waiting.charAt(most) == '\n');
        return pair ? most - 1 : most;
    }

    /** Hands over what is left; a text without characters is one empty piece. */
    void end(boolean nothingBefore) {
        if (!waiting.isEmpty() || nothingBefore) {
            pieces.accept(waiting.toString());
        }
    }
}
