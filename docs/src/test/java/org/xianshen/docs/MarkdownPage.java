package org.xianshen.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tests need of a Markdown file: links, anchors, headings, table rows, fenced blocks.
 *
 * <p>Links count outside fenced blocks and code spans only.
 */
final class MarkdownPage {

    private static final Pattern INLINE_LINK = Pattern.compile("\\]\\(<?([^()<> ]+)>?(?: \"[^\"]*\")?\\)");
    private static final Pattern DEFINITION = Pattern.compile("^\\[[^\\]]+\\]: +<?([^<> ]+)>?");
    private static final Pattern HTML_LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");

    private final List<String> prose = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<Fence> fences = new ArrayList<>();

    private MarkdownPage() {}

    /** A fenced block: the word behind its fence and its content, lines ended by line feeds. */
    record Fence(String language, String content) {}

    static MarkdownPage of(String text) {
        MarkdownPage page = new MarkdownPage();
        StringBuilder block = new StringBuilder();
        String language = "";
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("```")) {
                if (fenced) {
                    page.fences.add(new Fence(language, block.toString()));
                    block.setLength(0);
                }
                language = line.substring(3).strip();
                fenced = !fenced;
            } else if (fenced) {
                block.append(line).append('\n');
            } else {
                page.prose.add(line);
                if (line.startsWith("#")) {
                    page.headings.add(line);
                }
            }
        }
        if (fenced) {
            throw new IllegalArgumentException("a fenced block has no end");
        }
        return page;
    }

    /** Headings as written, with their number signs. */
    List<String> headings() {
        return List.copyOf(headings);
    }

    List<Fence> fences() {
        return List.copyOf(fences);
    }

    /** Targets of links and pictures. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        for (String line : prose) {
            String text = CODE_SPAN.matcher(line).replaceAll("``");
            for (Pattern form : List.of(INLINE_LINK, DEFINITION, HTML_LINK)) {
                Matcher matcher = form.matcher(text);
                while (matcher.find()) {
                    links.add(matcher.group(1));
                }
            }
        }
        return links;
    }

    /** The anchors that headings get: lower case, punctuation left out, spaces as hyphens. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        for (String heading : headings) {
            StringBuilder anchor = new StringBuilder();
            String title = heading.replaceFirst("^#+ +", "").strip().toLowerCase(Locale.ROOT);
            title.codePoints().forEach(c -> {
                if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                    anchor.appendCodePoint(c);
                } else if (c == ' ') {
                    anchor.append('-');
                }
            });
            anchors.add(anchor.toString());
        }
        return anchors;
    }

    /** The body rows of the table below {@code heading}, each as its cells without outer white space. */
    List<List<String>> table(String heading) {
        int from = prose.indexOf(heading);
        if (from < 0) {
            throw new IllegalArgumentException("no heading '" + heading + "'");
        }
        List<List<String>> rows = new ArrayList<>();
        for (String line : prose.subList(from + 1, prose.size())) {
            if (line.startsWith("#")) {
                break;
            }
            if (line.startsWith("|")) {
                rows.add(cells(line));
            }
        }
        if (rows.size() < 3) {
            throw new IllegalArgumentException("no table below '" + heading + "'");
        }
        return rows.subList(2, rows.size());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : CELL_BORDER.split(line.strip().substring(1), -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells.subList(0, cells.size() - 1);
    }
}
