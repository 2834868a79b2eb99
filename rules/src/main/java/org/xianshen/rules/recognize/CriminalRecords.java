package org.xianshen.rules.recognize;

import java.util.List;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** The clause that says a person was punished or detained; clauses that say what a law threatens are none. */
final class CriminalRecords implements UnitScanner {

    private static final List<String> LEGAL = List.of(
            "应当",
            "可以",
            "不得",
            "构成犯罪",
            "依法追究",
            "或者",
            "违反本",
            "的,",
            "规定",
            "处以",
            "本法",
            "本条例",
            "并处",
            "尚不",
            "情节",
            "有下列",
            "人民法院应",
            "是否",
            "期间不",
            "无犯罪记录",
            "无违法犯罪",
            "机关",
            "查询",
            "封存",
            "未成年人犯罪记录",
            "对象",
            "执行机构",
            "人员管理");
    private static final String[] FURTHER = {"缓刑", "并处", "罚金", "剥夺政治权利", "处罚金", "宣告缓刑"};
    private static final String[] OPENINGS = {"曾因", "因", "曾于", "曾被", "曾", "有", "系", "被", "刑满"};

    @Override
    public void scan(UnitScan scan) {
        if (scan.isEnglish()) {
            return;
        }
        int reached = 0;
        for (int hit : scan.hits().of(Trigger.CRIME_WORD)) {
            int place = scan.hits().start(hit);
            if (place >= reached) {
                reached = Math.max(reached, clause(scan, hit, place, reached));
            }
        }
    }

    private static int clause(UnitScan scan, int hit, int place, int reached) {
        String text = scan.text();
        int sentence = Sentences.start(text, place);
        int sentenceEnd = Sentences.end(text, place);
        int clause = Sentences.clauseStart(text, place);
        int end = Sentences.clauseEnd(text, scan.hits().end(hit));
        String own = text.substring(clause, end);
        String before = text.substring(Math.max(sentence, clause - 40), clause);
        for (String legal : LEGAL) {
            if (own.contains(legal) || text.startsWith(legal, end)) {
                return end;
            }
        }
        boolean cause = own.contains("因") || before.contains("因") || own.contains("曾") || before.contains("曾");
        boolean dated = hasYear(own) || hasYear(before);
        boolean record = own.contains("前科") || own.contains("犯罪记录") || own.contains("吸毒史") || own.contains("刑满释放");
        boolean person = Sentences.tellsOfPerson(scan, place) || own.contains("某") || before.contains("某");
        boolean term = own.chars().anyMatch(c -> CodeTokens.isDigit((char) c) || ChineseNumerals.isNumeral((char) c))
                && (own.contains("年") || own.contains("月") || own.contains("日"));
        if (!((cause || dated) && (term || record || dated || person)) && !(record && person)) {
            return end;
        }
        int start = opening(text, Math.max(Math.max(sentence, clause - 40), Math.min(reached, clause)), clause, place);
        while (start < place && (Gaps.isWhite(text.charAt(start)) || "，,：:".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        int stop = withFurtherPunishment(text, Math.min(end, sentenceEnd), sentenceEnd);
        double confidence = cause && (term || dated) ? 0.9 : 0.7;
        scan.report(FindingType.CRIMINAL_RECORD, start, stop, confidence, Evidence.of("punishment of a person"));
        return stop;
    }

    /** Takes in clauses that only go on with the punishment: 缓刑三年, 并处罚金二千元. */
    private static int withFurtherPunishment(String text, int end, int sentenceEnd) {
        int stop = end;
        while (stop < sentenceEnd && "，,、".indexOf(text.charAt(stop)) >= 0) {
            boolean further = false;
            for (String opening : FURTHER) {
                further |= text.startsWith(opening, stop + 1);
            }
            if (!further) {
                return stop;
            }
            stop = Sentences.clauseEnd(text, stop + 1);
        }
        return stop;
    }

    private static boolean hasYear(String words) {
        int year = words.indexOf('年');
        return year >= 4 && CodeTokens.isDigits(words, year - 4, year);
    }

    /** Where the clause begins: with its cause or date, also when a comma parts that from the punishment. */
    private static int opening(String text, int from, int clause, int place) {
        String before = text.substring(from, clause);
        for (String opening : new String[] {"曾因", "因"}) {
            int at = before.lastIndexOf(opening);
            if (at >= 0
                    && before.length() - at <= 30
                    && !text.substring(clause, place).contains("因")) {
                int date = dateBefore(text, from + at);
                return date >= 0 ? date : from + at;
            }
        }
        int best = place;
        for (String opening : OPENINGS) {
            int at = text.substring(clause, place).indexOf(opening);
            if (at >= 0 && clause + at < best) {
                best = clause + at;
            }
        }
        for (int i = clause; i < best - 4; i++) {
            if (CodeTokens.isDigits(text, i, i + 4) && text.startsWith("年", i + 4)) {
                return i;
            }
        }
        return best;
    }

    private static int dateBefore(String text, int place) {
        for (int i = Math.max(0, place - 12); i <= place - 5; i++) {
            if (CodeTokens.isDigits(text, i, i + 4)
                    && text.charAt(i + 4) == '年'
                    && text.substring(i, place).indexOf('。') < 0) {
                return i;
            }
        }
        return -1;
    }
}
