package org.xianshen.rules.recognize;

/** Where sentences and clauses begin and end, and whether words stand alone or speak of a person. */
final class Sentences {

    private static final String SENTENCE_ENDS = "。!?\n";
    private static final String CLAUSE_ENDS = "。!?\n,;";
    private static final String SEPARATORS = "，,、；;。：:\n\t /|()（）[]【】“”\"《》〈〉·";
    private static final int LONGEST = 200;

    private Sentences() {}

    static int start(String text, int place) {
        return back(text, place, SENTENCE_ENDS);
    }

    static int end(String text, int place) {
        return forward(text, place, SENTENCE_ENDS);
    }

    static int clauseStart(String text, int place) {
        return back(text, place, CLAUSE_ENDS);
    }

    static int clauseEnd(String text, int place) {
        return forward(text, place, CLAUSE_ENDS);
    }

    private static int back(String text, int place, String ends) {
        int at = Math.min(place, text.length());
        while (at > 0 && place - at < LONGEST && ends.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int forward(String text, int place, String ends) {
        int at = place;
        while (at < text.length() && at - place < LONGEST && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Whether {@code [start, end)} is parted from what is before and behind it. */
    static boolean standsAlone(UnitScan scan, int start, int end) {
        return isParted(scan, start, scan.at(start - 1)) && isParted(scan, end, scan.at(end));
    }

    static boolean isParted(UnitScan scan, int place, char neighbour) {
        return SEPARATORS.indexOf(neighbour) >= 0 || Gaps.before(scan.view(), place);
    }

    /** Whether the sentence around {@code place} tells of one person: sex, birth, residence and the like. */
    static boolean tellsOfPerson(UnitScan scan, int place) {
        String text = scan.text();
        int start = Math.max(start(text, place), place - 60);
        int end = Math.min(end(text, place), place + 60);
        if (scan.hits().any(Trigger.BIRTH_WORD, start, end)
                || scan.hits().any(Trigger.BIRTH_LABEL, start, end)
                || scan.hits().any(Trigger.ID_LABEL, start, end)
                || scan.hits().any(Trigger.NAME_LABEL, start, end)) {
            return true;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c == '男' || c == '女') && standsAlone(scan, i, i + 1)) {
                return true;
            }
        }
        String around = text.substring(start, end);
        for (String cue :
                new String[] {"籍贯", "学历", "文化程度", "户籍", "住址", "现任", "出生", "大学本科", "研究生", "初中文化", "小学文化", "高中文化", "参加工作"
                }) {
            if (around.contains(cue)) {
                return true;
            }
        }
        return false;
    }
}
