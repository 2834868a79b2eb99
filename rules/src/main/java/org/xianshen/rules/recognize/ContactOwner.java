package org.xianshen.rules.recognize;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose a telephone number or e-mail address is, as far as its form and the words around it say.
 *
 * <p>A landline in a document of an organ is an office's, unless it stands in a list of persons or is called a private one;
 * a mobile number is a person's, unless it is given out for the public to call.
 */
enum ContactOwner {
    /** An office's: given out so that people can reach it. */
    OFFICE,
    /** A natural person's. */
    PERSON;

    private static final List<String> OF_OFFICES = List.of(
            "监督", "举报", "咨询", "值班", "投诉", "办公", "服务", "公示", "热线", "传真", "受理", "单位", "客服", "总机", "报名", "监察", "信访", "公司",
            "机关", "部门", "窗口", "反馈", "查询");
    private static final List<String> OF_PERSONS =
            List.of("家庭", "住宅", "宅电", "本人", "个人", "手机", "移动", "住户", "户主", "家长", "监护人", "亲属");

    static ContactOwner ofMobile(@Nullable Label label) {
        return label != null && !label.column() && names(label, OF_OFFICES) ? OFFICE : PERSON;
    }

    static ContactOwner ofLandline(UnitScan scan, @Nullable Label label) {
        if (label == null) {
            return OFFICE;
        }
        if (names(label, OF_PERSONS)) {
            return PERSON;
        }
        boolean rowOfAPerson = label.column() && scan.columns().hasNames();
        return rowOfAPerson && !names(label, OF_OFFICES) ? PERSON : OFFICE;
    }

    /** By the domain: addresses under {@code gov.cn} are given out by the state. */
    static ContactOwner ofAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gov.cn") || lower.endsWith("@gov.cn") ? OFFICE : PERSON;
    }

    private static boolean names(Label label, List<String> words) {
        return words.stream().anyMatch(label.word()::contains);
    }
}
