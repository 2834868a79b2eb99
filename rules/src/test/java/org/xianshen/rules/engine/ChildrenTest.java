package org.xianshen.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.table.TableSource;

/** A name is a child's where an age, a birth or words beside it say so. */
class ChildrenTest {

    private static final int MAJORITY = Thresholds.load(TableSource.SHIPPED).yearsOfMajority();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "贺小满，男，13岁，学生。, 13岁, AGE, true",
        "贺小满，男，17岁。, 17岁, AGE, true",
        "贺小满，2014年3月出生。, 2014年3月, BIRTH_DATE, true",
        "贺小满作案时未满十六周岁。, '', AGE, true",
        "贺小满，男，十五岁。, 十五岁, AGE, true",
        "贺小满，男，１７周岁。, １７周岁, AGE, true",
        "贺小满，出生后0岁入托。, 0岁, AGE, true",
        "贺小满，不满一岁。, 不满一岁, AGE, true",
        "贺小满，男，十八周岁。, 十八周岁, AGE, false",
        "贺小满，2008年12月31日出生。, 2008年12月31日, BIRTH_DATE, true",
        "贺小满，2008年11月23日出生。, 2008年11月23日, BIRTH_DATE, false",
        "贺小满，2008年11月出生。, 2008年11月, BIRTH_DATE, true",
        "贺小满，2008年生。, 2008年, BIRTH_DATE, true",
        "贺小满，2007年生。, 2007年, BIRTH_DATE, false",
        "贺小满，二〇一二年五月出生。, 二〇一二年五月, BIRTH_DATE, true",
        "贺小满，出生日期20120501。, 20120501, BIRTH_DATE, true",
        "贺小满，男，18岁。, 18岁, AGE, false",
        "贺小满，1980年3月出生。, 1980年3月, BIRTH_DATE, false",
        "贺小满陈述。其子13岁。, 13岁, AGE, false",
        "贺小满、石敢言，13岁。, 13岁, AGE, false",
    })
    void tells_children_by_what_stands_beside_the_name(String text, String beside, FindingType type, boolean child) {
        TextUnit unit = new TextUnit("u1", Carrier.BODY, "", 1, text);
        List<Mention> mentions = new ArrayList<>();
        if (!beside.isEmpty()) {
            int start = text.indexOf(beside);
            TextSpan span = new TextSpan("u1", start, start + beside.length());
            mentions.add(new Mention(type, span, 0.9, List.of("case"), Map.of()));
        }
        Children children = Children.of(mentions, DocumentText.of(List.of(unit), DocumentLayout.NONE), MAJORITY, DAY);
        assertEquals(child, children.isChild(new TextSpan("u1", 0, 3)));
    }
}
