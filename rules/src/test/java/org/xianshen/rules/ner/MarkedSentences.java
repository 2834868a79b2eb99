package org.xianshen.rules.ner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.rules.ner.Workbench.Range;

/**
 * Sentences of a test table with what should be found marked by brackets: {@code 联系人：[name|ROLE]}.
 *
 * @param text the sentence without brackets
 * @param marked where the marked stretches stand
 * @param attributes for each stretch the attribute asked for, empty when none
 */
record MarkedSentences(String text, List<Range> marked, List<String> attributes) {

    static List<MarkedSentences> read(String resource) {
        try (InputStream in = MarkedSentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(MarkedSentences::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedSentences parse(String line) {
        StringBuilder text = new StringBuilder();
        List<Range> marked = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf('[', at);
            if (open < 0) {
                text.append(line, at, line.length());
                break;
            }
            text.append(line, at, open);
            int close = line.indexOf(']', open);
            String inside = line.substring(open + 1, close);
            int bar = inside.indexOf('|');
            String value = bar < 0 ? inside : inside.substring(0, bar);
            marked.add(new Range(text.length(), text.length() + value.length()));
            attributes.add(bar < 0 ? "" : inside.substring(bar + 1));
            text.append(value);
            at = close + 1;
        }
        return new MarkedSentences(text.toString(), marked, attributes);
    }
}
