package org.xianshen.extract.ooxml.sheet.format;

/**
 * One element of a section of a number format.
 *
 * @param kind what it stands for
 * @param text literal characters, or the letters as written, e.g. {@code yyyy}
 */
record FormatToken(Kind kind, String text) {

    enum Kind {
        /** Characters shown as they are. */
        LITERAL,
        /** Place of a digit: {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        /** Decimal point. */
        POINT,
        /** Comma between digits or behind them. */
        COMMA,
        /** Percent sign. */
        PERCENT,
        /** Power of ten. */
        EXPONENT,
        /** Bar of a fraction. */
        FRACTION,
        /** The value as it is. */
        GENERAL,
        /** The text of the cell. */
        TEXT,
        /** Part of a date or time, by its letters. */
        DATE,
        /** Minutes. */
        MINUTE,
        /** Hours, minutes or seconds beyond a day. */
        ELAPSED,
        /** Half of the day. */
        HALF_DAY,
        /** Digits behind the seconds. */
        SECOND_FRACTION
    }

    FormatToken as(Kind other) {
        return new FormatToken(other, text);
    }
}
