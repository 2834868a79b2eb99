package org.xianshen.rules.marks;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.normalize.DocumentText;

/**
 * A document of the set with what a careful reader finds on it.
 *
 * @param id genre and number
 * @param expected what its marks say
 * @param drawn whether it is also drawn as PDF and written as DOCX
 * @param passages what stands where
 */
record MarkedDocument(String id, Marks expected, boolean drawn, List<Passage> passages) {

    private static final String HEAD = "### ";

    MarkedDocument {
        passages = List.copyOf(passages);
    }

    /** Where a line stands on the page. */
    enum Place {
        /** At the left edge. */
        LEFT,
        /** At the right edge. */
        RIGHT,
        /** In the middle, in large type. */
        TITLE
    }

    /** One line. */
    record Line(Place place, String text) {
        static Line parse(String source) {
            if (source.startsWith(">>")) {
                return new Line(Place.RIGHT, source.substring(2));
            }
            if (source.startsWith("==")) {
                return new Line(Place.TITLE, source.substring(2));
            }
            return new Line(Place.LEFT, source);
        }

        /** The line as it stands in a plain text file. */
        String plain() {
            return place == Place.RIGHT ? "　".repeat(16) + text : text;
        }
    }

    /** The lines of one carrier. */
    record Passage(Carrier carrier, List<Line> lines) {
        Passage {
            lines = List.copyOf(lines);
        }
    }

    /** All documents of all genres in {@code folder} of the test resources. */
    static List<MarkedDocument> all(String folder) {
        return DocumentSets.read(folder, HEAD, MarkedDocument::parse);
    }

    static MarkedDocument parse(String head, List<String> lines) {
        int colon = head.indexOf(": ");
        int bar = head.indexOf('|', colon);
        if (!head.startsWith(HEAD) || colon < 0 || bar < 0) {
            throw new IllegalArgumentException("not a head line: " + head);
        }
        String words = head.substring(colon + 2, bar);
        List<Passage> passages = new ArrayList<>();
        Carrier carrier = Carrier.BODY;
        List<Line> own = new ArrayList<>();
        for (String line : lines) {
            if (line.matches("\\[[A-Z_]+\\]")) {
                close(passages, carrier, own);
                carrier = Carrier.valueOf(line.substring(1, line.length() - 1));
            } else {
                own.add(Line.parse(line));
            }
        }
        close(passages, carrier, own);
        return new MarkedDocument(
                head.substring(HEAD.length(), colon),
                Marks.expected(words),
                List.of(words.split(" +", -1)).contains("drawn"),
                passages);
    }

    private static void close(List<Passage> passages, Carrier carrier, List<Line> own) {
        if (!own.isEmpty()) {
            passages.add(new Passage(carrier, own));
            own.clear();
        }
    }

    /** The document as text without layout. */
    DocumentText plain() {
        List<TextUnit> units = new ArrayList<>();
        for (Passage passage : passages) {
            String text =
                    String.join("\n", passage.lines().stream().map(Line::plain).toList());
            units.add(new TextUnit("u" + (units.size() + 1), passage.carrier(), "", 0, text));
        }
        return DocumentText.of(units, DocumentLayout.NONE);
    }

    /** All of the text in one piece, for readers that know no carriers. */
    String wholeText() {
        StringBuilder all = new StringBuilder();
        passages.forEach(p -> p.lines().forEach(line -> all.append(line.text()).append('\n')));
        return all.toString();
    }

    /** The lines that stand in {@code carrier}. */
    List<Line> lines(Carrier carrier) {
        return passages.stream()
                .filter(p -> p.carrier() == carrier)
                .flatMap(p -> p.lines().stream())
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
