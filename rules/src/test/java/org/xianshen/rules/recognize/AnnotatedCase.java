package org.xianshen.rules.recognize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;

/**
 * A text with the values that must be found in it.
 *
 * @param text the text itself
 * @param expected {@code TYPE start-end} of each value
 */
record AnnotatedCase(String text, SortedSet<String> expected) {

    static final MentionRecognizer RECOGNIZER = StandardRecognizers.all().get(0);

    /** Reads {@code 电话{PHONE_NUMBER:13800000000}}; {@code A+B} before the colon means both types. */
    static AnnotatedCase parse(String line) {
        String source = line.replace("\\n", "\n").replace("\\t", "\t");
        StringBuilder text = new StringBuilder();
        SortedSet<String> expected = new TreeSet<>();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c != '{') {
                text.append(c);
                at++;
                continue;
            }
            int colon = source.indexOf(':', at);
            int close = source.indexOf('}', colon);
            int start = text.length();
            text.append(source, colon + 1, close);
            for (String type : source.substring(at + 1, colon).split("\\+", -1)) {
                expected.add(type + " " + start + "-" + text.length());
            }
            at = close + 1;
        }
        return new AnnotatedCase(text.toString(), expected);
    }

    static List<String> lines(String resource) {
        try (InputStream in = AnnotatedCase.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Mention> mentions(String text) {
        return mentions(text, Carrier.BODY);
    }

    static List<Mention> mentions(String text, Carrier carrier) {
        List<Mention> found = new ArrayList<>();
        TextUnit unit = new TextUnit("u1", carrier, "", 0, text);
        RECOGNIZER.recognize(DocumentText.of(List.of(unit), DocumentLayout.NONE), found::add);
        return found;
    }

    static String describe(Mention mention) {
        return mention.type() + " " + mention.span().start() + "-"
                + mention.span().end();
    }
}
