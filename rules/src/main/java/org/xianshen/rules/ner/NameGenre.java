package org.xianshen.rules.ner;

import java.util.List;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;

/**
 * What the head of a document makes of the persons it lists: those who receive aid, those about to be appointed.
 *
 * <p>The head is the first {@value #HEAD} characters. Immutable.
 */
enum NameGenre {
    /** A list of households or persons who receive housing, aid or subsidies. */
    AID_LIST("公租房 廉租 保障性住房 住房保障 低保 最低生活保障 特困 救助 补助 补贴 危房 抚恤 配租 保障对象"),
    /** A notice before appointment. */
    APPOINTMENT("任前公示 任职公示 任职前公示 拟任 拟提拔 考察对象 公开选拔"),
    /** A contract or judgment, where 当事人 is a party and nobody is penalised. */
    CONTRACT_OR_JUDGMENT("合同 协议书 判决书 裁定书 调解书"),
    /** Anything else. */
    OTHER("");

    private static final int HEAD = 400;

    private final String words;

    NameGenre(String words) {
        this.words = words;
    }

    /** The genre of {@code document}; APPOINTMENT before AID_LIST, both before CONTRACT_OR_JUDGMENT. */
    static NameGenre of(DocumentText document) {
        StringBuilder head = new StringBuilder();
        for (UnitText unit : document.units()) {
            String text = unit.view().text();
            head.append(text, 0, Math.min(text.length(), HEAD - head.length())).append('\n');
            if (head.length() >= HEAD) {
                break;
            }
        }
        for (NameGenre genre : List.of(APPOINTMENT, AID_LIST, CONTRACT_OR_JUDGMENT)) {
            if (Resources.words(genre.words).stream().anyMatch(w -> head.indexOf(w) >= 0)) {
                return genre;
            }
        }
        return OTHER;
    }

    /** The role of a name that its own surroundings give {@code role}. */
    String role(char[] text, FoundName name) {
        if (this == CONTRACT_OR_JUDGMENT && name.role().equals("PENALISED")) {
            return "PARTY";
        }
        boolean listed = name.evidence().stream().anyMatch(e -> e.startsWith("column ") || e.equals("label 姓名"));
        if (!name.role().isEmpty()) {
            return name.role();
        }
        if (this == AID_LIST && listed) {
            return "BENEFICIARY";
        }
        return this == APPOINTMENT && (listed || OtherNames.sexFollows(text, name.end())) ? "APPOINTEE" : "";
    }
}
