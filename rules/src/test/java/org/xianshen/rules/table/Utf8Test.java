package org.xianshen.rules.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static String decode(byte[] bytes) {
        return Utf8.decode(bytes, line -> new IllegalArgumentException("line " + line));
    }

    private static String refusal(byte[] bytes) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> decode(bytes))
                .getMessage());
    }

    @Test
    void leaves_out_a_byte_order_mark_at_the_beginning_only() {
        assertEquals("甲\uFEFF乙", decode("\uFEFF甲\uFEFF乙".getBytes(StandardCharsets.UTF_8)));
        assertEquals("", decode(new byte[0]));
    }

    @Test
    void names_the_first_line_that_is_no_utf8() {
        assertEquals("line 3", refusal("a\n\n甲\n乙".getBytes(Charset.forName("GB18030"))));
        assertEquals("line 1", refusal("甲".getBytes(StandardCharsets.UTF_16)));
        byte[] whole = "a\n甲".getBytes(StandardCharsets.UTF_8);
        assertEquals("line 2", refusal(Arrays.copyOf(whole, whole.length - 1)));
    }
}
