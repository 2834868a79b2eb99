package org.xianshen.rules.ner;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.normalize.MatchView;
import org.xianshen.normalize.MatchView.Gap;

/**
 * Reads an address from its beginning: parts from province to room, each ended by its word (省, 路, 号楼, 室).
 *
 * <p>Thread-safe.
 */
final class AddressGrammar {

    /**
     * What was read.
     *
     * @param end one past the address
     * @param parts number of parts
     * @param detailed whether it reaches what identifies a home: village, number, estate, building, room
     * @param indoor whether it names a building's unit, floor or room, or an estate
     */
    record Address(int end, int parts, boolean detailed, boolean indoor) {}

    /** A word that ends a part. */
    private record Part(int level, boolean detail, boolean indoor, boolean numbered) {}

    private static final int LONGEST_NAME = 9;
    private static final int MAX_PARTS = 14;
    private static final String STOPS = "房的是有在与及了被因对其该此这那并或说我你他她们";
    private static final String NUMERALS = "0123456789一二三四五六七八九十百零〇两";
    private static final String NUMBER_MARKS = "第甲乙丙丁附-—－#之ABCDEFGHabcdefgh东西南北中";

    /** Words that make the name of a place of what stands right before them, be it a word of this kind itself: 上庄村. */
    private static final Set<String> SETTLING = Set.of("村", "镇", "乡", "路", "街", "巷", "社区", "小区", "街道");

    private final Suffixes<Part> endings = new Suffixes<>();
    private final RegionNames regions;

    AddressGrammar(RegionNames regions) {
        this.regions = regions;
        put(1, false, false, false, "省 自治区");
        put(2, false, false, false, "市 自治州 州 盟 地区");
        put(3, false, false, false, "区 城区 郊区 矿区 县 旗 自治县 自治旗 新区 开发区 高新区 市");
        put(4, false, false, false, "镇 乡 街道 街道办事处 街道办 办事处 苏木 民族乡");
        put(5, true, false, false, "村 行政村 自然村 村民委员会 村委会 屯 寨 嘎查 新村 庄 大队 家属院 家属区 家属楼 宿舍 宿舍区 宿舍楼");
        put(5, false, false, false, "社区 居委会 居民委员会 路 街 大道 大街 道 巷 胡同 里 弄 条 段 横路 支路 环路 农场 林场 工业园 工业区 园区 街坊 沟 坪 湾 岭 塬");
        put(6, true, true, false, "小区 花园 家园 苑 公寓 花苑 嘉园 新苑 名苑 雅苑 佳苑 公馆 华庭 豪庭 庭院 别墅 院 大院 里小区 名城 山庄");
        put(6, false, false, false, "新城 府 居 广场 大厦 国际 国际城 城");
        put(5, false, false, true, "组 村民小组 居民组 居民小组 队 社 弄 巷 街 路 条 里 区 期");
        put(6, true, false, true, "号 号院 号附");
        put(7, true, true, true, "号楼 栋 幢 座 楼 排 号房 号铺");
        put(8, true, true, true, "单元 门 层 楼层 号门");
        put(9, true, true, false, "东户 西户 中户 南户 北户 东室 西室");
        put(9, true, true, true, "室 户 房 号室");
    }

    private void put(int level, boolean detail, boolean indoor, boolean numbered, String words) {
        for (String word : Resources.words(words)) {
            endings.add((numbered ? "#" : "") + word, new Part(level, detail, indoor, numbered));
        }
    }

    /** Reads as far as an address goes; null when not even one part stands at {@code start}. */
    @Nullable
    Address read(MatchView view, char[] text, int start) {
        int at = start;
        int level = 0;
        int parts = 0;
        boolean detailed = false;
        boolean indoor = false;
        while (parts < MAX_PARTS && at < text.length && !startsNewField(view, at, parts)) {
            int region = level < 3 ? regions.lengthAt(text, at) : 0;
            if (region > 0) {
                at += region;
                level = Math.max(level, 1);
                parts++;
                continue;
            }
            int end = numberedEnd(text, at);
            Part part = end > 0 ? numberedPart(text, at, end) : null;
            if (part == null) {
                end = namedEnd(text, at, parts > 0);
                part = end > 0 ? namedPart(text, end) : null;
            }
            boolean roomNumber = part != null && level >= 7 && text[end - 1] == '号';
            if (part == null
                    || (!roomNumber && part.level() < level - 1)
                    || (part.level() < level && part.level() < 4)) {
                break;
            }
            at = end;
            level = roomNumber ? 9 : Math.max(level, part.level());
            detailed |= part.detail();
            indoor |= part.indoor();
            parts++;
        }
        int tail = detailed ? bareNumberEnd(view, text, at) : at;
        indoor |= tail > at;
        return parts == 0 ? null : new Address(tail, parts, detailed, indoor);
    }

    /** A wide gap or tab ends the field that the address stands in. */
    private static boolean startsNewField(MatchView view, int at, int parts) {
        return parts > 0
                && view.gapBefore(at) == Gap.SPACE
                && view.offsets().originalStart(at) - view.offsets().originalEnd(at) > 1;
    }

    private static boolean isNumeral(char c) {
        return NUMERALS.indexOf(c) >= 0;
    }

    /** One past a number with its marks and the word behind it, e.g. 12号楼; 0 when no number stands here. */
    private int numberedEnd(char[] text, int at) {
        int i = at;
        boolean numeral = false;
        while (i < text.length && i - at < 10 && (isNumeral(text[i]) || NUMBER_MARKS.indexOf(text[i]) >= 0)) {
            numeral |= isNumeral(text[i]) || (text[i] >= 'A' && text[i] <= 'H') || "甲乙丙丁".indexOf(text[i]) >= 0;
            i++;
        }
        if (!numeral || i == at) {
            return 0;
        }
        return longestEnding(text, i, true);
    }

    private int longestEnding(char[] text, int from, boolean numbered) {
        for (int length = 4; length > 0; length--) {
            int end = from + length;
            if (end <= text.length && part(text, from, end, numbered) != null) {
                return end;
            }
        }
        return 0;
    }

    private @Nullable Part part(char[] text, int from, int end, boolean numbered) {
        char[] word = new char[end - from + (numbered ? 1 : 0)];
        System.arraycopy(text, from, word, numbered ? 1 : 0, end - from);
        if (numbered) {
            word[0] = '#';
        }
        Suffixes.Entry<Part> entry = endings.endingAt(word, word.length);
        return entry != null && entry.word().length() == word.length ? entry.value() : null;
    }

    private @Nullable Part numberedPart(char[] text, int at, int end) {
        for (int from = Math.max(at + 1, end - 4); from < end; from++) {
            Part part = part(text, from, end, true);
            if (part != null && (isNumeral(text[from - 1]) || NUMBER_MARKS.indexOf(text[from - 1]) >= 0)) {
                return part;
            }
        }
        return null;
    }

    /**
     * One past the first named part, e.g. 幸福路; 0 when none ends within reach.
     *
     * @param mayBeBare whether a word of two characters or more may stand without a name, e.g. 家属院; a single one is the
     *     first character of a name: 县城关镇
     */
    private int namedEnd(char[] text, int at, boolean mayBeBare) {
        for (int i = at; i < text.length && i - at <= LONGEST_NAME; i++) {
            char c = text[i];
            boolean letter = WordLattice.isHan(c) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!letter || STOPS.indexOf(c) >= 0) {
                return 0;
            }
            Suffixes.Entry<Part> entry = endings.endingAt(text, i + 1);
            if (entry == null) {
                continue;
            }
            int name = i + 1 - entry.word().length() - at;
            if (name >= 1 || (mayBeBare && name == 0 && entry.word().length() > 1)) {
                return longer(text, at, i + 1);
            }
        }
        return 0;
    }

    /** Takes 街道 for 街, 小区 for 区, 大街 for 大, when the longer word stands there, and 河湾村 for 河湾. */
    private int longer(char[] text, int at, int end) {
        int best = end;
        for (int i = end + 1; i <= Math.min(text.length, end + 3); i++) {
            Suffixes.Entry<Part> entry = endings.endingAt(text, i);
            if (entry != null
                    && i - entry.word().length() < end
                    && i - entry.word().length() >= at) {
                best = i;
            }
        }
        int next = longestEnding(text, best, false);
        return next > 0 && SETTLING.contains(new String(text, best, next - best)) ? next : best;
    }

    private @Nullable Part namedPart(char[] text, int end) {
        Suffixes.Entry<Part> entry = endings.endingAt(text, end);
        return entry == null ? null : entry.value();
    }

    private static boolean isTogether(MatchView view, int at) {
        Gap gap = view.gapBefore(at);
        return gap == Gap.NONE || gap == Gap.INVISIBLE;
    }

    /** One past a room number without a word behind it: 3号楼2-301. */
    private static int bareNumberEnd(MatchView view, char[] text, int at) {
        int i = at;
        while (i < text.length
                && isTogether(view, i)
                && i - at < 12
                && ((text[i] >= '0' && text[i] <= '9') || text[i] == '-' || text[i] == '#')) {
            i++;
        }
        while (i > at && text[i - 1] == '-') {
            i--;
        }
        boolean longNumber = i - at > 9;
        return longNumber ? at : i;
    }

    /** Words that end a numbered part, for searching backwards. */
    static List<String> triggers() {
        return List.of("号", "室", "户", "栋", "幢", "座", "元", "组", "楼");
    }
}
