package org.xianshen.rules.recognize;

import java.util.regex.Pattern;

/** What the words around a mark make of it; the names are the values of the attribute {@code context}. */
enum MarkContext {
    /** Nothing. */
    NONE,
    /** In quotation marks. */
    QUOTED,
    /** Given as an example or a form to follow. */
    EXAMPLE,
    /** In the text of a rule. */
    STATUTE,
    /** Said not to be there. */
    NEGATED,
    /** In a title. */
    TITLE,
    /** In a list of other things' levels. */
    LISTED,
    /** Replaced by another mark that stands behind it. */
    CHANGED;

    private static final String OPENING = "“「『‘\"";
    private static final String CLOSING = "”」』’\"";
    private static final String[] EXAMPLES = {
        "如", "例如", "比如", "譬如", "标注", "标注为", "标明", "标为", "标识为", "标志为", "形式为", "格式", "样式", "示例", "举例", "注明", "写为", "写成",
        "填写", "表示为", "加盖", "盖有", "标有", "印有", "选项", "答案", "错误", "正确", "下列", "可标", "应标", "字样", "标记为", "可以标", "题", "标示"
    };
    private static final String[] STATUTES = {
        "应当", "不得", "规定", "国家秘密", "保密", "密级", "定密", "条例", "保守", "涉密", "办法", "条款", "义务", "泄露", "认定", "管理", "范围", "事项",
        "载体"
    };
    private static final String[] NEGATIONS = {
        "非", "不属于", "不是", "未标", "不涉及", "不含", "没有", "无", "不标", "取消", "不存在", "严禁", "禁止", "不予标"
    };
    private static final String[] MARK_WORDS = {"标志", "标注", "标明", "标密", "密级", "定密", "密点", "国家秘密", "写作", "写成"};

    /** The label of the very level: what it says of secrecy does not make a statute of its sentence. */
    private static final Pattern OWN_LABEL = Pattern.compile("(?:密\\s*级|(?:保密|秘密|涉密)(?:等级|级别))\\s*[:：为定]{1,2}\\s*$");

    private static final String ARTICLE_NUMBERS = "〇零一二三四五六七八九十百0123456789";
    private static final int REACH = 40;

    static MarkContext of(UnitScan scan, int start, int end, MarkPlacement placement) {
        String text = scan.text();
        int sentence = Math.max(Sentences.start(text, start), start - REACH);
        int sentenceEnd = Math.min(Sentences.end(text, end), end + REACH);
        String before = text.substring(sentence, start);
        String behind = text.substring(end, sentenceEnd);
        char next = scan.at(end);
        boolean own = placement.isOwn();
        if (inside(text, sentence, start, end, '《', '》') || inside(text, sentence, start, end, '〈', '〉')) {
            return TITLE;
        }
        for (int i = 0; i < OPENING.length(); i++) {
            if (inside(text, sentence, start, end, OPENING.charAt(i), CLOSING.charAt(i))) {
                return exampleBefore(before) && !own ? EXAMPLE : QUOTED;
            }
        }
        if (own) {
            return endsWithAny(before, NEGATIONS) && !before.contains("原") ? NEGATED : NONE;
        }
        if (exampleBefore(before)) {
            return EXAMPLE;
        }
        if (endsWithAny(before, NEGATIONS)) {
            return NEGATED;
        }
        if (next == '级'
                || next == '事'
                || next == '性'
                || hasArticle(before)
                || containsAny(OWN_LABEL.matcher(before).replaceFirst(""), STATUTES)
                || containsAny(behind, STATUTES)) {
            return STATUTE;
        }
        return NONE;
    }

    /** The context of a mark on a part of a document, which may well speak of rules and duties. */
    static MarkContext ofPortion(UnitScan scan, int start, int end) {
        MarkContext whole = of(scan, start, end, MarkPlacement.INLINE);
        if (whole != STATUTE) {
            return whole;
        }
        String text = scan.text();
        int sentence = Math.max(Sentences.start(text, start), start - REACH);
        String before = text.substring(sentence, start);
        String behind = text.substring(end, Math.min(Sentences.end(text, end), end + REACH));
        boolean statute = hasArticle(before) || containsAny(before, MARK_WORDS) || containsAny(behind, MARK_WORDS);
        return statute ? STATUTE : NONE;
    }

    static boolean inside(String text, int from, int start, int end, char opening, char closing) {
        for (int i = start - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == opening) {
                return text.substring(end, Math.min(text.length(), end + REACH * 2))
                                .indexOf(closing)
                        >= 0;
            }
            if (c == closing) {
                return false;
            }
        }
        return false;
    }

    private static boolean exampleBefore(String before) {
        String near = before.substring(Math.max(0, before.length() - 14));
        return containsAny(near, EXAMPLES);
    }

    static boolean hasArticle(String before) {
        int article = before.indexOf('第');
        return article >= 0
                && article + 1 < before.length()
                && ARTICLE_NUMBERS.indexOf(before.charAt(article + 1)) >= 0
                && (before.indexOf('条', article) > 0 || before.indexOf('款', article) > 0);
    }

    private static boolean containsAny(String text, String[] words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String text, String[] words) {
        String near = text.stripTrailing();
        for (String word : words) {
            if (near.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
