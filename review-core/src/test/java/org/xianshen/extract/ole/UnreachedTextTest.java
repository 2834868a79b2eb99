package org.xianshen.extract.ole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnreachedTextTest {

    @Test
    void a_name_of_three_characters_is_found_where_bytes_tell_its_length() {
        assertEquals("张三丰", found("\u0003张三丰\u0001"));
        assertEquals("张三丰", found("\0张三丰\0"));
        assertEquals("诸葛", found("\0\u0002诸葛\u2020"));
        assertEquals("李杨", found("\u0002李杨\u0001").replace("Nghg\n", ""), "its bytes are Latin letters too");
        assertEquals("", found("\u0009张三丰\u0009"), "without a length it is chance");
    }

    @Test
    void a_name_that_was_read_is_not_found_again() {
        UnreachedText text = new UnreachedText();
        text.known("王小丽、李小明");
        text.search("\u0003王小明".getBytes(StandardCharsets.UTF_16LE));
        text.search("\u0003李小明".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("王小明", text.text());
    }

    @Test
    void names_with_dots_and_rare_characters_are_one_run() {
        assertTrue(found("\u0001买买提·艾力\u0001").endsWith("买买提·艾力"));
        assertTrue(found("\u0001\u3D52王文轩\u0001").startsWith("\u3D52王文轩"));
        assertTrue(found("\u0001\uD840\uDC0B王文轩\u0001").startsWith("\uD840\uDC0B王文轩"));
    }

    private static String found(String characters) {
        UnreachedText text = new UnreachedText();
        text.search(characters.getBytes(StandardCharsets.UTF_16LE));
        return text.text();
    }

    @Test
    void a_set_of_numbers_holds_what_was_added() {
        LongSet set = new LongSet();
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            set.add(random.nextLong());
        }
        assertTrue(set.add(0));
        assertFalse(set.add(0));
        random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            assertTrue(set.contains(random.nextLong()));
        }
        assertFalse(set.contains(random.nextLong()));
    }

    @Test
    void five_million_characters_fit_into_little_memory() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 5_000_000; i++) {
            text.append((char) (0x4E00 + random.nextInt(0x5000)));
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        UnreachedText unreached = new UnreachedText();
        unreached.known(text.toString());
        System.gc();
        long used = runtime.totalMemory() - runtime.freeMemory() - before;
        assertEquals("", unreached.text());
        assertTrue(used < 160L << 20, used + " bytes");
    }
}
