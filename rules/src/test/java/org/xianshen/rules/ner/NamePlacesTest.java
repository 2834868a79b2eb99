package org.xianshen.rules.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** Where names stand: spaced, split, in tables and lists, again later in the document; offsets are of the original. */
class NamePlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "联系人：张 伟 明|张 伟 明",
                "联系人：张　磊|张　磊",
                "签发人：  何 涛  |何 涛",
                "联系人：赵\u200B丽娟|赵\u200B丽娟",
                "联系人：郑\uFEFF国庆，电话|郑\uFEFF国庆",
                "主任\u00AD贺\u00AD明远表示|贺\u00AD明远",
            })
    void a_span_covers_the_original_characters(String text, String name) {
        assertEquals(List.of(name), Tables.texts(Tables.PERSONS, text));
    }

    @Test
    void full_width_digits_and_letters_are_part_of_an_address() {
        String text = "家庭住址：太原市迎泽区新建南路２５号３号楼２单元５０１室";
        assertEquals(List.of("太原市迎泽区新建南路２５号３号楼２单元５０１室"), Tables.texts(Tables.ADDRESSES, text));
    }

    @Test
    void a_name_may_be_split_by_a_wrapped_line() {
        String text = "经市政府研究决定，现将有关事项通知如下，具体工作由办公室主任崔\n志明同志负责，请各单位予以配合。";
        assertEquals(List.of("崔\n志明"), Tables.texts(Tables.PERSONS, text));
    }

    @Test
    void two_words_apart_are_no_spaced_name() {
        assertEquals(List.of(), Tables.texts(Tables.PERSONS, "编制 安 排 及 时 间 说 明"));
    }

    @Test
    void names_side_by_side_in_a_line_stay_apart() {
        assertEquals(List.of("马俊峰", "郑晓东", "何丽"), Tables.texts(Tables.PERSONS, "参加人员：马俊峰　郑晓东　何丽"));
    }

    @Test
    void a_column_of_names_holds_names_whatever_they_are() {
        String text = "序号\t姓名\t性别\t村组\n1\t高峰\t男\t前街\n2\t艾山·吐尔逊\t男\t后街\n3\t党育红\t女\t前街\n";
        List<String> names = Tables.texts(Tables.PERSONS, text);
        assertEquals(List.of("高峰", "艾山·吐尔逊", "党育红"), names);
    }

    @Test
    void a_column_may_be_set_with_spaces() {
        String text = "序号  姓 名  性别  金额\n1  高峰  男  300\n2  万里  女  200\n";
        assertEquals(List.of("高峰", "万里"), Tables.texts(Tables.PERSONS, text));
    }

    @Test
    void a_column_of_something_else_is_left_alone() {
        String text = "序号\t单位\t金额\n1\t高峰\t300\n2\t万里\t200\n";
        assertEquals(List.of(), Tables.texts(Tables.PERSONS, text));
    }

    @Test
    void cells_are_read_by_their_heading_and_by_the_label_beside_them() {
        Cells cells = new Cells();
        cells.row("序号", "户主", "家庭住址");
        cells.row("1", "常青", "盂县秀水镇东园村12号");
        cells.row("2", "明亮", "盂县孙家庄镇西村");
        Cells form = new Cells(cells, 1);
        form.row("联系人", "安静", "单位地址", "太原市府西街101号");
        DocumentText document = form.document();
        List<Mention> persons = Tables.mentions(Tables.PERSONS, document);
        assertEquals(
                List.of("常青", "明亮", "安静"),
                persons.stream().map(m -> document.textOf(m.span())).toList());
        assertEquals(
                List.of("BENEFICIARY", "BENEFICIARY", "CONTACT"),
                persons.stream().map(m -> m.attribute("role")).toList());
        assertEquals(List.of("盂县秀水镇东园村12号", "盂县孙家庄镇西村"), Tables.texts(Tables.ADDRESSES, document));
    }

    @Test
    void a_name_established_once_is_found_everywhere() {
        DocumentText document = DocumentText.of(
                List.of(
                        new TextUnit("u1", Carrier.BODY, "", 1, "申请人：封玉山，男，1970年生。"),
                        new TextUnit("u2", Carrier.FOOTER, "", 2, "封玉山案卷第2页")),
                DocumentLayout.NONE);
        List<Mention> found = Tables.mentions(Tables.PERSONS, document);
        assertEquals(
                List.of("u1", "u2"), found.stream().map(m -> m.span().unit()).toList());
        assertTrue(found.get(1).evidence().contains("repeated")
                || found.get(1).evidence().contains("model"));
    }

    @Test
    void a_list_behind_a_label_shares_its_role() {
        List<Mention> found = Tables.mentions(Tables.PERSONS, Workbench.document("评审专家：石立新、崔宝林、韩雪梅"));
        assertEquals(
                List.of("EXPERT", "EXPERT", "EXPERT"),
                found.stream().map(m -> m.attribute("role")).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年公租房配租结果\\n序号 姓名 人口\\n1 秦秀英 3|BENEFICIARY",
                "干部任前公示\\n于洋，男，1986年7月生，大学学历。|APPOINTEE",
                "房屋买卖合同\\n当事人：贺兰英|PARTY",
                "行政处罚决定书\\n当事人：贺兰英|PENALISED",
                "会议签到表\\n序号 姓名 单位\\n1 秦秀英 县医院|''",
            })
    void the_genre_of_the_document_gives_a_role(String text, String role) {
        assertEquals(
                role, Tables.only(Tables.PERSONS, text.replace("\\n", "\n")).attribute("role"));
    }

    @ParameterizedTest
    @CsvSource({"联系人：王工", "请与李总、刘处联系", "马先生、赵主任、贺大夫出席", "张大爷说天冷", "习近平新时代中国特色社会主义思想"})
    void a_surname_with_a_title_and_the_name_of_a_doctrine_are_no_persons(String text) {
        assertEquals(List.of(), Tables.texts(Tables.PERSONS, text));
    }

    @Test
    void rows_of_a_table_stay_rows_where_the_view_joins_lines() {
        String text = "序号 姓名 身份证号 家庭人口\n1 曹秀莲 140107********0521 2\n2 贺兰山 140109********1234 3\n";
        assertEquals(List.of("曹秀莲", "贺兰山"), Tables.texts(Tables.PERSONS, text));
    }

    @Test
    void masked_names_say_so() {
        Mention mention = Tables.only(Tables.PERSONS, "当事人：李某某，男");
        assertEquals("true", mention.attribute("masked"));
        assertEquals("PENALISED", mention.attribute("role"));
    }

    /** Builds a document of table cells, one unit of text. */
    private static final class Cells {
        private final StringBuilder text;
        private final List<TableCell> cells;
        private final int table;
        private int row;

        Cells() {
            text = new StringBuilder();
            cells = new ArrayList<>();
            table = 0;
        }

        Cells(Cells before, int table) {
            text = before.text;
            cells = before.cells;
            this.table = table;
        }

        void row(String... values) {
            for (int column = 0; column < values.length; column++) {
                int start = text.length();
                text.append(values[column]);
                cells.add(new TableCell(new TextSpan("u1", start, text.length()), table, row, column));
                text.append(column + 1 < values.length ? "\t" : "\n");
            }
            row++;
        }

        DocumentText document() {
            return DocumentText.of(
                    List.of(new TextUnit("u1", Carrier.BODY, "", 0, text.toString())),
                    new DocumentLayout(List.of(), cells));
        }
    }
}
