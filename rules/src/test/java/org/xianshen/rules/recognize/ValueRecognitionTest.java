package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

class ValueRecognitionTest {

    /** Below this a mention is a doubt that rules leave alone. */
    private static final double SURE = 0.5;

    static Stream<String> cases() {
        return AnnotatedCase.lines("values.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_exactly_the_marked_values(String line) {
        AnnotatedCase expected = AnnotatedCase.parse(line);
        SortedSet<String> found = new TreeSet<>();
        for (Mention mention : AnnotatedCase.mentions(expected.text())) {
            boolean issueDate = mention.attribute("role").equals("ISSUE_DATE");
            boolean wholeRow = mention.type() == FindingType.SINGLED_OUT_PERSON;
            boolean mark = mention.attributes().containsKey("placement");
            if (mention.confidence() >= SURE && !mark && !issueDate && !wholeRow) {
                found.add(AnnotatedCase.describe(mention));
            }
        }
        assertEquals(expected.expected(), found);
    }

    @Test
    void a_failed_checksum_lowers_the_confidence_and_says_so() {
        Mention right = only("身份证号：140105198503142313", FindingType.RESIDENT_ID);
        Mention wrong = only("身份证号：140105198503142314", FindingType.RESIDENT_ID);
        assertTrue(wrong.confidence() < right.confidence());
        assertTrue(right.evidence().containsAll(List.of("label 身份证号", "checksum holds")));
        assertTrue(wrong.evidence().contains("checksum fails"));
    }

    @Test
    void a_masked_number_says_that_it_is_masked() {
        assertEquals("true", only("身份证号：1404****0512", FindingType.RESIDENT_ID).attribute("masked"));
        assertEquals(
                "", only("身份证号：140105198503142313", FindingType.RESIDENT_ID).attribute("masked"));
    }

    @Test
    void the_owner_of_an_account_comes_from_the_name_beside_it() {
        assertEquals("ORGANIZATION", owner("户名：某某市财政局 开户行：工行 账号：0502123409024512345"));
        assertEquals("PERSON", owner("户名：张三 开户行：农商行 账号：0502123409024512345"));
        assertEquals("UNKNOWN", owner("开户行：农商行 账号：0502123409024512345"));
        assertEquals("PERSON", owner("序号\t姓名\t银行账号\n1\t张三\t0502123409024512345"));
    }

    private static String owner(String text) {
        return only(text, FindingType.BANK_ACCOUNT).attribute("owner");
    }

    @Test
    void the_heading_of_a_table_in_the_layout_labels_the_cells_below_it() {
        String text = "学号\n姓名\n20180101\n张三\n20180102\n李四\n";
        TextUnit unit = new TextUnit("u1", Carrier.BODY, "word/document.xml", 0, text);
        List<TableCell> cells = List.of(
                cell(0, 2, 0, 0),
                cell(3, 5, 0, 1),
                cell(6, 14, 1, 0),
                cell(15, 17, 1, 1),
                cell(18, 26, 2, 0),
                cell(27, 29, 2, 1));
        List<String> found = new java.util.ArrayList<>();
        AnnotatedCase.RECOGNIZER.recognize(
                DocumentText.of(List.of(unit), new DocumentLayout(List.of(), cells)),
                m -> found.add(AnnotatedCase.describe(m)));
        assertEquals(List.of("STUDENT_ID 6-14", "STUDENT_ID 18-26"), found);
    }

    private static TableCell cell(int start, int end, int row, int column) {
        return new TableCell(new TextSpan("u1", start, end), 0, row, column);
    }

    private static Mention only(String text, FindingType type) {
        List<Mention> found = AnnotatedCase.mentions(text).stream()
                .filter(mention -> mention.type() == type)
                .toList();
        assertEquals(1, found.size(), text);
        return found.get(0);
    }
}
