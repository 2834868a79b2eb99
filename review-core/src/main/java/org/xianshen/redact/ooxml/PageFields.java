package org.xianshen.redact.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows fields through a part and tells which of them are page numbers: only those stay fields. Not thread-safe. */
final class PageFields {

    private static final Set<String> KEYWORDS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");
    private static final Set<String> FORMATS = Set.of(
            "Arabic",
            "ArabicDash",
            "roman",
            "ROMAN",
            "Roman",
            "CHINESENUM1",
            "CHINESENUM2",
            "CHINESENUM3",
            "GB1",
            "GB2",
            "GB3",
            "GB4",
            "DBNUM1",
            "DBNUM2",
            "DBNUM3",
            "MERGEFORMAT");

    private final Deque<Field> fields = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean decided;
        private boolean page;
    }

    void begin() {
        fields.push(new Field());
    }

    void instruction(String text) {
        Field field = fields.peek();
        if (field != null && !field.decided) {
            field.instruction.append(text);
        }
    }

    /** The instruction of the field is complete: what the copy's field says, or null when it stays no field. */
    @Nullable
    String decide() {
        Field field = fields.peek();
        if (field == null || field.decided) {
            return null;
        }
        field.decided = true;
        String code = fields.size() == 1 ? pageCode(field.instruction.toString()) : null;
        field.page = code != null;
        return code;
    }

    /** The field ends; whether it was a page number. */
    boolean end() {
        Field field = fields.poll();
        return field != null && field.page;
    }

    /** The instruction rewritten from known words, or null when it is not a page number. */
    static @Nullable String pageCode(String instruction) {
        String[] words = instruction.strip().split("\\s+", -1);
        if (!KEYWORDS.contains(words[0])) {
            return null;
        }
        StringBuilder code = new StringBuilder(words[0]);
        for (int i = 1; i + 1 < words.length; i++) {
            if (words[i].equals("\\*") && FORMATS.contains(words[i + 1])) {
                code.append(" \\* ").append(words[i + 1]);
            }
        }
        return code.toString();
    }
}
