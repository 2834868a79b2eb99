package org.xianshen.normalize;

import java.text.Normalizer;

/**
 * A text made ready for matching.
 *
 * <p>What it does, in one pass: compatibility characters become their plain form (full-width digits, letters and
 * punctuation, ligatures; NFKC of each character), except that circled, raised and other numbers that are no digits stay,
 * lest ① in front of a number become part of it; radicals become the characters they stand for; invisible characters
 * (zero-width, variation selectors, bidirectional controls, soft hyphen, byte-order mark) are left out; horizontal spaces
 * next to a Chinese character, or between two digits of a spaced number, are left out; a single line break between two
 * characters that a wrapped line would split is left out; other white space becomes one plain space, tab or line feed.
 * Letter case, numerals written in Chinese and traditional characters stay as they are: matchers know them.
 *
 * <p>Leaving out is not forgetting: {@link #gapBefore(int)} tells what stood there, so that a matcher can refuse to read
 * across it. Every code unit maps back to the original through {@link #offsets()}. Immutable and thread-safe.
 */
public final class MatchView {

    /** What was left out in front of a character of the view. */
    public enum Gap {
        /** Nothing. */
        NONE,
        /** Invisible characters only. */
        INVISIBLE,
        /** Horizontal white space. */
        SPACE,
        /** A line break. */
        LINE
    }

    private static final int WRAPPED_LINE_MINIMUM = 15;

    /** Radicals that PDF files give for the characters they look like and that NFKC leaves alone, each with its character. */
    private static final String RADICALS =
            "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙" + "⺟母⺝月⻑長⻒長⻌辶⺼肉⻇角⻫斉⻯竜⺎兀⺇几⺌小⺒巳⺸羊⻊足⻖阝";

    private final String text;
    private final OffsetMap offsets;
    private final String original;

    private MatchView(String text, OffsetMap offsets, String original) {
        this.text = text;
        this.offsets = offsets;
        this.original = original;
    }

    /** The view of {@code original}. */
    public static MatchView of(String original) {
        return new Folding(original).run();
    }

    /** The text to match on. */
    public String text() {
        return text;
    }

    /** Maps the view back to the original. */
    public OffsetMap offsets() {
        return offsets;
    }

    /** What was left out of the original in front of the view's code unit {@code index}. */
    public Gap gapBefore(int index) {
        if (!offsets.hasGapBefore(index)) {
            return Gap.NONE;
        }
        Gap widest = Gap.INVISIBLE;
        for (int i = offsets.originalEnd(index); i < offsets.originalStart(index); i++) {
            char c = original.charAt(i);
            if (c == '\r' || isLineEnd(c)) {
                return Gap.LINE;
            }
            if (isHorizontalSpace(c)) {
                widest = Gap.SPACE;
            }
        }
        return widest;
    }

    static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u180E'
                || (c >= '\uFE00' && c <= '\uFE0F')
                || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000B');
    }

    static boolean isHorizontalSpace(char c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u205F';
    }

    /** Line feed, form feed, vertical tab, next line, line and paragraph separator; a carriage return is told apart by callers. */
    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Whether {@code c} is a Chinese character or Chinese punctuation that is written without spaces around it. */
    static boolean isChinese(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF')
                || (c >= '\u3400' && c <= '\u4DBF')
                || (c >= '\u3001' && c <= '\u303F')
                || (c >= '\uF900' && c <= '\uFAFF')
                || Character.isSurrogate(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** One run over a text; not reusable. */
    private static final class Folding {
        private final String in;
        private final StringBuilder out;
        private final OffsetMap.Builder map;
        private int lineStart;

        Folding(String in) {
            this.in = in;
            this.out = new StringBuilder(in.length());
            this.map = new OffsetMap.Builder(in.length());
        }

        MatchView run() {
            int i = 0;
            while (i < in.length()) {
                char c = in.charAt(i);
                if (c < 0x80 && c > ' ') {
                    out.append(c);
                    map.add(i, i + 1);
                    i++;
                } else if (isWhite(c)) {
                    i = whiteSpace(i);
                } else if (isInvisible(c)) {
                    i++;
                } else if (isPlainChinese(c)) {
                    out.append(c);
                    map.add(i, i + 1);
                    i++;
                } else {
                    i = fold(i);
                }
            }
            return new MatchView(out.toString(), map.build(in.length()), in);
        }

        private static boolean isPlainChinese(char c) {
            return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3001' && c <= '\u301F');
        }

        private static boolean isWhite(char c) {
            return isHorizontalSpace(c) || c == '\t' || c == '\r' || isLineEnd(c);
        }

        /** Takes a whole run of white and invisible characters and writes at most one character for it. */
        private int whiteSpace(int from) {
            int breaks = 0;
            boolean tab = false;
            int end = from;
            while (end < in.length()) {
                char c = in.charAt(end);
                if (isLineEnd(c) || (c == '\r' && !followedByLineFeed(end))) {
                    breaks++;
                } else if (c == '\t') {
                    tab = true;
                } else if (!isHorizontalSpace(c) && c != '\r' && !isInvisible(c)) {
                    break;
                }
                end++;
            }
            char before = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
            char after = end < in.length() ? plain(in.charAt(end)) : '\n';
            if (breaks == 0 && !tab && closes(before, after)) {
                return end;
            }
            if (breaks == 1 && !tab && wraps(before, after)) {
                lineStart = out.length();
                return end;
            }
            char kept = breaks > 0 ? '\n' : tab ? '\t' : ' ';
            out.append(kept);
            map.add(from, end);
            if (breaks > 0) {
                lineStart = out.length();
            }
            return end;
        }

        private boolean followedByLineFeed(int index) {
            return index + 1 < in.length() && in.charAt(index + 1) == '\n';
        }

        /** A space that only spreads characters: beside a Chinese character, or between digits. */
        private static boolean closes(char before, char after) {
            return isChinese(before) || isChinese(after) || (isDigit(before) && isDigit(after));
        }

        /** A line break inside running text: the line is long enough to have been wrapped and does not end a sentence. */
        private boolean wraps(char before, char after) {
            boolean joins = (isChinese(before) || isDigit(before)) && (isChinese(after) || isDigit(after));
            return joins && out.length() - lineStart >= WRAPPED_LINE_MINIMUM && "。;:!?".indexOf(before) < 0;
        }

        private static char plain(char c) {
            return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        }

        /** A character that may have a plain form: full-width ASCII by arithmetic, the rest by NFKC. */
        private int fold(int from) {
            int codePoint = in.codePointAt(from);
            int end = from + Character.charCount(codePoint);
            if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
                out.append((char) (codePoint - 0xFEE0));
                map.add(from, end);
                return end;
            }
            if (codePoint >= 0xE0000 && codePoint <= 0xE0FFF) {
                return end;
            }
            if (Character.getType(codePoint) == Character.OTHER_NUMBER) {
                for (int i = from; i < end; i++) {
                    out.append(in.charAt(i));
                    map.add(from, end);
                }
                return end;
            }
            int radical = RADICALS.indexOf(in.charAt(from));
            if (radical >= 0 && radical % 2 == 0) {
                out.append(RADICALS.charAt(radical + 1));
                map.add(from, end);
                return end;
            }
            String one = in.substring(from, end);
            String folded = Normalizer.isNormalized(one, Normalizer.Form.NFKC)
                    ? one
                    : Normalizer.normalize(one, Normalizer.Form.NFKC);
            for (int i = 0; i < folded.length(); i++) {
                out.append(folded.charAt(i));
                map.add(from, end);
            }
            return end;
        }
    }
}
