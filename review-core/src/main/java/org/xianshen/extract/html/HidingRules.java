package org.xianshen.extract.html;

import java.util.ArrayList;
import java.util.List;

/** The selectors of a style sheet whose rules hide what they select; one pass, no full CSS parser. */
final class HidingRules {

    private HidingRules() {}

    /** Selectors of hiding rules outside any conditional group ({@code @media}, {@code @supports} …). */
    static List<String> of(String styleSheet) {
        String css = withoutComments(styleSheet);
        List<String> selectors = new ArrayList<>();
        int conditional = 0;
        int from = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '{') {
                String prelude = css.substring(from, i).strip();
                if (prelude.startsWith("@")) {
                    conditional++;
                    from = i + 1;
                    continue;
                }
                int end = css.indexOf('}', i);
                String body = css.substring(i + 1, end < 0 ? css.length() : end);
                if (conditional == 0 && Declarations.of(body).hide()) {
                    addSelectors(selectors, prelude);
                }
                i = end < 0 ? css.length() : end;
                from = i + 1;
            } else if (c == '}') {
                conditional = Math.max(0, conditional - 1);
                from = i + 1;
            } else if (c == ';') {
                from = i + 1;
            }
        }
        return selectors;
    }

    private static void addSelectors(List<String> selectors, String prelude) {
        for (String selector : prelude.split(",", -1)) {
            String one = selector.strip();
            if (!one.isEmpty() && one.indexOf(':') < 0) {
                selectors.add(one);
            }
        }
    }

    private static String withoutComments(String css) {
        StringBuilder out = new StringBuilder(css.length());
        int from = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", from)) {
            out.append(css, from, open);
            int close = css.indexOf("*/", open + 2);
            if (close < 0) {
                return out.toString();
            }
            from = close + 2;
        }
        return out.append(css, from, css.length()).toString();
    }
}
