package org.xianshen.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchViewTest {

    /** Pieces that texts are drawn from: everything that the view treats in a way of its own. */
    private static final List<String> PIECES = List.of(
            "机",
            "密",
            "★",
            "1",
            "0",
            "年",
            " ",
            "  ",
            "\u3000",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\u200B",
            "\uFEFF",
            "\u00AD",
            "\uFE0F",
            "\u00A0",
            "Ａ",
            "１",
            "（",
            "ﬁ",
            "㎡",
            "①",
            "²",
            "⺠",
            "⼈",
            "\uD842\uDFB7",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uDB40\uDD00",
            "\uD87E\uDC00",
            "abc",
            "x.y@z",
            "。",
            "，",
            "：",
            "-",
            "\u2028",
            "\u0085",
            "某某市人民政府办公室关于印发通知",
            "14040219900101");

    private static String draw(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String withoutWhite(String text) {
        return text.replaceAll("[ \\t\\n]", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    １４０４０２          | 140402
                    机 密 ★ 10 年         | 机密★ 10年
                    138 3511 2345         | 13835112345
                    a b c                 | a b c
                    机\u200B密            | 机密
                    葛\uDB40\uDD00市      | 葛市
                    ＡＢ：（１）          | AB:(1)
                    ⺠⽤                   | 民用
                    ①138                  | ①138
                    100m²                 | 100m²
                    zhang＠163．com       | zhang@163.com
                    """)
    void folds_what_looks_alike(String original, String view) {
        assertEquals(view, MatchView.of(original).text());
    }

    @Test
    void joins_a_line_that_was_wrapped_and_keeps_one_that_ends() {
        assertEquals(
                "公民身份号码为1404021990010112345,住某市某区",
                MatchView.of("公民身份号码为14040219900\n10112345，住某市某区").text());
        assertEquals("机密★\n10年", MatchView.of("机密★\n10年").text());
        assertEquals(
                "第一条内容到此为止并且足够长了。\n第二条", MatchView.of("第一条内容到此为止并且足够长了。\n第二条").text());
        assertEquals(
                "各市人民政府以及省直属各委办厅局:\n现将", MatchView.of("各市人民政府以及省直属各委办厅局：\n现将").text());
    }

    @Test
    void does_not_count_a_joined_line_as_part_of_the_next_one() {
        String view = MatchView.of("这一行足够长所以被排版折断到下一行\n去了\n新段落").text();
        assertEquals("这一行足够长所以被排版折断到下一行去了\n新段落", view);
    }

    @Test
    void tells_what_was_left_out() {
        MatchView view = MatchView.of("机 密\u200B★某某市人民政府办公室关于某事\r\n通知");
        assertEquals(MatchView.Gap.SPACE, view.gapBefore(1));
        assertEquals(MatchView.Gap.INVISIBLE, view.gapBefore(2));
        assertEquals(MatchView.Gap.NONE, view.gapBefore(3));
        assertEquals(MatchView.Gap.LINE, view.gapBefore(view.text().indexOf("通知")));
    }

    @Test
    void maps_every_span_to_text_that_shows_it_again() {
        Random random = new Random(20181203);
        for (int round = 0; round < 20_000; round++) {
            String original = draw(random);
            MatchView view = MatchView.of(original);
            OffsetMap offsets = view.offsets();
            int length = view.text().length();
            assertEquals(length, offsets.viewLength());
            assertEquals(original.length(), offsets.originalLength());
            if (length == 0) {
                continue;
            }
            int start = random.nextInt(length);
            int end = start + 1 + random.nextInt(length - start);
            String covered = original.substring(offsets.originalStart(start), offsets.originalEnd(end));
            String again = withoutWhite(MatchView.of(covered).text());
            assertTrue(
                    again.contains(withoutWhite(view.text().substring(start, end))),
                    () -> "round over " + escaped(original));
        }
    }

    @Test
    void never_maps_backwards_and_never_splits_a_surrogate_pair() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String original = draw(random);
            OffsetMap offsets = MatchView.of(original).offsets();
            int last = 0;
            for (int i = 0; i < offsets.viewLength(); i++) {
                int start = offsets.originalStart(i);
                int end = offsets.originalEnd(i + 1);
                assertTrue(start >= last && end > start && end <= original.length(), () -> escaped(original));
                assertTrue(!splitsPair(original, start) && !splitsPair(original, end), () -> escaped(original));
                last = start;
            }
        }
    }

    @Test
    void leaves_out_nothing_that_a_reader_sees() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String original = draw(random);
            OffsetMap offsets = MatchView.of(original).offsets();
            boolean[] covered = new boolean[original.length()];
            for (int i = 0; i < offsets.viewLength(); i++) {
                for (int o = offsets.originalStart(i); o < offsets.originalEnd(i + 1); o++) {
                    covered[o] = true;
                }
            }
            for (int o = 0; o < original.length(); o++) {
                char c = original.charAt(o);
                boolean seen = !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !MatchView.isInvisible(c)
                        && !MatchView.isLineEnd(c)
                        && !(c == '\uDB40' || (o > 0 && original.charAt(o - 1) == '\uDB40'));
                assertTrue(covered[o] || !seen, () -> escaped(original));
            }
        }
    }

    @Test
    void finds_the_place_in_the_view_of_every_place_in_the_original() {
        Random random = new Random(99);
        for (int round = 0; round < 5_000; round++) {
            String original = draw(random);
            OffsetMap offsets = MatchView.of(original).offsets();
            for (int o = 0; o < original.length(); o++) {
                int index = offsets.viewIndexOf(o);
                assertTrue(index == offsets.viewLength() || offsets.originalEnd(index + 1) > o);
                assertTrue(index == 0 || offsets.originalEnd(index) <= o);
            }
        }
    }

    private static boolean splitsPair(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isHighSurrogate(text.charAt(place - 1))
                && Character.isLowSurrogate(text.charAt(place));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 0x7F && c > ' ' ? String.valueOf((char) c) : "\\u%04X".formatted(c)));
        return out.toString();
    }
}
