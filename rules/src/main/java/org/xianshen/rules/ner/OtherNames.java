package org.xianshen.rules.ner;

/** Tells names of persons from the names of places, schools, theories and prizes that begin with one. */
final class OtherNames {

    private static final LongMap<Boolean> PARTS =
            parts("主义 理论 思想 精神 奖 杯 定理 定律 综合征 故居 纪念馆 纪念堂 纪念碑 公园 中学 小学 大学 医院 学校 学院 路 街 大道 大街 大桥 村 镇 乡 庄 屯 沟 湾 县 市"
                    + " 省 州 集团 有限 公司 山 河 湖 岛 庙 祠 墓 陵 厂 文选 选集 全集 日记 幼儿园 水库 煤矿 机场 车站 社区 小区 街道 广场 新村 胡同 里弄"
                    + " 律师事 诊所 超市 饭店 酒店 商行 商店 经营部 药店 餐厅 银行 基金会 工作室 事务所");

    private static final String COLLOQUIAL = "工总局处科队姐哥叔姨嫂爷婆董厅";

    private OtherNames() {}

    private static LongMap<Boolean> parts(String words) {
        LongMap<Boolean> map = new LongMap<>(120);
        Resources.words(words).forEach(w -> map.putIfAbsent(LongMap.pack(w), true));
        return map;
    }

    /** Whether what stands at {@code end} makes the stretch before it part of a longer name or document number. */
    static boolean continueBehind(NameLexicons lexicons, char[] text, int end) {
        if (inDocumentNumber(text, end) || startsDoctrine(text, end)) {
            return true;
        }
        for (int length = Math.min(3, text.length - end); length > 0; length--) {
            if (PARTS.get(LongMap.pack(text, end, length)) != null) {
                return length > 1 || !startsOtherWord(lexicons, text, end);
            }
        }
        return false;
    }

    /** Whether a doctrine named after the person follows: 新时代…思想, 法治思想, 生态文明思想. */
    private static boolean startsDoctrine(char[] text, int end) {
        if (end + 2 < text.length && text[end] == '新' && text[end + 1] == '时' && text[end + 2] == '代') {
            return true;
        }
        for (int i = end; i + 1 < text.length && i - end < 7 && WordLattice.isHan(text[i]) && text[i] != '的'; i++) {
            if (text[i] == '思' && text[i + 1] == '想') {
                return true;
            }
        }
        return false;
    }

    /** Whether the two characters are a surname with a colloquial title: 王工, 李总, 刘处. */
    static boolean isAddress(char[] text, int start, int end) {
        return end - start == 2
                && COLLOQUIAL.indexOf(text[end - 1]) >= 0
                && (end == text.length || !WordLattice.isHan(text[end]));
    }

    /** Whether a person's sex follows as in a form or résumé: ，男， */
    static boolean sexFollows(char[] text, int end) {
        if (end + 1 >= text.length || ",(、 \t".indexOf(text[end]) < 0) {
            return false;
        }
        char sex = text[end + 1];
        return (sex == '男' || sex == '女') && (end + 2 == text.length || !WordLattice.isHan(text[end + 2]));
    }

    /** Whether a year in the brackets of a document number follows: 晋政办发〔2018〕46号. */
    private static boolean inDocumentNumber(char[] text, int end) {
        int i = end;
        while (i < text.length && i - end < 4 && WordLattice.isHan(text[i])) {
            i++;
        }
        return i < text.length && (text[i] == '〔' || (text[i] == '[' && i == end));
    }

    /** Whether a character such as 路 begins a word of its own: 路过. */
    private static boolean startsOtherWord(NameLexicons lexicons, char[] text, int at) {
        return at + 1 < text.length
                && WordLattice.isHan(text[at + 1])
                && lexicons.words().cost(text, at, 2) >= 0;
    }
}
