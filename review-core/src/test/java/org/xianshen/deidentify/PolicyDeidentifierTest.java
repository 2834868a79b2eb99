package org.xianshen.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.secret.Plans;

class PolicyDeidentifierTest {

    private static final DeidentificationPolicy POLICY = DeidentificationPolicy.standard();
    private static final TokenKey KEY = TokenKey.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
                    RESIDENT_ID,   MASK,         14040219850312051X,        1404****051X
                    RESIDENT_ID,   MASK,         １４０４０２１９８５０３１２０５１Ｘ, 1404****051X
                    RESIDENT_ID,   MASK,         1404 0219 8503 1205 1X,    1404****051X
                    RESIDENT_ID,   MASK,         140402850312051,           1404****2051
                    RESIDENT_ID,   MASK,         1404051X,                  ███
                    PHONE_NUMBER,  MASK,         13834567890,               138****7890
                    PHONE_NUMBER,  MASK,         138-3456-7890,             138****7890
                    PHONE_NUMBER,  MASK,         2191234,                   ███
                    BANK_CARD,     MASK,         6222020502001234567,       ****4567
                    EMAIL_ADDRESS, MASK,         jianguo.wei@example.cn,    j***@example.cn
                    EMAIL_ADDRESS, MASK,         a@example.cn,              ███
                    VEHICLE_PLATE, MASK,         晋D·A1234,                 晋D***4
                    PERSON_NAME,   MASK,         魏建国,                     魏*
                    PERSON_NAME,   MASK,         欧阳修远,                   欧阳*
                    PERSON_NAME,   MASK,         魏,                         ███
                    PERSON_NAME,   PSEUDONYMIZE, 魏建国,                     魏某
                    PERSON_NAME,   PSEUDONYMIZE, 欧阳修远,                   欧阳某
                    PERSON_NAME,   PSEUDONYMIZE, 司马光,                     司马某
                    PERSON_NAME,   PSEUDONYMIZE, 欧阳,                       欧某
                    PERSON_NAME,   PSEUDONYMIZE, 阿不都热合曼·买买提,        阿某
                    PERSON_NAME,   SUPPRESS,     魏建国,                     ███
                    PERSON_NAME,   ASK,          魏建国,                     ███
                    BIRTH_DATE,    GENERALIZE,   1985年3月12日,              1985年
                    BIRTH_DATE,    GENERALIZE,   1985-03-12,                 1985年
                    BIRTH_DATE,    GENERALIZE,   一九八五年三月,              1985年
                    BIRTH_DATE,    GENERALIZE,   三月十二日,                  ███
                    AGE,           GENERALIZE,   45岁,                       40至49岁
                    AGE,           GENERALIZE,   四十五岁,                    40至49岁
                    AGE,           GENERALIZE,   十二,                       10至19岁
                    AGE,           GENERALIZE,   九十三岁,                    90岁以上
                    AGE,           GENERALIZE,   103,                        90岁以上
                    AGE,           GENERALIZE,   不详,                       ███
                    ADDRESS,       GENERALIZE,   山西省长治市潞州区英雄南路12号,  山西省长治市潞州区
                    ADDRESS,       GENERALIZE,   山西省晋中市平遥县古陶镇,        山西省晋中市平遥县
                    ADDRESS,       GENERALIZE,   岚县东村镇,                  岚县
                    ADDRESS,       GENERALIZE,   北京市海淀区中关村大街1号,     北京市海淀区
                    ADDRESS,       GENERALIZE,   内蒙古自治区阿拉善盟阿拉善左旗巴彦浩特镇, 内蒙古自治区阿拉善盟阿拉善左旗
                    ADDRESS,       GENERALIZE,   河南省新乡市红旗区和平大道3号,  河南省新乡市红旗区
                    ADDRESS,       GENERALIZE,   苏州市姑苏区十梓街5号,        苏州市姑苏区
                    ADDRESS,       GENERALIZE,   宁夏回族自治区银川市兴庆区富宁街, 宁夏回族自治区银川市兴庆区
                    ADDRESS,       GENERALIZE,   江西省景德镇市珠山区昌江大道,   江西省景德镇市珠山区
                    ADDRESS,       GENERALIZE,   阳光花园小区3栋,             ███
                    ADDRESS,       GENERALIZE,   英雄南路12号,                ███
                    ORGANIZATION,  PSEUDONYMIZE, 长治市恒通商贸有限公司,       某单位
                    HEALTH_CONDITION, MASK,      高血压三级,                  ███
                    """)
    void replaces(FindingType type, Treatment treatment, String value, String expected) {
        assertEquals(
                expected,
                new PolicyDeidentifier(POLICY)
                        .replace(finding(type, treatment), value)
                        .text());
    }

    @Test
    void tells_persons_of_one_surname_apart_and_keeps_each_the_same() {
        PolicyDeidentifier names = new PolicyDeidentifier(POLICY);
        assertEquals("张某", pseudonym(names, "张建国"));
        assertEquals("张某1", pseudonym(names, "张秀兰"));
        assertEquals("王某", pseudonym(names, "王芳"));
        assertEquals("张某", pseudonym(names, "张 建 国"));
        assertEquals("张某2", pseudonym(names, "张伟"));
        assertEquals("张某1", pseudonym(names, "张秀兰"));
        assertEquals("张某", pseudonym(new PolicyDeidentifier(POLICY), "张伟"), "each document anew");
    }

    @ParameterizedTest
    @EnumSource(FindingType.class)
    void every_type_has_an_answer_for_every_treatment_that_alters(FindingType type) {
        PolicyDeidentifier deidentifier = PolicyDeidentifier.withKey(POLICY, KEY);
        for (Treatment treatment : Treatment.values()) {
            if (treatment.alters() || treatment == Treatment.ASK) {
                String value = "某个值0123456789";
                String text =
                        deidentifier.replace(finding(type, treatment), value).text();
                assertFalse(text.isEmpty());
                assertFalse(text.contains("3456"), "the middle is hidden");
            } else {
                assertThrows(IllegalArgumentException.class, () -> deidentifier.replace(finding(type, treatment), "x"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FindingType.class)
    void widths_do_not_follow_the_hidden_length(FindingType type) {
        for (Treatment treatment : new Treatment[] {Treatment.MASK, Treatment.SUPPRESS}) {
            String shorter = new PolicyDeidentifier(POLICY)
                    .replace(finding(type, treatment), "1234567890123456")
                    .text();
            String longer = new PolicyDeidentifier(POLICY)
                    .replace(finding(type, treatment), "123456789012345678901234")
                    .text();
            assertEquals(shorter.length(), longer.length());
        }
    }

    @Test
    void makes_tokens_only_with_a_key() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> new PolicyDeidentifier(POLICY)
                        .replace(finding(FindingType.RESIDENT_ID, Treatment.TOKENIZE), "140402"));
        assertEquals("DEI-003", e.problem().code());
        String token = token(KEY, FindingType.RESIDENT_ID, "140402");
        assertEquals(16, token.length());
        assertEquals(token, token(KEY, FindingType.RESIDENT_ID, "1404 02"));
        assertNotEquals(token, token(KEY, FindingType.PASSPORT, "140402"));
        assertNotEquals(token, token(TokenKey.of(new byte[16]), FindingType.RESIDENT_ID, "140402"));
        assertThrows(IllegalArgumentException.class, () -> TokenKey.of(new byte[15]));
        assertEquals("TokenKey[hidden]", KEY.toString());
    }

    private static String token(TokenKey key, FindingType type, String value) {
        String text = PolicyDeidentifier.withKey(POLICY, key)
                .replace(finding(type, Treatment.TOKENIZE), value)
                .text();
        assertTrue(text.chars().allMatch(c -> c < 128));
        return text;
    }

    private static String pseudonym(PolicyDeidentifier names, String value) {
        return names.replace(finding(FindingType.PERSON_NAME, Treatment.PSEUDONYMIZE), value)
                .text();
    }

    private static Finding finding(FindingType type, Treatment treatment) {
        return Plans.finding("f1", type, treatment, new TextSpan("u1", 0, 1));
    }
}
