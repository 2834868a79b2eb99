package org.xianshen.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonObject;

class CanonicalJsonTest {

    @Test
    void sorts_names_by_utf16_code_units_as_rfc_8785_3_2_3_does() {
        JsonObject object = JsonValue.object()
                .with("\u20ac", JsonValue.of("Euro Sign"))
                .with("\r", JsonValue.of("Carriage Return"))
                .with("\ufb33", JsonValue.of("Hebrew Letter Dalet With Dagesh"))
                .with("1", JsonValue.of("One"))
                .with("\ud83d\ude00", JsonValue.of("Emoji: Grinning Face"))
                .with("\u0080", JsonValue.of("Control"))
                .with("\u00f6", JsonValue.of("Latin Small Letter O With Diaeresis"));
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                text(object));
    }

    @Test
    void escapes_only_what_it_must() {
        assertEquals("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", text(JsonValue.of("\u20ac$\u000f\nA'B\"\\\\\"/")));
        assertEquals(
                "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\"", text(JsonValue.of("\b\t\n\f\r\0\u001f\u007f\u2028")));
        assertEquals("[]", text(new JsonArray(List.of())));
        assertEquals("{}", text(JsonValue.object()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "REC-001|~~",
                "REC-001|{",
                "REC-001|{\"a\":1",
                "REC-001|nonsense",
                "REC-001|\"\u0001\"",
                "REC-002|{\"a\":1,\"a\":1}",
                "REC-003|{\"b\":1,\"a\":1}",
                "REC-003|{ \"a\":1}",
                "REC-003|{\"a\":\"\\u0041\"}",
                "REC-003|{\"a\":\"\\/\"}",
                "REC-003|[1, 2]",
                "REC-003|-0",
                "REC-004|{}{}",
                "REC-004|{}1",
                "REC-005|1.5",
                "REC-005|1e3",
                "REC-005|null",
                "REC-005|9007199254740992",
                "REC-005|123456789012345678901234567890",
                "REC-006|\"\\ud800\"",
            })
    void refuses_every_other_spelling(String code, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        ProblemException refusal = assertThrows(ProblemException.class, () -> CanonicalJson.read(bytes, "x.json"));
        assertEquals(code, refusal.problem().code());
    }

    @Test
    void refuses_a_final_newline_and_what_is_no_utf_8() {
        assertThrows(ProblemException.class, () -> CanonicalJson.read(new byte[] {'{', '}', '\n'}, "x.json"));
        assertThrows(ProblemException.class, () -> CanonicalJson.read(new byte[] {'"', (byte) 0xc0, '"'}, "x.json"));
    }

    @Test
    void a_message_never_quotes_the_file() {
        byte[] bytes = "{\"name\":吕知远}".getBytes(StandardCharsets.UTF_8);
        ProblemException refusal = assertThrows(ProblemException.class, () -> CanonicalJson.read(bytes, "x.json"));
        assertEquals(-1, String.valueOf(refusal.getMessage()).indexOf('吕'));
        assertEquals(null, refusal.getCause());
    }

    @Test
    void reads_back_whatever_it_writes() {
        Random random = new Random(8785);
        for (int i = 0; i < 400; i++) {
            JsonValue value = random(random, 4);
            byte[] bytes = CanonicalJson.write(value);
            assertEquals(value, CanonicalJson.read(bytes, "x.json"));
            assertArrayEquals(bytes, CanonicalJson.write(CanonicalJson.read(bytes, "x.json")));
        }
    }

    private static JsonValue random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> JsonValue.of(randomText(random));
            case 1 -> JsonValue.of(random.nextLong() % (JsonValue.MAX_INTEGER + 1));
            case 2 -> JsonValue.of(random.nextBoolean());
            case 3 -> {
                List<JsonValue> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(random(random, depth - 1));
                }
                yield new JsonArray(items);
            }
            default -> {
                JsonObject object = JsonValue.object();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object = object.with(randomText(random), random(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int point = random.nextInt(3) == 0 ? random.nextInt(0x20000) : random.nextInt(0x80);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? '公' : point);
        }
        return text.toString();
    }

    private static String text(JsonValue value) {
        return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }
}
