package org.xianshen.rules.recognize;

import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Birth dates and ages of persons; ages that laws set as limits are none. */
final class BirthAndAge implements UnitScanner {

    private static final String[] LIMITS_BEFORE = {
        "满", "超过", "达到", "不足", "至", "到", "—", "－", "-", "~", "～", "低于", "高于", "大于", "小于", "以上", "放宽", "延迟", "提高", "降低",
        "未到"
    };
    private static final String[] LIMITS_BEHIND = {
        "以上", "以下", "以内", "及以", "(含", "至", "到", "或", "之间", "老人", "儿童", "人群", "组", "(不含", "—", "-", "~", "为止", "时领", "前",
        "后退", "的未成年人", "未成年人", "的老年人", "老年人", "的儿童", "的公民", "的人", "的女职工", "、"
    };

    @Override
    public void scan(UnitScan scan) {
        births(scan);
        if (scan.isEnglish()) {
            englishAges(scan);
            return;
        }
        ages(scan);
    }

    private static void births(UnitScan scan) {
        TriggerHits hits = scan.hits();
        for (int hit : hits.of(Trigger.BIRTH_WORD)) {
            if (!scan.isEnglish()) {
                report(scan, DateReader.endingAt(scan.text(), hits.start(hit) + 1), "born", 0.96);
            }
        }
        for (int hit : hits.of(Trigger.BIRTH_LABEL)) {
            if (scan.columns().isHeading(hits.start(hit)) || scan.isEnglish()) {
                continue;
            }
            DateReader.Found behind = DateReader.any(scan.text(), LabelledValue.start(scan.text(), hits.end(hit)));
            if (behind != null) {
                report(scan, behind, "label " + hits.word(hit), 0.97);
            } else {
                report(scan, DateReader.endingAt(scan.text(), hits.start(hit)), "born", 0.95);
            }
        }
        for (Columns.Cell cell : scan.columns().cells()) {
            if (cell.label().is(Trigger.BIRTH_LABEL)) {
                DateReader.Found date = DateReader.any(scan.text(), cell.start());
                if (date != null && date.end() <= cell.end()) {
                    report(scan, date, cell.label().evidence(), 0.95);
                }
            }
        }
    }

    private static void report(UnitScan scan, DateReader.@Nullable Found date, String reason, double confidence) {
        if (date == null || date.year() < 1870) {
            return;
        }
        double sure = date.month() == 0 ? 0.75 : confidence;
        scan.report(FindingType.BIRTH_DATE, date.start(), date.end(), sure, Evidence.of(reason));
        scan.take(date.start(), date.end());
    }

    private static void ages(UnitScan scan) {
        TriggerHits hits = scan.hits();
        for (int hit : hits.of(Trigger.AGE_WORD)) {
            int start = numberStart(scan, hits.start(hit));
            int age = ChineseNumerals.parse(scan.text().substring(start, hits.start(hit)));
            if (age >= 0 && age <= 125 && !isLimit(scan, start, hits.end(hit))) {
                boolean person = Sentences.tellsOfPerson(scan, start);
                Evidence evidence = Evidence.of("number of years");
                if (person) {
                    evidence.because("sentence tells of a person");
                }
                scan.report(FindingType.AGE, start, hits.end(hit), person ? 0.95 : 0.8, evidence);
            }
        }
        for (int hit : hits.of(Trigger.AGE_LABEL)) {
            if (!scan.columns().isHeading(hits.start(hit))) {
                int start = LabelledValue.start(scan.text(), hits.end(hit));
                labelled(scan, start, new Label(hits.word(hit), hits.triggers(hit), false));
            }
        }
        for (Columns.Cell cell : scan.columns().cells()) {
            if (cell.label().is(Trigger.AGE_LABEL)) {
                labelled(scan, cell.start(), cell.label());
            }
        }
    }

    private static void labelled(UnitScan scan, int start, Label label) {
        int token = scan.tokens().at(start);
        if (token < 0 || !scan.tokens().isDigits(token) || scan.tokens().length(token) > 3) {
            return;
        }
        int end = scan.tokens().end(token);
        if (scan.at(end) == '周' && scan.at(end + 1) == '岁') {
            end += 2;
        } else if (scan.at(end) == '岁') {
            end++;
        }
        if (Integer.parseInt(scan.tokens().text(token)) <= 125 && !isLimit(scan, start, end)) {
            scan.report(FindingType.AGE, start, end, 0.95, Evidence.labelled(label));
        }
    }

    private static int numberStart(UnitScan scan, int end) {
        int start = end;
        while ((CodeTokens.isDigit(scan.at(start - 1)) && end - start < 4 && !Gaps.before(scan.view(), start))
                || (start == end && CodeTokens.isDigit(scan.at(start - 1)))) {
            start--;
        }
        if (start < end) {
            return start;
        }
        while (ChineseNumerals.isNumeral(scan.at(start - 1)) && end - start < 4) {
            start--;
        }
        return start;
    }

    private static boolean isLimit(UnitScan scan, int start, int end) {
        String text = scan.text();
        for (String limit : LIMITS_BEFORE) {
            if (text.startsWith(limit, start - limit.length())) {
                return true;
            }
        }
        for (String limit : LIMITS_BEHIND) {
            if (text.startsWith(limit, end)) {
                return true;
            }
        }
        return false;
    }

    private static void englishAges(UnitScan scan) {
        for (int hit : scan.hits().of(Trigger.AGE_ENGLISH)) {
            int end = scan.hits().start(hit);
            int token = scan.tokens().from(end) - 1;
            if (token >= 0
                    && end - scan.tokens().end(token) <= 1
                    && scan.tokens().isDigits(token)
                    && scan.tokens().length(token) <= 3) {
                Evidence evidence = Evidence.of("years old");
                scan.report(
                        FindingType.AGE,
                        scan.tokens().start(token),
                        scan.tokens().end(token),
                        0.9,
                        evidence);
            }
        }
    }
}
