package org.xianshen.rules.recognize;

/**
 * Whether a mark on a line of its own is shown as an example: a line above ends in a colon and speaks of how marks are written,
 * or the line below explains its parts.
 */
final class MarkIntroduction {

    private static final String[] WORDS = {"例", "写法", "样式", "格式", "标志", "标注", "标识", "书写", "示范", "形式为", "标法", "字样"};
    private static final String[] PARTS = {"密级", "标识", "期限"};
    private static final int LONGEST_EXPLANATION = 60;
    private static final int MOST_LINES = 8;
    private static final int LONGEST_ITEM = 30;

    private MarkIntroduction() {}

    /** Whether the lines around that from {@code lineStart} to {@code lineEnd} of the original make it an example. */
    static boolean isExample(String text, int lineStart, int lineEnd) {
        return isIntroduced(text, lineStart) || isExplained(text, lineEnd);
    }

    private static boolean isExplained(String text, int lineEnd) {
        if (lineEnd + 1 >= text.length()) {
            return false;
        }
        String line = text.substring(lineEnd + 1, Lines.end(text, lineEnd + 1));
        int parts = 0;
        for (String part : PARTS) {
            parts += line.contains(part) ? 1 : 0;
        }
        return parts >= 2 && line.length() <= LONGEST_EXPLANATION && line.indexOf('：') < 0 && line.indexOf(':') < 0;
    }

    private static boolean isIntroduced(String text, int lineStart) {
        int end = lineStart - 1;
        for (int i = 0; i < MOST_LINES && end > 0; i++) {
            int start = Lines.start(text, end);
            String line = text.substring(start, end).strip();
            if (line.endsWith("：") || line.endsWith(":")) {
                return speaksOfMarks(line);
            }
            if (!line.isEmpty() && !(line.length() <= LONGEST_ITEM && isItem(line))) {
                return false;
            }
            end = start - 1;
        }
        return false;
    }

    private static boolean isItem(String line) {
        return line.indexOf('密') >= 0 && line.indexOf('。') < 0;
    }

    private static boolean speaksOfMarks(String line) {
        for (String word : WORDS) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
