package org.xianshen.rules.ner;

import java.util.List;
import java.util.function.Consumer;

/** Finds foreign and minority names written with inner dots: 艾合买提·吐尔逊, 卡洛斯·阿马特. Thread-safe. */
final class DottedNames {

    private static final int LONGEST_PART = 8;
    private static final int SHORTEST = 3;

    private final NameLexicons lexicons;

    DottedNames(NameLexicons lexicons) {
        this.lexicons = lexicons;
    }

    static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '・' || c == '‧' || c == '∙';
    }

    void find(char[] text, Consumer<FoundName> found) {
        for (int i = 1; i + 1 < text.length; i++) {
            if (text[i] > 0x7F && isDot(text[i])) {
                int start = partStart(text, i);
                int end = i;
                while (end < text.length && isDot(text[end])) {
                    int next = partEnd(text, end + 1);
                    if (next == end + 1) {
                        break;
                    }
                    end = next;
                }
                if (start < i && end > i + 1 && end - start > SHORTEST) {
                    String role = NameRoles.of(
                            lexicons.contexts().endingAt(text, NameRoles.skipSeparators(text, start)),
                            lexicons.contexts().beginningAt(text, end));
                    found.accept(new FoundName(start, end, 0.92, List.of("inner dot"), role, false));
                    i = end - 1;
                }
            }
        }
    }

    private boolean isPart(char c) {
        return lexicons.foreign().inDottedName(c);
    }

    private int partStart(char[] text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < LONGEST_PART && isPart(text[start - 1])) {
            start--;
        }
        return start < dot ? afterTitle(text, start, dot) : start;
    }

    /** Cuts a word of two or more characters that reaches into the run from the left, e.g. 总理 before a name. */
    private int afterTitle(char[] text, int start, int dot) {
        for (int end = Math.min(dot - 1, start + 3); end > start; end--) {
            for (int length = end - start + 1; length <= Math.min(4, end); length++) {
                boolean crosses = end - length < start;
                if (crosses
                        && lexicons.contexts().endingAt(text, end) != null
                        && lexicons.words().cost(text, end - length, length) >= 0) {
                    return end;
                }
            }
        }
        return start;
    }

    private int partEnd(char[] text, int from) {
        int end = from;
        while (end < text.length && end - from < LONGEST_PART && isPart(text[end])) {
            end++;
        }
        int titled = end;
        for (int i = from + 1; i < end; i++) {
            if (lexicons.contexts().addressesAt(text, i)) {
                titled = i;
                break;
            }
        }
        return titled;
    }
}
