package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xianshen.finding.Mention;
import org.xianshen.rules.lexicon.Lexicons;

class RecognizerRobustnessTest {

    private static final List<String> PIECES = List.of(
            "140105198503142313",
            "14010519",
            "1404****0512",
            "0351",
            "4155230",
            "13835112345",
            "62220205",
            "400",
            "X",
            "x",
            "*",
            "**",
            "×",
            "××",
            "★",
            "☆",
            "•",
            "10年",
            "长期",
            "启用前",
            "2018年12月3日",
            "二〇一八年十二月三日",
            "日",
            "年",
            "岁",
            "男",
            "女",
            "某",
            "@",
            "[at]",
            ".com",
            "www.",
            "http://",
            "晋A",
            "晋",
            "字第",
            "号",
            "之一",
            "(2023)",
            "（",
            "）",
            "〔",
            "〕",
            "《",
            "》",
            "“",
            "”",
            "□",
            "☑",
            "：",
            ":",
            "::",
            "，",
            ",",
            "、",
            "。",
            "；",
            "/",
            "|",
            "-",
            "—",
            "+",
            "+86",
            " ",
            "  ",
            "\u3000",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\u200B",
            "°",
            "′",
            "东经",
            "北纬",
            "AB:CD",
            "00:1A",
            "wxid_",
            "(S//NF)",
            "TOP SECRET//SI",
            "GB29",
            "NWBK",
            "转",
            "ext",
            "\uD83D\uDE00",
            "\uD83D",
            "①",
            "Ａ",
            "１");

    private static final List<String> WORDS = words();

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (String line : Lexicons.keywordLines()) {
            if (!line.startsWith("[")) {
                words.addAll(List.of(line.split(" ", -1)));
            }
        }
        return words;
    }

    private static String draw(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(most);
        for (int i = 0; i < pieces; i++) {
            List<String> from = random.nextInt(3) == 0 ? WORDS : PIECES;
            text.append(from.get(random.nextInt(from.size())));
        }
        return text.toString();
    }

    @Test
    void reports_places_inside_any_text_and_the_same_ones_each_time() {
        Random random = new Random(11643);
        for (int round = 0; round < 6_000; round++) {
            String text = draw(random, 60);
            List<Mention> found = AnnotatedCase.mentions(text);
            for (Mention mention : found) {
                assertTrue(mention.span().start() < mention.span().end()
                        && mention.span().end() <= text.length());
                mention.evidence().forEach(reason -> assertTrue(reason.length() < 80));
            }
            assertEquals(found, AnnotatedCase.mentions(text));
        }
    }

    /** Eight times a hostile text takes about eight times as long; quadratic work would take sixty-four. */
    @Test
    void takes_linear_time_on_text_without_line_breaks_and_on_endless_repetition() {
        for (String unit : List.of(
                "秘密",
                "机密★",
                "1",
                "1 ",
                "a::",
                "*",
                "身份证号",
                "a@",
                "(2023)晋",
                "姓名\t电话\n",
                "账号：1 ",
                "因判处",
                "年",
                "内部资料 ",
                "密级：机密\n",
                "密级 名称\n秘密 甲\n",
                "(秘密★5年)",
                "附件：机密★1年 ",
                "(草案",
                "已解密")) {
            String base = unit.repeat(20_000 / unit.length());
            AnnotatedCase.mentions(base);
            long once = nanos(base);
            long eightfold = nanos(base.repeat(8));
            assertTrue(
                    eightfold < once * 40 + 400_000_000L,
                    () -> unit + ": " + once / 1e6 + " ms, then " + eightfold / 1e6);
        }
    }

    private static long nanos(String text) {
        long start = System.nanoTime();
        AnnotatedCase.mentions(text);
        return System.nanoTime() - start;
    }
}
