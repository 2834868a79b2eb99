package org.xianshen.extract.ooxml.sheet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The settings of a printer as Windows keeps them (DEVMODEW): names of the printer and the paper, then the driver's own. */
final class PrinterSettings {

    private static final int NAME_BYTES = 64;
    private static final int SIZE_AT = 68;
    private static final int EXTRA_AT = 70;
    private static final int FORM_AT = 102;
    private static final int LEAST_BYTES = FORM_AT + NAME_BYTES;
    private static final int SHORTEST_WORD = 5;

    private PrinterSettings() {}

    /** The names and words in {@code bytes}, a line each; empty when they are no settings of a printer. */
    static Optional<String> words(byte[] bytes) {
        if (bytes.length < LEAST_BYTES) {
            return Optional.empty();
        }
        int told = unsigned(bytes, SIZE_AT) + unsigned(bytes, EXTRA_AT);
        if (unsigned(bytes, SIZE_AT) < LEAST_BYTES || told > bytes.length) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>();
        words.add(name(bytes, 0));
        words.add(name(bytes, FORM_AT));
        wideWords(bytes, 0, words);
        wideWords(bytes, 1, words);
        narrowWords(bytes, words);
        words.remove("");
        return Optional.of(String.join("\n", words));
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private static String name(byte[] bytes, int at) {
        String name = new String(bytes, at, NAME_BYTES, StandardCharsets.UTF_16LE);
        int end = name.indexOf(0);
        return (end < 0 ? name : name.substring(0, end)).strip();
    }

    /** Words of two bytes a letter; letters may begin at odd places, Chinese ones only where the structure has them. */
    private static void wideWords(byte[] bytes, int from, Set<String> words) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i + 1 < bytes.length; i += 2) {
            char c = (char) unsigned(bytes, i);
            boolean narrow = (c & 0xFF) == 0 || (isPrintable((char) (c & 0xFF)) && isPrintable((char) (c >> 8)));
            if (isPrintable(c) || (from == 0 && c >= 0x4E00 && c <= 0x9FA5 && !narrow)) {
                word.append(c);
            } else {
                take(word, words);
            }
        }
        take(word, words);
    }

    private static void narrowWords(byte[] bytes, Set<String> words) {
        StringBuilder word = new StringBuilder();
        for (byte b : bytes) {
            char c = (char) (b & 0xFF);
            if (isPrintable(c)) {
                word.append(c);
            } else {
                take(word, words);
            }
        }
        take(word, words);
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c <= '~';
    }

    private static void take(StringBuilder word, Set<String> words) {
        if (word.length() >= SHORTEST_WORD) {
            words.add(word.toString().strip());
        }
        word.setLength(0);
    }
}
