package org.xianshen.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xianshen.document.Carrier;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;

/**
 * Tells running heads and page numbers from the text of pages that are looked at together.
 *
 * <p>Only what is certain is told: a first or last line near the edge of the page that stands at the same place with the
 * same words on most pages, and a last line that is nothing but a page number. A line that could bear a mark of secrecy
 * stays with the body, where the place of a mark counts. Not thread-safe.
 */
final class RunningHeads {

    private static final int LEAST_PAGES = 3;
    private static final double LEAST_SHARE = 0.6;
    private static final double EDGE = 0.13;
    private static final int MOST_LINES = 2;
    private static final int LONGEST = 60;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－·\\s]*(?:第\\s*)?[0-9０-９]{1,4}(?:\\s*页)?(?:\\s*[,，/／]?\\s*(?:共|总)?\\s*[0-9０-９]{1,4}\\s*页?)?[-—–－·\\s]*");
    private static final Pattern NUMBER_IN_DASHES = Pattern.compile("[-—–－]+\\s*[0-9０-９]{1,4}\\s*[-—–－]+");
    private static final Pattern NUMBER_IN_WORDS = Pattern.compile("第\\s*[0-9０-９]{1,4}\\s*页.*");
    private static final Pattern MARK = Pattern.compile("[密★☆]|内部|公开|注意保存|妥善保管");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Integer, PageContent> contents = new HashMap<>();

    /** {@code [from, to)} of the text of a page and what it is. */
    record Stretch(Carrier carrier, int from, int to) {}

    /** A line of a page that could be running. */
    private record Line(int from, int to, String words, Box box) {}

    void look(int number, PageContent content, PageText text) {
        contents.put(number, content);
        for (Line line : first(content, text)) {
            counts.merge(key("head", line), 1, Integer::sum);
        }
        for (Line line : last(content, text)) {
            counts.merge(key("foot", line), 1, Integer::sum);
        }
    }

    private static String key(String where, Line line) {
        return where + Math.round(line.box().y0() / 6) + line.words().replaceAll("[0-9０-９]+", "#");
    }

    /** What the text of page {@code number} is made of, in order; line feeds between the stretches belong to none. */
    List<Stretch> of(int number, PageText text) {
        PageContent content = contents.get(number);
        int length = text.text().length();
        int from = 0;
        int to = length;
        List<Stretch> stretches = new ArrayList<>();
        List<Stretch> feet = new ArrayList<>();
        if (content != null) {
            for (Line line : first(content, text)) {
                if (!repeats("head", line)) {
                    break;
                }
                stretches.add(new Stretch(Carrier.HEADER, line.from(), line.to()));
                from = line.to() + 1;
            }
            for (Line line : last(content, text)) {
                boolean isNumber = isPageNumber(line.words()) && line.box().height() < 0.03 * content.height();
                if (line.from() <= from || !(isNumber || repeats("foot", line))) {
                    break;
                }
                feet.add(0, new Stretch(Carrier.FOOTER, line.from(), line.to()));
                to = line.from() - 1;
            }
        }
        if (from >= to) {
            return List.of(new Stretch(Carrier.BODY, 0, length));
        }
        stretches.add(new Stretch(Carrier.BODY, from, to));
        stretches.addAll(feet);
        return stretches;
    }

    private boolean repeats(String where, Line line) {
        int times = counts.getOrDefault(key(where, line), 0);
        return contents.size() >= LEAST_PAGES && times >= LEAST_PAGES && times >= LEAST_SHARE * contents.size();
    }

    static boolean isPageNumber(String words) {
        String line = words.strip();
        return PAGE_NUMBER.matcher(line).matches()
                && (NUMBER_IN_DASHES.matcher(line).matches()
                        || NUMBER_IN_WORDS.matcher(line).matches());
    }

    private static List<Line> first(PageContent content, PageText text) {
        List<Line> found = new ArrayList<>();
        int from = 0;
        while (found.size() < MOST_LINES && from < text.text().length()) {
            int to = text.text().indexOf('\n', from);
            Line line = to < 0 ? null : line(text, from, to);
            if (line == null || line.box().y1() > EDGE * content.height()) {
                break;
            }
            found.add(line);
            from = to + 1;
        }
        return found;
    }

    private static List<Line> last(PageContent content, PageText text) {
        List<Line> found = new ArrayList<>();
        int to = text.text().length();
        while (found.size() < MOST_LINES && to > 0) {
            int from = text.text().lastIndexOf('\n', to - 1) + 1;
            Line line = from == 0 ? null : line(text, from, to);
            if (line == null || line.box().y0() < (1 - EDGE) * content.height()) {
                break;
            }
            found.add(line);
            to = from - 1;
        }
        return found;
    }

    /** The line at {@code [from, to)}, or null when it cannot be a running one. */
    private static @org.jspecify.annotations.Nullable Line line(PageText text, int from, int to) {
        String words = text.text().substring(from, to);
        if (words.isBlank()
                || words.length() > LONGEST
                || words.indexOf('\t') >= 0
                || MARK.matcher(words).find()
                || text.cells().stream().anyMatch(c -> c.start() < to && from < c.end())) {
            return null;
        }
        List<Box> boxes = text.regions(from, to);
        return boxes.size() == 1 ? new Line(from, to, words.strip(), boxes.get(0)) : null;
    }
}
