package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** Whose a telephone number or address is, by its form, its label and the table it stands in. */
class ContactOwnerTest {

    @ParameterizedTest
    @CsvSource({
        "联系电话：0351-5662188。, OFFICE",
        "监督举报电话：13803450012。, OFFICE",
        "办公电话 5662188, OFFICE",
        "联系人手机：13803450012。, PERSON",
        "其妻电话13803450012。, PERSON",
        "家庭电话：0351-5662188。, PERSON",
        "邮箱：fgw@shanxi.gov.cn, OFFICE",
        "电子邮箱 zhang.wei@mail.example, PERSON",
    })
    void tells_whose_a_contact_is(String text, String owner) {
        List<Mention> found = contacts(new TextUnit("u1", Carrier.BODY, "", 0, text));
        assertEquals(1, found.size(), text);
        assertEquals(owner, found.get(0).attribute("owner"));
    }

    @Test
    void a_landline_in_a_list_of_persons_is_a_persons_also_after_a_page_break() {
        TextUnit first = new TextUnit("u1", Carrier.BODY, "", 1, "姓名\t联系电话\n邓来福\t0351-5662188");
        TextUnit second = new TextUnit("u2", Carrier.BODY, "", 2, "覃小军\t0351-5662199");
        List<TableCell> cells = List.of(
                cell("u1", 0, 2, 0, 0),
                cell("u1", 3, 7, 0, 1),
                cell("u1", 8, 11, 1, 0),
                cell("u1", 12, 24, 1, 1),
                cell("u2", 0, 3, 2, 0),
                cell("u2", 4, 16, 2, 1));
        List<Mention> found = new ArrayList<>();
        StandardRecognizers.all()
                .forEach(r -> r.recognize(
                        DocumentText.of(List.of(first, second), new DocumentLayout(List.of(), cells)), found::add));
        assertEquals(
                List.of("PERSON", "PERSON"),
                found.stream()
                        .filter(m -> m.type() == FindingType.PHONE_NUMBER)
                        .map(m -> m.attribute("owner"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "乙方（供应商）：晋川云启信息技术有限公司|款项汇入乙方以下账户，账号：0405123409100027381, ORGANIZATION",
        "乙方：卜广发|甲方将租金汇入乙方账户，账号：6217001234567890128, PERSON",
        "请汇入以下账户，账号：0405123409100027381, UNKNOWN",
    })
    void tells_whose_an_account_is_by_the_party_of_the_contract(String text, String owner) {
        List<Mention> found = new ArrayList<>();
        TextUnit unit = new TextUnit("u1", Carrier.BODY, "", 0, text.replace('|', '\n'));
        StandardRecognizers.all()
                .forEach(r -> r.recognize(DocumentText.of(List.of(unit), DocumentLayout.NONE), found::add));
        assertEquals(
                owner,
                found.stream()
                        .filter(m -> m.type() == FindingType.BANK_ACCOUNT)
                        .map(m -> m.attribute("owner"))
                        .findFirst()
                        .orElse("none"));
    }

    private static TableCell cell(String unit, int start, int end, int row, int column) {
        return new TableCell(new TextSpan(unit, start, end), 0, row, column);
    }

    private static List<Mention> contacts(TextUnit unit) {
        List<Mention> found = new ArrayList<>();
        DocumentText text = DocumentText.of(List.of(unit), DocumentLayout.NONE);
        StandardRecognizers.all().forEach(r -> r.recognize(text, found::add));
        return found.stream()
                .filter(m -> m.type() == FindingType.PHONE_NUMBER || m.type() == FindingType.EMAIL_ADDRESS)
                .toList();
    }
}
