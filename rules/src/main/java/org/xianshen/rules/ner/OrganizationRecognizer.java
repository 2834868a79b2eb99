package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.xianshen.finding.Component;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.MatchView;
import org.xianshen.normalize.MatchView.Gap;
import org.xianshen.rules.ner.Suffixes.Entry;

/**
 * Finds organisations by name: a suffix, and the left boundary where the name begins. First version.
 *
 * <p>Attribute {@code kind}: COMPANY, GOVERNMENT, COURT, SCHOOL, HOSPITAL or SOCIETY. What only tells a kind of
 * organisation (该公司, 县级人民政府) is not reported. Immutable and thread-safe.
 */
final class OrganizationRecognizer implements MentionRecognizer {

    private static final Component COMPONENT = new Component("organizations", "1", "");
    private static final int LONGEST = 32;
    private static final int LONGEST_WITHOUT_REGION = 14;

    /** Stops that count only where a clause begins. */
    private static final String CLAUSE_STOPS = "经商发报";
    /** Each stop character with the characters behind it that make it part of a word. */
    private static final List<String> WORDS_OF_STOPS = List.of(
            "和平谐兴顺润泰",
            "为民",
            "向阳荣东",
            "任丘县城",
            "商务业会洛丘水城",
            "发展改",
            "经济开贸纬营",
            "交通城口",
            "对外",
            "报社业",
            "如东皋意家",
            "后勤",
            "时代光",
            "将军乐",
            "因特",
            "转型",
            "等级");

    private final RegionNames regions;
    private final OrganizationSuffixes suffixes;
    private final Suffixes<Boolean> stops = new Suffixes<>();
    private final Set<String> generic = new HashSet<>();

    OrganizationRecognizer(RegionNames regions, OrganizationSuffixes suffixes) {
        this.regions = regions;
        this.suffixes = suffixes;
        for (List<String> row : Resources.table("organizations.txt")) {
            if (row.get(0).equals("STOP")) {
                Resources.words(row.get(2)).forEach(w -> stops.add(w, true));
            } else if (row.get(0).equals("GENERIC")) {
                generic.addAll(Resources.words(row.get(2)));
            }
        }
    }

    @Override
    public Component component() {
        return COMPONENT;
    }

    @Override
    public void recognize(DocumentText document, Consumer<Mention> found) {
        for (UnitText unit : document.units()) {
            recognize(unit, found);
        }
    }

    private void recognize(UnitText unit, Consumer<Mention> found) {
        for (Organization name : find(unit.view(), unit.view().text().toCharArray())) {
            found.accept(new Mention(
                    FindingType.ORGANIZATION,
                    unit.originalSpan(name.start(), name.end()),
                    name.anchored() ? 0.85 : 0.7,
                    List.of("suffix " + name.suffix().word(), name.anchored() ? "region" : "boundary"),
                    Map.of("kind", name.suffix().value())));
        }
    }

    /**
     * A name in a view.
     *
     * @param start first code unit
     * @param end one past the last code unit
     * @param anchored whether it begins with the name of a region or of the state
     * @param suffix what it ends with
     */
    record Organization(int start, int end, boolean anchored, Entry<String> suffix) {}

    /** The names in {@code view}, from left to right. */
    List<Organization> find(MatchView view, char[] text) {
        List<Organization> names = new ArrayList<>();
        int lastEnd = 0;
        for (int i = 2; i <= text.length; i++) {
            Entry<String> suffix = suffixes.endingAt(text, i);
            if (suffix == null || continues(text, i, suffix)) {
                continue;
            }
            int suffixStart = i - suffix.word().length();
            Start start = start(view, text, lastEnd, suffixStart);
            if (start.at() < i && isName(text, start, suffixStart, suffix)) {
                names.add(new Organization(start.at(), i, start.anchored(), suffix));
                lastEnd = i;
            }
        }
        return names;
    }

    /** Whether the name goes on: a longer suffix ends soon, or a branch of the organisation is named. */
    private boolean continues(char[] text, int end, Entry<String> suffix) {
        int suffixStart = end - suffix.word().length();
        boolean bracket = end < text.length && text[end] == ')';
        int from = bracket ? end + 1 : end;
        int region = regions.lengthAt(text, from);
        for (int i = from + 1; i <= Math.min(text.length, from + 12); i++) {
            if (!WordLattice.isHan(text[i - 1]) || (region == 0 && stops.endingAt(text, i) != null)) {
                return false;
            }
            Entry<String> next = suffixes.endingAt(text, i);
            if (next == null) {
                continue;
            }
            int start = i - next.word().length();
            boolean branch = region > 0 && start >= from + region && isBranch(next.word());
            boolean wider = start < end && next.word().length() >= 4;
            if (start <= suffixStart || start == from || wider || branch) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBranch(String suffix) {
        return suffix.endsWith("分行") || suffix.endsWith("支行") || suffix.endsWith("分公司") || suffix.equals("营业部");
    }

    /** Where a name begins. */
    private record Start(int at, boolean anchored, boolean bounded) {}

    private Start start(MatchView view, char[] text, int floor, int suffixStart) {
        int from = suffixStart;
        boolean bounded = false;
        while (from > floor && suffixStart - from < LONGEST) {
            char c = text[from - 1];
            if (!isNameCharacter(c) || view.gapBefore(from) == Gap.SPACE) {
                bounded = true;
                break;
            }
            Entry<Boolean> stop = stops.endingAt(text, from);
            if (stop != null && (stop.word().length() > 1 || isStop(text, from - 1))) {
                bounded = true;
                break;
            }
            from--;
        }
        for (int at = from; at < suffixStart; at++) {
            if (regions.lengthAt(text, at) > 0 || prefix(text, at)) {
                return new Start(at, true, true);
            }
        }
        boolean reached = bounded || from == 0 || from == floor;
        return new Start(from, regions.lengthAt(text, suffixStart) > 0, reached);
    }

    private static boolean isNameCharacter(char c) {
        return WordLattice.isHan(c)
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '('
                || c == ')';
    }

    /** Whether a stop character stands by itself: 和 does in 甲和乙, not in 和平. */
    private static boolean isStop(char[] text, int at) {
        char c = text[at];
        char next = at + 1 < text.length ? text[at + 1] : 0;
        if (CLAUSE_STOPS.indexOf(c) >= 0 && at > 0 && WordLattice.isHan(text[at - 1])) {
            return false;
        }
        for (String word : WORDS_OF_STOPS) {
            if (word.charAt(0) == c && word.indexOf(next, 1) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean prefix(char[] text, int at) {
        return starts(text, at, "中共") || starts(text, at, "中国") || starts(text, at, "中华") || starts(text, at, "国务院");
    }

    private static boolean starts(char[] text, int at, String word) {
        if (at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isName(char[] text, Start start, int suffixStart, Entry<String> suffix) {
        int name = suffixStart - start.at();
        if (start.anchored()) {
            return name >= 2 || suffix.word().equals("国务院");
        }
        if (name < 2
                || name > LONGEST_WITHOUT_REGION
                || !start.bounded()
                || !suffix.value().equals("COMPANY")) {
            return false;
        }
        for (int length = 1; length <= Math.min(4, name); length++) {
            if (generic.contains(new String(text, start.at(), length))) {
                return false;
            }
        }
        return true;
    }
}
