package org.xianshen.rules.recognize;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/**
 * Ethnicity, political affiliation, marital status and religion of persons.
 *
 * <p>A word counts behind its label, in its column, or where it stands alone in a sentence that tells of a person; in an
 * enumeration of the same kind, as laws have it, it does not.
 */
final class PersonAttributes implements UnitScanner {

    private static final Set<String> ETHNICITIES =
            Set.of(("汉 蒙古 蒙 回 藏 维吾尔 维 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 "
                            + "纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 "
                            + "赫哲 门巴 珞巴 基诺 穿青人")
                    .split(" ", -1));
    private static final Set<String> PARTIES =
            Set.of(("党员 中共党员 群众 团员 共青团员 预备党员 中共预备党员 民盟 民革 民建 民进 农工党 致公党 九三学社 九三 台盟 无党派 无党派人士 中共 共产党员 民盟盟员 民革党员 "
                            + "民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 普通群众 中国共产党党员 中共正式党员")
                    .split(" ", -1));
    private static final Set<String> MARRIAGES =
            Set.of("已婚 未婚 离异 丧偶 再婚 初婚 离婚 复婚 有配偶 无配偶 未婚未育 已婚已育 已婚未育 离婚未再婚 丧偶未再婚".split(" ", -1));
    private static final Set<String> RELIGIONS =
            Set.of("佛教 道教 伊斯兰教 基督教 天主教 东正教 藏传佛教 犹太教 印度教 佛 伊斯兰 基督 天主 喇嘛教 萨满教 信佛".split(" ", -1));

    @Override
    public void scan(UnitScan scan) {
        if (scan.isEnglish()) {
            return;
        }
        kind(scan, Trigger.ETHNIC_NAME, Trigger.ETHNICITY_LABEL, FindingType.ETHNICITY, ETHNICITIES);
        kind(scan, Trigger.PARTY_NAME, Trigger.PARTY_LABEL, FindingType.POLITICAL_AFFILIATION, PARTIES);
        kind(scan, Trigger.MARITAL_WORD, Trigger.MARITAL_LABEL, FindingType.MARITAL_STATUS, MARRIAGES);
        kind(scan, Trigger.RELIGION_NAME, Trigger.RELIGION_LABEL, FindingType.RELIGION, RELIGIONS);
    }

    private static void kind(UnitScan scan, Trigger word, Trigger label, FindingType type, Set<String> values) {
        for (int hit : scan.hits().of(label)) {
            if (!scan.columns().isHeading(scan.hits().start(hit))) {
                int start = LabelledValue.start(scan.text(), scan.hits().end(hit));
                Label found = new Label(scan.hits().word(hit), scan.hits().triggers(hit), false);
                boolean needless =
                        LabelledValue.separated(scan.text(), scan.hits().end(hit), start)
                                || type == FindingType.RELIGION;
                if (needless) {
                    labelled(scan, start, LabelledValue.endOfPhrase(scan, start, 10), found, type, values);
                }
            }
        }
        for (Columns.Cell cell : scan.columns().cells()) {
            if (cell.label().is(label)) {
                labelled(scan, cell.start(), cell.end(), cell.label(), type, values);
            }
        }
        for (int hit : scan.hits().of(word)) {
            free(scan, hit, word, type);
        }
    }

    private static void labelled(UnitScan scan, int start, int end, Label label, FindingType type, Set<String> values) {
        int stop = end;
        while (stop > start) {
            String value = scan.text().substring(start, stop);
            if (values.contains(value) || (type == FindingType.ETHNICITY && isEthnicName(value, values))) {
                scan.report(type, start, stop, 0.96, Evidence.labelled(label));
                scan.take(start, stop);
                return;
            }
            boolean gapped = stop - start > 1 && Gaps.before(scan.view(), stop - 1);
            if (type != FindingType.RELIGION
                    && !gapped
                    && scan.at(stop - 1) != ' '
                    && stop == end
                    && !columnOrShort(label, end - start)) {
                return;
            }
            stop--;
        }
    }

    private static boolean columnOrShort(Label label, int length) {
        return label.column() || length <= 10;
    }

    private static boolean isEthnicName(String value, Set<String> values) {
        return value.endsWith("族") && values.contains(value.substring(0, value.length() - 1));
    }

    private static void free(UnitScan scan, int hit, Trigger word, FindingType type) {
        int start = scan.hits().start(hit);
        int end = scan.hits().end(hit);
        if (scan.isTaken(start, end) || enumerated(scan, hit, word)) {
            return;
        }
        char before = scan.at(start - 1);
        boolean said = before == '系' || before == '是' || before == '为';
        boolean alone =
                Sentences.isParted(scan, end, scan.at(end)) && (said || Sentences.isParted(scan, start, before));
        String name = scan.hits().word(hit);
        boolean joined = name.startsWith("加入");
        if ((!alone && !joined) || (type == FindingType.MARITAL_STATUS && name.equals("离婚")) || inQuotes(scan, start)) {
            return;
        }
        boolean person = Sentences.tellsOfPerson(scan, start);
        boolean bracketed = before == '(' && (scan.at(end) == ')' || scan.at(end) == ',');
        @Nullable Double confidence = confidence(type, person, bracketed, said, joined);
        if (confidence == null) {
            return;
        }
        Evidence evidence = Evidence.of(person ? "sentence tells of a person" : "stands alone");
        scan.report(type, start, end, confidence, evidence);
    }

    private static @Nullable Double confidence(
            FindingType type, boolean person, boolean bracketed, boolean said, boolean joined) {
        if (joined) {
            return person ? 0.75 : null;
        }
        if (person) {
            return 0.94;
        }
        if (type == FindingType.RELIGION || type == FindingType.MARITAL_STATUS) {
            return null;
        }
        if (bracketed || said) {
            return 0.7;
        }
        return type == FindingType.POLITICAL_AFFILIATION ? null : 0.5;
    }

    private static boolean inQuotes(UnitScan scan, int start) {
        char before = scan.at(start - 1);
        return before == '“' || before == '"' || before == '《';
    }

    /** Whether a word of the same kind is a neighbour in an enumeration. */
    private static boolean enumerated(UnitScan scan, int hit, Trigger word) {
        TriggerHits hits = scan.hits();
        if (scan.at(hits.end(hit)) == '、' && hits.any(word, hits.end(hit) + 1, hits.end(hit) + 2)) {
            return true;
        }
        int from = Math.max(0, hits.start(hit) - 8);
        for (int i = hits.within(word, from, hits.start(hit)); i >= 0 && i < hit; i++) {
            if (hits.is(i, word) && hits.end(i) == hits.start(hit) - 1 && scan.at(hits.end(i)) == '、') {
                return true;
            }
        }
        return false;
    }
}
