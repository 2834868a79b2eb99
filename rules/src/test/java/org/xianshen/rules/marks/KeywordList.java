package org.xianshen.rules.marks;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;
import org.xianshen.marking.SecrecyTerm;

/** What a search for words would say: the highest level word anywhere, every handling word anywhere. */
final class KeywordList {

    private static final Map<String, HandlingMark> HANDLING = new LinkedHashMap<>();
    private static final Map<String, DisclosureAttribute> ATTRIBUTES = new LinkedHashMap<>();

    static {
        List.of("内部资料", "内部文件", "内部参考").forEach(word -> HANDLING.put(word, HandlingMark.INTERNAL));
        List.of("征求意见稿", "送审稿", "讨论稿").forEach(word -> HANDLING.put(word, HandlingMark.DRAFT));
        List.of("商业秘密", "核心商密").forEach(word -> HANDLING.put(word, HandlingMark.TRADE_SECRET));
        HANDLING.put("工作秘密", HandlingMark.WORK_SECRET);
        HANDLING.put("密码电报", HandlingMark.CIPHER_TELEGRAM);
        ATTRIBUTES.put("不予公开", DisclosureAttribute.NOT_DISCLOSED);
        ATTRIBUTES.put("依申请公开", DisclosureAttribute.ON_REQUEST);
        ATTRIBUTES.put("主动公开", DisclosureAttribute.PROACTIVE);
        ATTRIBUTES.put("公开发布", DisclosureAttribute.PROACTIVE);
    }

    private KeywordList() {}

    static Marks read(String text) {
        Set<HandlingMark> handling = EnumSet.noneOf(HandlingMark.class);
        HANDLING.forEach((word, mark) -> {
            if (text.contains(word)) {
                handling.add(mark);
            }
        });
        return new Marks(level(text), SecrecyTerm.UNSTATED, "", false, handling, attribute(text), "no", false);
    }

    private static @Nullable ClassificationLevel level(String text) {
        for (ClassificationLevel level : ClassificationLevel.values()) {
            if (text.contains(level.label())) {
                return level;
            }
        }
        return null;
    }

    private static @Nullable DisclosureAttribute attribute(String text) {
        for (Map.Entry<String, DisclosureAttribute> entry : ATTRIBUTES.entrySet()) {
            if (text.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }
}
