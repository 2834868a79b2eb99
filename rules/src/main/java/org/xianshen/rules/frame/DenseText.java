package org.xianshen.rules.frame;

import java.util.Arrays;

/**
 * A line without white space: in plain form for matching, as written for showing, and with letters that a machine confuses with
 * digits put right. All three have the same length; every character knows its place in the line.
 */
final class DenseText {

    private final String plain;
    private final String shown;
    private final String digits;
    private final int[] places;

    private DenseText(String plain, String shown, int[] places) {
        this.plain = plain;
        this.shown = shown;
        this.digits = withDigits(plain);
        this.places = places;
    }

    static DenseText of(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        StringBuilder shown = new StringBuilder(line.length());
        int[] places = new int[line.length()];
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isLeftOut(c)) {
                places[plain.length()] = i;
                plain.append(plain(c));
                shown.append(c);
            }
        }
        return new DenseText(plain.toString(), shown.toString(), Arrays.copyOf(places, plain.length()));
    }

    /** Whether {@code c} only spreads or joins characters. */
    static boolean isLeftOut(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static char plain(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '﹝', '〖', '〘', '「' -> '〔';
            case '﹞', '〗', '〙', '」' -> '〕';
            case '︰', '∶' -> ':';
            default -> c;
        };
    }

    /** O beside a digit is a nought, l and I between digits a one. */
    private static String withDigits(String plain) {
        char[] read = plain.toCharArray();
        for (int i = 0; i < read.length; i++) {
            boolean before = i > 0 && isDigit(read[i - 1]);
            boolean behind = i + 1 < read.length && isDigit(plain.charAt(i + 1));
            if ((read[i] == 'O' || read[i] == 'o') && (before || behind)) {
                read[i] = '0';
            } else if ((read[i] == 'l' || read[i] == 'I') && before && (behind || i + 1 == read.length)) {
                read[i] = '1';
            }
        }
        return new String(read);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** In plain form. */
    String plain() {
        return plain;
    }

    /** In plain form with letters read as digits where they stand among digits. */
    String digits() {
        return digits;
    }

    /** As written. */
    String shown() {
        return shown;
    }

    /** Where in the line the character {@code index} stands. */
    int place(int index) {
        return places[index];
    }

    int length() {
        return plain.length();
    }
}
