package org.xianshen.rules.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** Numbers with words in them: certificates of real property, and case numbers of courts. */
final class CertificateNumbers implements UnitScanner {

    private static final String OPEN = "[(\\[〔【]";
    private static final String CLOSE = "[)\\]〕】]";
    private static final Pattern UNIFIED_HEAD =
            Pattern.compile("[\\u4e00-\\u9fff]" + OPEN + "[0-9*]{4}" + CLOSE + "[\\u4e00-\\u9fff]{2,14}");
    private static final Pattern UNIFIED_TAIL = Pattern.compile("[0-9*]{4,10}号(?:[—-][0-9]{1,4})?");
    private static final Pattern OLD_TAIL = Pattern.compile(
            "[\\u4e00-\\u9fff]{0,8}" + OPEN + "?[0-9]{0,4}" + CLOSE + "?[\\u4e00-\\u9fff]{0,3}第?[A-Za-z0-9*-]{4,16}号?");
    private static final Pattern CASE = Pattern.compile(OPEN + "(?:19|20)[0-9]{2}" + CLOSE
            + "([\\u4e00-\\u9fff0-9]{1,16}?)(?:字第|第)?[0-9*]{1,6}号(?:之[一二三四五六七八九十0-9]{1,3})?");
    private static final String COURT_KINDS = "初终申再监执恢异复保特辖督破赔抗撤更调";
    private static final String FIRST_OF_COURTS = "京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新兵最军";

    @Override
    public void scan(UnitScan scan) {
        for (int hit : scan.hits().of(Trigger.PROPERTY_WORD)) {
            property(
                    scan,
                    scan.hits().start(hit),
                    scan.hits().end(hit),
                    scan.hits().word(hit));
        }
        CodeTokens tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.length(i) == 4 && tokens.isDigits(i) && "([〔【".indexOf(scan.at(tokens.start(i) - 1)) >= 0) {
                caseNumber(scan, tokens.start(i) - 1);
            }
        }
    }

    private static void property(UnitScan scan, int start, int end, String word) {
        String text = scan.text();
        if (word.contains("不动产")) {
            Matcher tail = UNIFIED_TAIL.matcher(text).region(end, Math.min(text.length(), end + 20));
            if (!tail.lookingAt()) {
                return;
            }
            int first = unifiedHead(text, start);
            boolean masked = text.substring(first, tail.end()).indexOf('*') >= 0;
            report(scan, first, tail.end(), 0.97, masked);
            return;
        }
        Matcher tail = OLD_TAIL.matcher(text).region(end, Math.min(text.length(), end + 40));
        if (!tail.lookingAt()
                || tail.group().chars().filter(c -> c >= '0' && c <= '9').count() < 3) {
            return;
        }
        int first = start;
        while (first > start - 3 && isPlaceCharacter(scan.at(first - 1)) && !Gaps.before(scan.view(), first)) {
            first--;
        }
        report(scan, first, tail.end(), 0.9, tail.group().indexOf('*') >= 0);
    }

    private static boolean isPlaceCharacter(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' && "为是号证的持有办了及与和将其在由，见附凭".indexOf(c) < 0;
    }

    private static int unifiedHead(String text, int wordStart) {
        for (int from = Math.max(0, wordStart - 22); from <= wordStart - 8; from++) {
            Matcher head = UNIFIED_HEAD.matcher(text).region(from, wordStart);
            if (head.matches()) {
                return from;
            }
        }
        return wordStart;
    }

    private static void report(UnitScan scan, int start, int end, double confidence, boolean masked) {
        Evidence evidence = Evidence.of("form of a property certificate").masked(masked);
        scan.report(FindingType.PROPERTY_CERTIFICATE, start, end, confidence, evidence);
        scan.take(start, end);
    }

    private static void caseNumber(UnitScan scan, int bracket) {
        String text = scan.text();
        Matcher matcher = CASE.matcher(text).region(bracket, Math.min(text.length(), bracket + 44));
        if (!matcher.lookingAt()) {
            return;
        }
        String court = matcher.group(1);
        boolean kind = court.chars().anyMatch(c -> COURT_KINDS.indexOf(c) >= 0);
        boolean excluded = court.contains("不动产") || court.contains("国用") || court.contains("政");
        if (!kind || excluded) {
            return;
        }
        boolean current = FIRST_OF_COURTS.indexOf(court.charAt(0)) >= 0;
        Evidence evidence = Evidence.of("form of a court's case number");
        scan.report(FindingType.CASE_NUMBER, bracket, matcher.end(), current ? 0.97 : 0.85, evidence);
        scan.take(bracket, matcher.end());
    }
}
