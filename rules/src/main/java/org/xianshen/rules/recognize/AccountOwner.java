package org.xianshen.rules.recognize;

import java.util.List;
import java.util.Set;

/** Whose a bank account is, as far as the words around it say. */
enum AccountOwner {
    /** An organisation's. */
    ORGANIZATION,
    /** A natural person's. */
    PERSON,
    /** Not said. */
    UNKNOWN;

    private static final int REACH = 100;
    private static final int PARTY_REACH = 60;
    private static final int PARTY_LABEL = 12;
    private static final List<String> PARTIES =
            List.of("甲方", "乙方", "丙方", "供应商", "采购人", "中标人", "承包人", "发包人", "承包方", "发包方", "出卖人", "买受人", "收款人");

    /** Labels of persons who hold the account that stands beside them; a contact or a representative does not. */
    private static final Set<String> PERSONS =
            Set.of("姓名", "申请人", "户主", "户主姓名", "申请人姓名", "受益人", "被征收人", "保障对象姓名", "村民姓名", "补贴对象", "补助对象", "患者姓名");

    private static final List<String> ORGANIZATION_ENDINGS = List.of(
            "公司", "局", "厅", "委", "委员会", "医院", "学院", "大学", "学校", "中心", "政府", "法院", "检察院", "所", "协会", "学会", "合作社", "厂",
            "店", "部", "处", "站", "队", "银行", "基金会", "集团", "办公室", "财政", "专户", "工会", "村民委员会", "中学", "小学", "幼儿园", "企业", "商行",
            "经营部", "事务所", "联合社", "馆", "院", "社", "会");

    static AccountOwner of(UnitScan scan, int start, int end, Label label) {
        String word = label.word();
        if (word.contains("对公")
                || word.contains("基本户")
                || word.contains("专户")
                || word.contains("保证金")
                || word.contains("监管")
                || word.contains("缴款")
                || word.contains("单位")) {
            return ORGANIZATION;
        }
        if (word.contains("个人") || word.contains("一卡通") || word.contains("存折") || word.contains("工资")) {
            return PERSON;
        }
        AccountOwner before = holder(scan, start - REACH, start, true);
        if (before != UNKNOWN) {
            return before;
        }
        AccountOwner after = holder(scan, end, end + REACH, false);
        if (after != UNKNOWN) {
            return after;
        }
        AccountOwner party = party(scan, start);
        if (party != UNKNOWN) {
            return party;
        }
        return label.column() && scan.columns().hasNames() ? PERSON : UNKNOWN;
    }

    /** Who the party of a contract is that the words shortly before {@code start} speak of: 乙方以下账户. */
    private static AccountOwner party(UnitScan scan, int start) {
        String text = scan.text();
        int nearest = -1;
        String party = "";
        for (String word : PARTIES) {
            int at = text.lastIndexOf(word, start);
            if (at > nearest && start - at <= PARTY_REACH) {
                nearest = at;
                party = word;
            }
        }
        for (int at = nearest < 0 ? -1 : text.indexOf(party); at >= 0; at = text.indexOf(party, at + 1)) {
            int colon = text.indexOf(':', at);
            if (colon >= 0
                    && colon - at <= PARTY_LABEL
                    && text.substring(at, colon).indexOf('\n') < 0) {
                int value = LabelledValue.start(text, colon);
                return ofName(text.substring(value, LabelledValue.endOfPhrase(scan, value, 40))
                        .strip());
            }
        }
        return UNKNOWN;
    }

    private static AccountOwner holder(UnitScan scan, int from, int to, boolean nearestLast) {
        AccountOwner owner = UNKNOWN;
        for (int hit = scan.hits().firstFrom(Math.max(0, from));
                hit < scan.hits().size() && scan.hits().start(hit) < to;
                hit++) {
            if (!scan.hits().is(hit, Trigger.HOLDER_LABEL)
                    && !PERSONS.contains(scan.hits().word(hit))) {
                continue;
            }
            int value = LabelledValue.start(scan.text(), scan.hits().end(hit));
            String name = scan.text().substring(value, LabelledValue.endOfPhrase(scan, value, 40));
            AccountOwner here = ofName(name.strip());
            if (here != UNKNOWN) {
                owner = here;
                if (!nearestLast) {
                    return owner;
                }
            }
        }
        return owner;
    }

    /** Whose account it is if {@code name} holds it. */
    static AccountOwner ofName(String name) {
        if (name.length() > 3) {
            for (String ending : ORGANIZATION_ENDINGS) {
                if (name.endsWith(ending)) {
                    return ORGANIZATION;
                }
            }
        }
        boolean chinese =
                !name.isEmpty() && name.chars().allMatch(c -> (c >= 0x4E00 && c <= 0x9FFF) || c == '·' || c == '*');
        if (chinese && name.length() >= 2 && name.length() <= 4) {
            return PERSON;
        }
        return chinese && name.length() > 6 ? ORGANIZATION : UNKNOWN;
    }
}
