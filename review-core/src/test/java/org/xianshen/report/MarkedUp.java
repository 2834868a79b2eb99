package org.xianshen.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Category;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.LocalizedText;

/**
 * Test text with findings written into it: {@code ⟦RESIDENT_ID MASK|1401…⟧}, also one within another.
 *
 * @param text the text without the brackets
 * @param findings what the brackets said, without ids, in order of their closing
 */
record MarkedUp(String text, List<Finding> findings) {

    private record Open(FindingType type, Treatment treatment, int start) {}

    static MarkedUp parse(String unit, String source) {
        StringBuilder text = new StringBuilder();
        List<Finding> findings = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '⟦') {
                int bar = source.indexOf('|', i);
                String[] words = source.substring(i + 1, bar).split(" ", -1);
                open.push(new Open(FindingType.named(words[0]), Treatment.valueOf(words[1]), text.length()));
                i = bar;
            } else if (c == '⟧') {
                Open closed = open.pop();
                findings.add(finding(closed, new TextSpan(unit, closed.start(), text.length())));
            } else {
                text.append(c);
            }
        }
        return new MarkedUp(text.toString(), findings);
    }

    private static Finding finding(Open open, TextSpan span) {
        Category category = category(open.type());
        boolean checked = open.type() == FindingType.RESIDENT_ID;
        return new Finding(
                "f0",
                rule(category, open.treatment()),
                category,
                open.type(),
                span,
                checked ? 0.99 : 0.9,
                checked ? List.of("校验位相符", "标签“身份证号”") : List.of("前后文"),
                List.of(basis(category)),
                open.treatment(),
                reason(category, open.treatment()));
    }

    private static Category category(FindingType type) {
        return switch (type) {
            case CLASSIFICATION_MARK -> Category.CLASSIFICATION;
            case INTERNAL_MARK, DRAFT_MARK, DISCLOSURE_ATTRIBUTE -> Category.HANDLING;
            case ORGANIZATION, ORGANIZATION_CODE, CASE_NUMBER -> Category.PARTY;
            case WATCH_WORD, NEGATIVE_LIST -> Category.WATCH;
            case HIDDEN_CONTENT,
                    COVERED_TEXT,
                    UNAPPLIED_REDACTION,
                    GROUND_COLOURED_TEXT,
                    STALE_TEXT_LAYER,
                    CROPPED_CONTENT -> Category.FORM;
            default -> Category.PERSONAL_INFORMATION;
        };
    }

    private static RuleId rule(Category category, Treatment treatment) {
        return new RuleId(
                switch (category) {
                    case CLASSIFICATION -> "MK-001";
                    case HANDLING -> "MK-010";
                    case PARTY -> "PT-001";
                    case WATCH -> "WA-001";
                    case FORM -> "FM-001";
                    default -> treatment == Treatment.KEEP ? "PI-020" : "PI-003";
                });
    }

    private static LegalBasis basis(Category category) {
        return category == Category.CLASSIFICATION
                ? new LegalBasis("中华人民共和国保守国家秘密法", "主席令第二十号", "第三十五条")
                : new LegalBasis("中华人民共和国政府信息公开条例", "国务院令第711号", "第十五条");
    }

    private static LocalizedText reason(Category category, Treatment treatment) {
        if (category == Category.CLASSIFICATION) {
            return new LocalizedText("标有国家秘密标志，整件不公开", "marked as a state secret: the whole stays back");
        }
        return switch (treatment) {
            case KEEP -> new LocalizedText("依法应当公开的事项，予以保留", "must be public by law: stays");
            case ASK -> new LocalizedText("是否公开由人判断", "a person decides");
            default -> new LocalizedText("公开会损害个人权益，且非公示必要内容", "would harm a person and is not needed");
        };
    }
}
