package org.xianshen.rules.ner.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.rules.ner.Workbench.Range;

/** Reads texts with marked names from the formats of common corpora. */
final class Corpora {

    private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAMES = Pattern.compile("\"name\": \\{([^}]*)\\}");
    private static final Pattern SPAN = Pattern.compile("\\[(\\d+), (\\d+)\\]");

    private Corpora() {}

    /** The sentences of {@code file}: JSON lines with labels, or one character and tag a line. */
    static List<Sentence> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return file.toString().endsWith(".json") ? jsonLines(lines) : tagged(lines);
    }

    private static List<Sentence> jsonLines(List<String> lines) {
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines) {
            Matcher text = TEXT.matcher(line);
            if (!text.find()) {
                continue;
            }
            List<Range> names = new ArrayList<>();
            Matcher block = NAMES.matcher(line);
            if (block.find(text.end())) {
                Matcher span = SPAN.matcher(block.group(1));
                while (span.find()) {
                    names.add(new Range(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)) + 1));
                }
            }
            String plain = text.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
            sentences.add(new Sentence(plain, names, List.of()));
        }
        return sentences;
    }

    private static List<Sentence> tagged(List<String> lines) {
        List<Sentence> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Range> names = new ArrayList<>();
        int open = -1;
        for (String line : lines) {
            if (line.isBlank()) {
                if (open >= 0) {
                    names.add(new Range(open, text.length()));
                    open = -1;
                }
                if (!text.isEmpty()) {
                    sentences.add(new Sentence(text.toString(), List.copyOf(names), List.of()));
                }
                text.setLength(0);
                names.clear();
                continue;
            }
            int gap = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
            String tag = line.substring(gap + 1);
            boolean person = tag.endsWith("-PER") || tag.endsWith("-NAME") || tag.endsWith("-PER.NAM");
            boolean begins = person && (tag.startsWith("B") || tag.startsWith("S"));
            if (open >= 0 && (!person || begins)) {
                names.add(new Range(open, text.length()));
                open = -1;
            }
            if (begins) {
                open = text.length();
            }
            text.appendCodePoint(line.codePointAt(0));
        }
        return sentences;
    }
}
