package org.xianshen.extract.pdf.layout;

/** What a character is for setting lines. */
final class Scripts {

    private Scripts() {}

    /** Whether {@code c} is set without spaces around it: Chinese characters, their punctuation, full-width forms. */
    static boolean isChinese(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFE4F')
                || (c >= '\uFF00' && c <= '\uFFEF')
                || Character.isSurrogate(c)
                || "“”‘’…—·★".indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiWord(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
