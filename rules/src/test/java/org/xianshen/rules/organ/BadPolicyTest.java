package org.xianshen.rules.organ;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.message.Language;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/** Whatever is wrong in a policy is told in one line with code, file and line, and never with its phrases. */
class BadPolicyTest {

    private static final String NEGATIVE = "phrase,treatment,reason\n";
    private static final String ALLOW = "type,value,until,reason\n";
    private static final String ITEMS = "item,topic,name\n";
    private static final String CATALOGUE = "item,type,capacity,treatment,topic,reason\n";

    @TempDir
    Path folder;

    static Stream<Arguments> bad_files() {
        return Stream.of(
                // the file as a whole
                Arguments.of("empty file", "negative.csv", "", "RUL-002", 1),
                Arguments.of("only comments", "allow.csv", "# 说明\n# 无\n", "RUL-002", 3),
                Arguments.of("no header", "negative.csv", "青龙山布防,ASK,须商有关机关\n", "RUL-012", 1),
                Arguments.of("unknown column", "negative.csv", "phrase,treatement,reason\n", "RUL-012", 1),
                Arguments.of("missing column", "allow.csv", "\n\ntype,value,reason\n", "RUL-012", 3),
                Arguments.of("column too many", "items.csv", "item,topic,name,note\n", "RUL-012", 1),
                Arguments.of("semicolons", "items.csv", "item;topic;name\nA;land;b\n", "RUL-012", 1),
                Arguments.of("column twice", "items.csv", "item,topic,topic\n", "RUL-002", 1),
                Arguments.of("field too few", "negative.csv", NEGATIVE + "青龙山布防,ASK\n", "RUL-002", 2),
                Arguments.of("open quote", "negative.csv", NEGATIVE + "青龙山布防,ASK,\"须商\n", "RUL-002", 2),
                Arguments.of("a row in a note", "negative.csv", NEGATIVE + "#1机组检修安排,ASK,须商有关机关\n", "RUL-002", 2),
                Arguments.of("quote within", "negative.csv", NEGATIVE + "代号\"北斗\"行动,ASK,须商\n", "RUL-002", 2),
                Arguments.of("text behind a quote", "negative.csv", NEGATIVE + "\"北斗\"行动,ASK,须商\n", "RUL-002", 2),
                // the negative list
                Arguments.of("no phrase", "negative.csv", NEGATIVE + ",ASK,须商有关机关\n", "RUL-013", 2),
                Arguments.of("phrase of one", "negative.csv", NEGATIVE + "# x\n青,ASK,须商有关机关\n", "RUL-013", 3),
                Arguments.of("phrase of signs", "negative.csv", NEGATIVE + "——……,ASK,须商有关机关\n", "RUL-013", 2),
                Arguments.of("unknown treatment", "negative.csv", NEGATIVE + "青龙山布防,HIDE,须商\n", "RUL-003", 2),
                Arguments.of("lax treatment", "negative.csv", NEGATIVE + "青龙山布防,KEEP,须商\n", "RUL-003", 2),
                Arguments.of("lower case", "negative.csv", NEGATIVE + "青龙山布防,ask,须商\n", "RUL-003", 2),
                Arguments.of("no reason", "negative.csv", NEGATIVE + "青龙山布防,ASK,  \n", "RUL-003", 2),
                Arguments.of("phrase twice", "negative.csv", NEGATIVE + "青龙山布防,ASK,须商\n青龙山布防,ASK,商\n", "RUL-010", 3),
                Arguments.of(
                        "phrase in two ways",
                        "negative.csv",
                        NEGATIVE + "Ａ１专案,ASK,须商\n海塘图,ASK,须商\na1 专案,SUPPRESS,不公开\n",
                        "RUL-010",
                        4),
                Arguments.of("reason repeats phrase", "negative.csv", NEGATIVE + "青龙山布防,ASK,青龙山 布防不公开\n", "RUL-014", 2),
                // the allow list
                Arguments.of("unknown type", "allow.csv", ALLOW + "PHONE,0351-6109999,,热线\n", "RUL-003", 2),
                Arguments.of(
                        "identity number", "allow.csv", ALLOW + "RESIDENT_ID,140402199003070511,,本人同意\n", "RUL-003", 2),
                Arguments.of("a mark", "allow.csv", ALLOW + "CLASSIFICATION_MARK,机密★10年,,已核\n", "RUL-003", 2),
                Arguments.of("a child", "allow.csv", ALLOW + "MINOR,三年级二班,,已核\n", "RUL-003", 2),
                Arguments.of("illness", "allow.csv", ALLOW + "HEALTH_CONDITION,尿毒症,,已核\n", "RUL-003", 2),
                Arguments.of("watch word", "allow.csv", ALLOW + "WATCH_WORD,青龙山布防,,已核\n", "RUL-003", 2),
                Arguments.of("covered text", "allow.csv", ALLOW + "COVERED_TEXT,青龙山布防,,已核\n", "RUL-003", 2),
                Arguments.of("no value", "allow.csv", ALLOW + "PHONE_NUMBER,,,热线\n", "RUL-013", 2),
                Arguments.of(
                        "day that is none",
                        "allow.csv",
                        ALLOW + "PHONE_NUMBER,0351-6109999,2027-02-30,热线\n",
                        "RUL-003",
                        2),
                Arguments.of("day in words", "allow.csv", ALLOW + "PHONE_NUMBER,0351-6109999,明年底,热线\n", "RUL-003", 2),
                Arguments.of(
                        "day first", "allow.csv", ALLOW + "PHONE_NUMBER,0351-6109999,31/12/2027,热线\n", "RUL-003", 2),
                Arguments.of("no reason", "allow.csv", ALLOW + "PHONE_NUMBER,0351-6109999,,\n", "RUL-003", 2),
                Arguments.of(
                        "value twice",
                        "allow.csv",
                        ALLOW + "PHONE_NUMBER,0351-6109999,,热线\nPHONE_NUMBER,(0351)6109999,2027-01-01,热线\n",
                        "RUL-010",
                        3),
                Arguments.of("reason repeats value", "allow.csv", ALLOW + "PERSON_NAME,乔文渠,,乔文渠是发言人\n", "RUL-014", 2),
                // items
                Arguments.of("no item", "items.csv", ITEMS + ",land,安置名单\n", "RUL-003", 2),
                Arguments.of("item with a space", "items.csv", ITEMS + "MOVE LIST,land,安置名单\n", "RUL-003", 2),
                Arguments.of("shipped item", "items.csv", ITEMS + "LAND_GRANT,land,出让\n", "RUL-003", 2),
                Arguments.of("unknown topic", "items.csv", ITEMS + "MOVE_LIST,lands,安置名单\n", "RUL-003", 2),
                Arguments.of("no name", "items.csv", ITEMS + "MOVE_LIST,land,\n", "RUL-003", 2),
                Arguments.of(
                        "item twice", "items.csv", ITEMS + "MOVE_LIST,land,甲\nMOVE_LIST,housing,乙\n", "RUL-010", 3),
                // rows of the catalogue
                Arguments.of("unknown item", "catalogue.csv", CATALOGUE + "MOVE_LIST,AGE,*,KEEP,,载明年龄\n", "RUL-003", 2),
                Arguments.of(
                        "unknown type", "catalogue.csv", CATALOGUE + "LAND_GRANT,AGES,*,SUPPRESS,,不载\n", "RUL-003", 2),
                Arguments.of("a mark", "catalogue.csv", CATALOGUE + "LAND_GRANT,DRAFT_MARK,*,KEEP,,已核\n", "RUL-003", 2),
                Arguments.of(
                        "hidden", "catalogue.csv", CATALOGUE + "LAND_GRANT,HIDDEN_CONTENT,*,KEEP,,已核\n", "RUL-003", 2),
                Arguments.of(
                        "listed", "catalogue.csv", CATALOGUE + "LAND_GRANT,NEGATIVE_LIST,*,KEEP,,已核\n", "RUL-003", 2),
                Arguments.of(
                        "unknown capacity",
                        "catalogue.csv",
                        CATALOGUE + "LAND_GRANT,PERSON_NAME,OFFICAL,SUPPRESS,,不载\n",
                        "RUL-003",
                        2),
                Arguments.of(
                        "protected person",
                        "catalogue.csv",
                        CATALOGUE + "LAND_GRANT,PERSON_NAME,INFORMANT,KEEP,,已核\n",
                        "RUL-003",
                        2),
                Arguments.of(
                        "no capacity", "catalogue.csv", CATALOGUE + "LAND_GRANT,AGE,,SUPPRESS,,不载\n", "RUL-003", 2),
                Arguments.of(
                        "unknown treatment", "catalogue.csv", CATALOGUE + "LAND_GRANT,AGE,*,DROP,,不载\n", "RUL-003", 2),
                Arguments.of(
                        "unknown topic", "catalogue.csv", CATALOGUE + "LAND_GRANT,AGE,*,SUPPRESS,x,不载\n", "RUL-003", 2),
                Arguments.of("no reason", "catalogue.csv", CATALOGUE + "LAND_GRANT,AGE,*,SUPPRESS,,\n", "RUL-003", 2),
                Arguments.of(
                        "place twice",
                        "catalogue.csv",
                        CATALOGUE + "LAND_GRANT,AGE,*,SUPPRESS,,不载\nLAND_GRANT,AGE,*,ASK,,商\n",
                        "RUL-010",
                        3),
                Arguments.of(
                        "laxer than the row",
                        "catalogue.csv",
                        CATALOGUE + "LOW_INCOME_AID,RESIDENT_ID,*,MASK,,遮盖\n",
                        "RUL-011",
                        2),
                Arguments.of(
                        "same as the row",
                        "catalogue.csv",
                        CATALOGUE + "LOW_INCOME_AID,RESIDENT_ID,*,SUPPRESS,,不载\n",
                        "RUL-011",
                        2),
                Arguments.of(
                        "laxer than the type",
                        "catalogue.csv",
                        CATALOGUE + "LAND_GRANT,PHONE_NUMBER,*,KEEP,,载明\n",
                        "RUL-011",
                        2),
                Arguments.of(
                        "otherwise than the type",
                        "catalogue.csv",
                        CATALOGUE + "LAND_GRANT,PHONE_NUMBER,*,PSEUDONYMIZE,,代号\n",
                        "RUL-011",
                        2),
                Arguments.of(
                        "laxer for one capacity",
                        "catalogue.csv",
                        CATALOGUE + "PROCUREMENT_NOTICE,PERSON_NAME,PARTY,KEEP,,载明\n",
                        "RUL-011",
                        2));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("bad_files")
    void is_told_with_code_file_and_line(String title, String file, String content, String code, int line) {
        new PolicyWriter(folder).with(file, content);
        Problem problem = refusal();
        assertEquals(code, problem.code(), title);
        assertEquals(folder.resolve(file).toString(), problem.where(), title);
        assertEquals(Integer.toString(line), problem.arguments().get(0), title);
        assertSpeaks(problem, content);
    }

    /** Values are told only where they are names or numbers of the program: columns may be confused. */
    private static void assertSpeaks(Problem problem, String content) {
        for (Language language : Language.values()) {
            String told = problem.line(language);
            assertEquals(1, told.lines().count(), told);
            assertFalse(told.contains("{"), told);
            for (String phrase : new String[] {"青龙山", "专案", "乔文渠", "尿毒症", "三年级", "6109999"}) {
                assertFalse(told.contains(phrase), told + " — of " + content);
            }
        }
    }

    static Stream<Arguments> bad_items_of_ones_own() {
        return Stream.of(
                Arguments.of("RESIDENT_ID,*,KEEP", "RUL-011"),
                Arguments.of("HEALTH_CONDITION,*,MASK", "RUL-011"),
                Arguments.of("MINOR,*,KEEP", "RUL-011"),
                Arguments.of("BANK_CARD,PERSON,KEEP", "RUL-011"),
                Arguments.of("ADDRESS,*,KEEP", "RUL-011"),
                Arguments.of("PHONE_NUMBER,UNKNOWN,KEEP", "RUL-011"),
                Arguments.of("PERSON_NAME,MINOR,KEEP", "RUL-003"),
                Arguments.of("WATCH_WORD,*,KEEP", "RUL-003"));
    }

    @ParameterizedTest
    @MethodSource("bad_items_of_ones_own")
    void an_item_of_ones_own_frees_nothing_that_law_protects(String row, String code) {
        new PolicyWriter(folder)
                .with("items.csv", ITEMS + "MOVE_LIST,land,安置名单\n")
                .with("catalogue.csv", CATALOGUE + "MOVE_LIST," + row + ",,载明\n");
        Problem problem = refusal();
        assertEquals(code, problem.code());
        assertEquals(folder.resolve("catalogue.csv").toString(), problem.where());
        assertEquals("2", problem.arguments().get(0));
    }

    @Test
    void what_is_listed_in_one_file_is_not_allowed_or_listed_in_another() {
        PolicyWriter writer = new PolicyWriter(folder).with("watch.txt", "# 词\n龙门专班\n0351-6109999\n");
        writer.with("negative.csv", NEGATIVE + "龙门 专班,ASK,须商\n");
        assertEquals("RUL-010", refusal().code());
        assertEquals(
                "RUL-010 " + folder.resolve("negative.csv") + ": line 2 says again, or otherwise, what "
                        + folder.resolve("watch.txt") + ":2 says; keep one of the two",
                refusal().line(Language.EN));
        writer.with("negative.csv", NEGATIVE + "乔文渠,ASK,须商\n");
        writer.with("allow.csv", ALLOW + "PERSON_NAME,乔文渠,,发言人\n");
        assertEquals(
                folder.resolve("negative.csv") + ":2", refusal().arguments().get(1));
        writer.with("allow.csv", ALLOW + "PHONE_NUMBER,(0351) 610 9999,,热线\n");
        assertEquals(folder.resolve("watch.txt") + ":3", refusal().arguments().get(1));
    }

    @Test
    void bytes_that_are_no_utf8_are_told_with_their_line() {
        byte[] gbk = (NEGATIVE + "abc,ASK,x\n青龙山布防,ASK,须商\n").getBytes(Charset.forName("GB18030"));
        new PolicyWriter(folder).with("negative.csv", gbk);
        assertEquals(
                "RUL-009 " + folder.resolve("negative.csv") + ": line 3 is not UTF-8; save it as \"CSV UTF-8\"",
                refusal().line(Language.EN));
    }

    @Test
    void bad_watch_words_are_told_as_ever() {
        PolicyWriter writer = new PolicyWriter(folder).with("watch.txt", "龙门专班\n龙\n");
        assertEquals("LEX-002", refusal().code());
        assertEquals(folder.resolve("watch.txt") + ":2", refusal().where());
        writer.with("watch.txt", "# 无\n");
        assertEquals("LEX-003", refusal().code());
        writer.with("watch.txt", "龙门专班\n".getBytes(Charset.forName("GB18030")));
        assertEquals("LEX-001", refusal().code());
        assertEquals(folder.resolve("watch.txt") + ":1", refusal().where());
    }

    @Test
    void a_folder_that_is_missing_empty_or_a_file_is_no_policy() throws IOException {
        assertEquals("RUL-007", refusal().code());
        assertEquals(folder.toString(), refusal().where());
        assertTrue(refusal().line(Language.ZH).contains("negative.csv"));
        Path missing = folder.resolve("规则");
        assertEquals("RUL-007", refusal(missing).code());
        Files.writeString(missing, NEGATIVE);
        assertEquals("RUL-007", refusal(missing).code());
    }

    @Test
    void a_file_that_is_none_of_the_policy_is_refused_by_name() throws IOException {
        for (String name :
                new String[] {"negativ.csv", "Negative.csv", "negative.xlsx", "negative.csv.txt", "说明.txt"}) {
            new PolicyWriter(folder).with("negative.csv", NEGATIVE).with(name, "");
            assertEquals("RUL-008", refusal().code());
            assertEquals(folder.resolve(name).toString(), refusal().where());
            Files.delete(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("allow.csv"));
        assertEquals("RUL-008", refusal().code());
    }

    private Problem refusal() {
        return refusal(folder);
    }

    private static Problem refusal(Path folder) {
        return assertThrows(ProblemException.class, () -> OrganPolicy.load(folder))
                .problem();
    }

    @Test
    void cells_in_the_wrong_column_are_not_told() {
        for (String row : List.of(
                "0351-6102345,PHONE_NUMBER,,热线", "xxgk@qingchuan.example,EMAIL_ADDRESS,,邮箱", "13800138000,,,手机")) {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> new PolicyWriter(folder)
                            .with("allow.csv", ALLOW + row + "\n")
                            .load());
            String first = row.substring(0, row.indexOf(','));
            assertFalse(
                    refused.problem().toString().contains(first),
                    refused.problem().code());
        }
    }
}
