package org.xianshen.rules.recognize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Diseases, injuries and disability grades of persons: behind a verb of illness, a label, in a column, or of a named person. */
final class HealthConditions implements UnitScanner {

    private static final List<String> POLICY_BEHIND = List.of(
            "防治", "患者", "病人", "防控", "筛查", "监测", "医院", "专科", "门诊", "疫苗", "救治", "诊疗", "保险", "研究", "基金", "预防", "知识", "等重大",
            "等慢性", "等疾病", "传播", "疫情", "科", "治疗", "控制", "管理", "用药", "的人", "的公民", "的学生", "的职工", "的劳动者", "的当事人", "的,",
            "儿童", "康复", "感染者", "危害", "鉴定", "目录", "病种", "人的", "人", "等情形", "或者", "、", "险", "药");
    private static final List<String> POLICY_BEFORE =
            List.of("预防", "防治", "防控", "治疗", "筛查", "针对", "诊治", "开展", "推进", "控制", "或者", "、", "涉及");
    private static final List<String> PREFIXES = List.of(
            "先天性", "急性", "慢性", "重度", "中度", "轻度", "双侧", "左侧", "右侧", "多发性", "晚期", "原发性", "继发性", "儿童", "左", "右", "双", "早期",
            "中晚期", "小细胞", "非小细胞", "粒细胞性", "淋巴细胞", "复发性", "恶性", "脑", "左下肢", "右下肢", "左上肢", "右上肢", "腰椎", "颈椎", "肋骨", "胫骨",
            "股骨", "多处", "全身", "头部", "胸部", "腹部");
    /** Words that say that the person named next to them is ill or hurt. */
    private static final List<String> PATIENTS = List.of("伤者", "患者", "伤员", "病人", "病患", "被害人", "受害人", "死者");

    private static final List<String> SUFFIXES =
            List.of("晚期", "中期", "早期", "中晚期", "术后", "后遗症", "综合征", "手术后", "伴转移", "转移", "并发症", "发作");
    private static final String GRADES = "一二三四五六七八九十1234";
    private static final List<String> NO_CONDITION =
            List.of("健康", "良好", "正常", "无", "一般", "较好", "好", "/", "否", "无残疾", "合格", "因学", "健壮");

    private static final List<String> DISABILITY_KINDS = List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重");

    @Override
    public void scan(UnitScan scan) {
        if (scan.isEnglish()) {
            return;
        }
        for (int hit : scan.hits().of(Trigger.HEALTH_LABEL)) {
            if (!scan.columns().isHeading(scan.hits().start(hit))) {
                behindLabel(scan, hit);
            }
        }
        for (Columns.Cell cell : scan.columns().cells()) {
            if (cell.label().is(Trigger.HEALTH_LABEL)) {
                value(scan, cell.start(), cell.end(), cell.label());
            }
        }
        for (int hit : scan.hits().of(Trigger.DISEASE)) {
            free(scan, hit, false);
        }
        for (int hit : scan.hits().of(Trigger.DISABILITY)) {
            free(scan, hit, true);
        }
    }

    private static void behindLabel(UnitScan scan, int hit) {
        int end = scan.hits().end(hit);
        int start = LabelledValue.start(scan.text(), end);
        if (LabelledValue.separated(scan.text(), end, start)) {
            Label label = new Label(scan.hits().word(hit), scan.hits().triggers(hit), false);
            int stop = LabelledValue.endOfPhrase(scan, start, 24);
            value(scan, start, stop, label);
            while ("、,;".indexOf(scan.at(stop)) >= 0 && scan.at(stop) != '\n') {
                int next = LabelledValue.endOfPhrase(scan, stop + 1, 24);
                if (!scan.hits().any(Trigger.DISEASE, stop + 1, next)) {
                    return;
                }
                value(scan, stop + 1, next, label);
                stop = next;
            }
        }
    }

    private static void value(UnitScan scan, int from, int end, Label label) {
        int start = from;
        for (String verb : List.of("患有", "身患", "曾患", "患", "有")) {
            if (scan.text().startsWith(verb, from) && end - from > verb.length() + 1) {
                start = from + verb.length();
                break;
            }
        }
        String value = scan.text().substring(start, end).strip();
        if (value.isEmpty() || value.length() > 24 || NO_CONDITION.contains(value) || scan.isTaken(start, end)) {
            return;
        }
        boolean known =
                scan.hits().any(Trigger.DISEASE, start, end) || scan.hits().any(Trigger.DISABILITY, start, end);
        boolean kind = label.word().startsWith("残疾") && DISABILITY_KINDS.contains(value);
        boolean formed = kind || "病癌症炎瘤疾级残折伤聋哑盲瘫痪毒".indexOf(value.charAt(value.length() - 1)) >= 0;
        if (!known && (!formed || value.startsWith("大病") || value.equals("因病") || value.equals("疾病"))) {
            return;
        }
        scan.report(
                FindingType.HEALTH_CONDITION,
                start,
                start + value.length(),
                known ? 0.95 : 0.8,
                Evidence.labelled(label));
        scan.take(start, end);
    }

    private static void free(UnitScan scan, int hit, boolean disability) {
        TriggerHits hits = scan.hits();
        String text = scan.text();
        int start = widenedStart(scan, hits.start(hit));
        int end = widenedEnd(text, hits.end(hit), disability);
        if (scan.isTaken(start, end)) {
            return;
        }
        int clause = Math.max(Sentences.start(text, start), start - 24);
        boolean verb = hits.any(Trigger.ILLNESS_VERB, clause, start)
                || (start > 0 && text.charAt(start - 1) == '患')
                || isOfPatient(text, Sentences.start(text, start), start);
        boolean policy = startsWithAny(text, end, POLICY_BEHIND) || endsWithAny(text, start, POLICY_BEFORE);
        boolean alone = Sentences.standsAlone(scan, start, end);
        boolean person = Sentences.tellsOfPerson(scan, start);
        boolean bracketed = scan.at(start - 1) == '(' && scan.at(end) == ')';
        @Nullable Double confidence = null;
        if (verb && !policy) {
            confidence = person ? 0.93 : 0.85;
        } else if (person && alone && !policy) {
            confidence = 0.85;
        } else if (verb && alone && person) {
            confidence = 0.7;
        } else if (bracketed && disability) {
            confidence = 0.6;
        } else if (text.startsWith("致", start - 1) && !policy) {
            confidence = 0.6;
        }
        if (confidence == null) {
            return;
        }
        Evidence evidence = Evidence.of(verb ? "behind a word of illness" : "stands alone");
        if (person) {
            evidence.because("sentence tells of a person");
        }
        scan.report(FindingType.HEALTH_CONDITION, start, end, confidence, evidence);
        scan.take(start, end);
    }

    /** Whether the sentence so far, from {@code from} to {@code to}, tells of someone ill or hurt. */
    private static boolean isOfPatient(String text, int from, int to) {
        String sentence = text.substring(from, to);
        return PATIENTS.stream().anyMatch(sentence::contains);
    }

    private static int widenedStart(UnitScan scan, int disease) {
        int start = disease;
        for (int next = before(scan, start); next < start; next = before(scan, start)) {
            start = next;
        }
        char before = scan.at(start - 1);
        return before == '左' || before == '右' || before == '双' ? start - 1 : start;
    }

    /** Where a prefix that ends at {@code start} begins; {@code start} itself when there is none. */
    private static int before(UnitScan scan, int start) {
        for (String prefix : PREFIXES) {
            if (prefix.length() > 1 && scan.text().startsWith(prefix, start - prefix.length())) {
                return start - prefix.length();
            }
        }
        return start;
    }

    private static int widenedEnd(String text, int from, boolean disability) {
        int end = from;
        for (String suffix : SUFFIXES) {
            if (text.startsWith(suffix, end)) {
                return end + suffix.length();
            }
        }
        if (disability && end + 1 < text.length()) {
            int bracket = text.charAt(end) == '(' ? 1 : 0;
            int grade = end + bracket;
            if (grade + 1 < text.length() && GRADES.indexOf(text.charAt(grade)) >= 0 && text.charAt(grade + 1) == '级') {
                end = grade + 2;
                end += bracket == 1 && end < text.length() && text.charAt(end) == ')' ? 1 : 0;
            }
            end += text.startsWith("残疾", end) || text.startsWith("伤残", end) ? 2 : 0;
        }
        return end;
    }

    private static boolean startsWithAny(String text, int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String text, int at, List<String> words) {
        for (String word : words) {
            if (at >= word.length() && text.startsWith(word, at - word.length())) {
                return true;
            }
        }
        return false;
    }
}
