package org.xianshen.rules.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the line-based resource files of this package; {@code #} begins a comment line. */
final class CodeTable {

    private CodeTable() {}

    static byte[] bytes(String name) {
        try (InputStream in = CodeTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no lexicon file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that are neither empty nor comments. */
    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .toList();
    }

    /** All codes of a file of lines {@code PREFIX:SUFFIXES}, the suffixes {@code suffixLength} digits each, ascending. */
    static int[] prefixed(String name, int suffixLength) {
        int[] codes = new int[1024];
        int size = 0;
        for (String line : lines(name)) {
            int colon = line.indexOf(':');
            int scale = (int) Math.pow(10, suffixLength);
            int prefix = Integer.parseInt(line, 0, colon, 10) * scale;
            for (int i = colon + 1; i < line.length(); i += suffixLength) {
                if (size == codes.length) {
                    codes = Arrays.copyOf(codes, size * 2);
                }
                codes[size++] = prefix + Integer.parseInt(line, i, i + suffixLength, 10);
            }
        }
        int[] sorted = Arrays.copyOf(codes, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The words of the lines, split at spaces. */
    static Stream<String> words(String name) {
        return lines(name).stream().flatMap(line -> Stream.of(line.split(" ", -1)));
    }
}
