package org.xianshen.rules.recognize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;

/**
 * Where the head and the end of a document are: up to which place of which unit a mark stands in the zone that GB/T 9704 gives it.
 *
 * <p>Immutable.
 */
final class DocumentFrame {

    private static final int[] NO_LINES = {};
    private static final int ZONE_LINES = 12;
    private static final double ZONE_HEIGHT_PT = 300;
    private static final double RIGHT_PART_PT = 180;
    private static final double EDGE_WIDTH_PT = 4;
    /** So many lines that begin at one edge are the lines of a column. */
    private static final int COLUMN_LINES = 3;

    private final Map<String, Integer> zoneEnds;
    private final String lastBody;
    private final Map<String, int[]> lineStarts;
    private final boolean official;

    private DocumentFrame(
            Map<String, Integer> zoneEnds, String lastBody, Map<String, int[]> lineStarts, boolean official) {
        this.zoneEnds = Map.copyOf(zoneEnds);
        this.lastBody = lastBody;
        this.lineStarts = lineStarts;
        this.official = official;
    }

    static DocumentFrame of(DocumentText text) {
        Map<String, Integer> zoneEnds = new HashMap<>();
        Map<String, Integer> attachments = new HashMap<>();
        String last = "";
        boolean official = false;
        for (UnitText unit : text.units()) {
            TextUnit read = unit.unit();
            if (read.carrier() != Carrier.BODY) {
                continue;
            }
            last = read.id();
            if (attachments.putIfAbsent(read.path(), read.page()) == null) {
                String own = read.text();
                zoneEnds.put(read.id(), endOfLines(own));
                official |= OfficialForm.isSeenIn(own);
            }
        }
        for (TextLine line : text.layout().lines()) {
            if (line.region().page() == 1 && line.region().y() < ZONE_HEIGHT_PT) {
                TextSpan span = line.span();
                zoneEnds.computeIfPresent(span.unit(), (unit, end) -> Math.max(end, span.end()));
            }
        }
        return new DocumentFrame(zoneEnds, last, lineStarts(text), official);
    }

    /** Where the first lines with text end; a single long paragraph counts up to its first characters only. */
    private static int endOfLines(String text) {
        int lines = 0;
        int at = 0;
        while (at < text.length() && lines < ZONE_LINES) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (!text.substring(at, end).isBlank()) {
                lines++;
            }
            at = end + 1;
        }
        return Math.min(at, text.length());
    }

    /** Whether the original's {@code place} in {@code unit} lies in the head of the document. */
    boolean isZone(String unit, int place) {
        Integer end = zoneEnds.get(unit);
        return end != null && place < end;
    }

    /** The start of the line around {@code place} as it was set: a reader of pages may have joined lines set flush right. */
    int lineStart(String unit, String text, int place) {
        int written = Lines.start(text, place);
        int at = below(unit, place + 1);
        return at < 0 ? written : Math.max(written, starts(unit)[at]);
    }

    /** The end of the line around {@code place} as it was set, without its line feed. */
    int lineEnd(String unit, String text, int place) {
        int written = Lines.end(text, place);
        int next = below(unit, place + 1) + 1;
        int[] starts = starts(unit);
        return next >= starts.length || starts[next] <= place ? written : Math.min(written, starts[next]);
    }

    /** The index of the last line that starts before {@code place}, or -1. */
    private int below(String unit, int place) {
        int found = Arrays.binarySearch(starts(unit), place);
        return found >= 0 ? found - 1 : -found - 2;
    }

    private int[] starts(String unit) {
        return lineStarts.getOrDefault(unit, NO_LINES);
    }

    private static Map<String, int[]> lineStarts(DocumentText text) {
        Map<String, Map<Integer, Integer>> edges = new HashMap<>();
        for (TextLine line : text.layout().lines()) {
            edges.computeIfAbsent(line.span().unit(), u -> new HashMap<>()).merge(edge(line), 1, Integer::sum);
        }
        Map<String, List<Integer>> starts = new HashMap<>();
        for (TextLine line : text.layout().lines()) {
            if (isSetApart(line, edges.getOrDefault(line.span().unit(), Map.of()))) {
                starts.computeIfAbsent(line.span().unit(), u -> new ArrayList<>())
                        .add(line.span().start());
            }
        }
        Map<String, int[]> sorted = new HashMap<>();
        starts.forEach((unit, of) -> sorted.put(
                unit, of.stream().mapToInt(Integer::intValue).sorted().toArray()));
        return sorted;
    }

    /** Whether a line begins in the right of the page at an edge of its own: it is set flush right and continues nothing. */
    private static boolean isSetApart(TextLine line, Map<Integer, Integer> edges) {
        int edge = edge(line);
        int neighbours =
                edges.getOrDefault(edge - 1, 0) + edges.getOrDefault(edge, 0) + edges.getOrDefault(edge + 1, 0);
        return line.region().x() > RIGHT_PART_PT && neighbours < COLUMN_LINES;
    }

    private static int edge(TextLine line) {
        return (int) Math.round(line.region().x() / EDGE_WIDTH_PT);
    }

    /** Whether the document has the form of an official one, so that a level alone in its head is a mark and no title. */
    boolean isOfficial() {
        return official;
    }

    boolean isLastBody(String unit) {
        return lastBody.equals(unit);
    }
}
