package org.xianshen.rules.recognize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Numbers that only their label makes telling: passports, permits, licences, social, medical, school and account numbers. */
final class LabelledCodes implements UnitScanner {

    /** Longest stretch behind a label that is looked at. */
    private static final int REACH = 48;

    private static final Pattern MASKED = Pattern.compile("[A-Za-z0-9]{0,14}[*×●]{2,18}[A-Za-z0-9]{0,8}");

    /**
     * What may stand behind a label.
     *
     * @param label the label's group
     * @param type what a fitting value is
     * @param form the value, matched at its beginning
     * @param separated whether a colon or space must part the value from the label
     */
    private record Form(Trigger label, FindingType type, Pattern form, boolean separated) {
        Form(Trigger label, FindingType type, String form, boolean separated) {
            this(label, type, Pattern.compile("(?:" + form + ")(?![A-Za-z0-9])"), separated);
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(Trigger.PASSPORT_LABEL, FindingType.PASSPORT, "[A-Za-z]{1,3} ?[0-9]{6,9}|[0-9]{7,9}", false),
            new Form(
                    Trigger.HK_LABEL,
                    FindingType.HK_MACAU_PERMIT,
                    "[HMhm] ?[0-9]{8}(?:[0-9]{2})?|[CWcw][A-Za-z]?[0-9]{7,8}",
                    false),
            new Form(Trigger.DOCUMENT_LABEL, FindingType.PASSPORT, "[EeGgPpSsDd][A-Za-z]?[0-9]{7,8}", false),
            new Form(
                    Trigger.TW_LABEL,
                    FindingType.TAIWAN_PERMIT,
                    "[0-9]{8}(?:[0-9]{2})?(?:\\([A-Z0-9]{1,2}\\))?|[TLtl] ?[0-9]{8}",
                    false),
            new Form(
                    Trigger.FOREIGNER_LABEL,
                    FindingType.FOREIGN_RESIDENT_ID,
                    "[A-Za-z]{3}[0-9]{12}|9[0-9]{16}[0-9Xx]",
                    false),
            new Form(
                    Trigger.MILITARY_LABEL,
                    FindingType.MILITARY_ID,
                    "[\\u4e00-\\u9fff]{1,4}字?第[0-9]{4,12}号?|[A-Za-z0-9]{0,4}[0-9]{6,18}",
                    false),
            new Form(
                    Trigger.DRIVER_LABEL,
                    FindingType.DRIVER_LICENSE,
                    "[0-9]{17}[0-9Xx]|[0-9]{9,15}|[A-Za-z]{1,2}[0-9]{6,14}",
                    false),
            new Form(
                    Trigger.SOCIAL_LABEL,
                    FindingType.SOCIAL_SECURITY_NUMBER,
                    "[A-Za-z]{0,3}[0-9]{5,19}[0-9Xx]?|[A-Za-z]?[0-9]{4,}-[0-9]{2,}",
                    false),
            new Form(
                    Trigger.MEDICAL_LABEL,
                    FindingType.MEDICAL_RECORD_NUMBER,
                    "[A-Za-z]{0,5}-?[0-9][A-Za-z0-9-]{3,22}",
                    false),
            new Form(
                    Trigger.STUDENT_LABEL,
                    FindingType.STUDENT_ID,
                    "[A-Za-z]{0,3}[0-9]{5,20}[0-9Xx]?|[0-9]{4}-[0-9]{3,12}",
                    false),
            new Form(
                    Trigger.WECHAT_LABEL,
                    FindingType.WECHAT_ID,
                    "[A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9][0-9]{9}|[0-9]{6,11}",
                    false),
            new Form(Trigger.QQ_LABEL, FindingType.QQ_NUMBER, "[1-9][0-9]{4,11}(?!@)", false),
            new Form(
                    Trigger.ALIPAY_LABEL,
                    FindingType.ALIPAY_ID,
                    "1[3-9][0-9]{9}|[A-Za-z0-9._-]{2,40}@[A-Za-z0-9.-]{3,40}|[A-Za-z][A-Za-z0-9_.-]{4,30}|2088[0-9]{12}",
                    false),
            new Form(Trigger.USER_LABEL, FindingType.USER_ACCOUNT, "[A-Za-z0-9_][-A-Za-z0-9_.@]{3,39}", true),
            new Form(Trigger.IMEI_LABEL, FindingType.IMEI, "[0-9]{6}[ -]?[0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]", false),
            new Form(
                    Trigger.PROPERTY_LABEL,
                    FindingType.PROPERTY_CERTIFICATE,
                    "[A-Za-z]{0,4}[0-9]{6,18}|第[0-9]{5,14}号",
                    false),
            new Form(
                    Trigger.CASE_LABEL,
                    FindingType.CASE_NUMBER,
                    "[(\\[〔【]?[\\u4e00-\\u9fff0-9()\\[\\]〔〕【】〇\\-]{4,40}?号(?:之[一二三四五六七八九十0-9]{1,3})?",
                    false));

    private static final Pattern WECHAT_FORM = Pattern.compile("wxid_[A-Za-z0-9]{6,24}");
    private static final Pattern MILITARY_FORM = Pattern.compile("[军南北沈兰成济广海空参政后装武联国火陆东西中]字第[0-9]{5,10}号?");

    @Override
    public void scan(UnitScan scan) {
        for (Form form : FORMS) {
            for (int hit : scan.hits().of(form.label())) {
                if (!scan.columns().isHeading(scan.hits().start(hit))) {
                    behind(scan, form, hit);
                }
            }
        }
        for (Columns.Cell cell : scan.columns().cells()) {
            for (Form form : FORMS) {
                if (cell.label().is(form.label())) {
                    match(scan, form, cell.start(), cell.end(), cell.label(), cell.start());
                }
            }
        }
        for (int hit : scan.hits().of(Trigger.WECHAT_ID_FORM)) {
            Matcher matcher = at(WECHAT_FORM, scan, scan.hits().start(hit));
            if (matcher.lookingAt()) {
                scan.report(
                        FindingType.WECHAT_ID, matcher.start(), matcher.end(), 0.9, Evidence.of("form of a WeChat id"));
            }
        }
        for (int hit : scan.hits().of(Trigger.MILITARY_WORD)) {
            military(scan, scan.hits().start(hit) - 1);
        }
    }

    private static void military(UnitScan scan, int start) {
        if (start < 0 || scan.at(start - 1) == '证' || scan.at(start - 1) == '仲') {
            return;
        }
        Matcher matcher = at(MILITARY_FORM, scan, start);
        if (matcher.lookingAt()) {
            Evidence evidence = Evidence.of("form of a military identity card");
            scan.report(FindingType.MILITARY_ID, matcher.start(), matcher.end(), 0.75, evidence);
        }
    }

    private static Matcher at(Pattern pattern, UnitScan scan, int start) {
        return pattern.matcher(scan.text()).region(start, Math.min(scan.text().length(), start + REACH));
    }

    private static void behind(UnitScan scan, Form form, int hit) {
        int labelEnd = scan.hits().end(hit);
        int start = LabelledValue.start(scan.text(), labelEnd);
        boolean separated = LabelledValue.separated(scan.text(), labelEnd, start);
        if (form.separated() && !separated) {
            return;
        }
        Label label = new Label(scan.hits().word(hit), scan.hits().triggers(hit), false);
        boolean medical = form.type() == FindingType.MEDICAL_RECORD_NUMBER;
        int from = medical && start == labelEnd && !Gaps.before(scan.view(), start)
                ? scan.hits().start(hit)
                : start;
        match(scan, form, start, start + REACH, label, from);
    }

    private static void match(UnitScan scan, Form form, int start, int limit, Label label, int from) {
        if (start >= scan.text().length()) {
            return;
        }
        int bound = Math.min(scan.text().length(), limit);
        int run = start + 1;
        while (run < bound && !Gaps.before(scan.view(), run)) {
            run++;
        }
        Matcher matcher = form.form().matcher(scan.text()).region(start, run).useTransparentBounds(false);
        Matcher masked = MASKED.matcher(scan.text()).region(start, run);
        if (masked.lookingAt()) {
            report(scan, form, from, masked.end(), label, true);
        } else if (matcher.lookingAt()) {
            report(scan, form, from, matcher.end(), label, false);
        } else if (run < bound) {
            matcher.region(start, bound);
            if (matcher.lookingAt() && matcher.end() > run) {
                report(scan, form, from, matcher.end(), label, false);
            }
        }
    }

    private static void report(UnitScan scan, Form form, int start, int end, Label label, boolean masked) {
        double confidence = 0.93;
        if (form.type() == FindingType.WECHAT_ID && label.word().contains("公众号")) {
            confidence = 0.6;
        } else if (form.type() == FindingType.CASE_NUMBER) {
            confidence = 0.85;
        }
        Evidence evidence = Evidence.labelled(label).masked(masked);
        if (form.type() == FindingType.IMEI) {
            String digits = scan.text().substring(start, end).replaceAll("[ -]", "");
            evidence.because(CheckDigits.luhn(digits) ? "checksum holds" : "checksum fails");
        }
        scan.report(form.type(), start, end, confidence, evidence);
        boolean alsoOther = form.type() == FindingType.WECHAT_ID
                || form.type() == FindingType.ALIPAY_ID
                || form.type() == FindingType.USER_ACCOUNT;
        if (!alsoOther) {
            scan.take(start, end);
        }
    }
}
