package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextUnit;
import org.xianshen.normalize.DocumentText;

/**
 * The lines of a document's head and end: of a short document all, of a long one those near both ends.
 *
 * <p>Only the document itself counts, no file inside it.
 */
final class FrameLines {

    private static final int HEAD_CHARACTERS = 40_000;
    private static final int TAIL_CHARACTERS = 20_000;
    private static final int BOX_LINES = 8;
    private static final int BOX_LENGTH = 60;

    private FrameLines() {}

    /** The lines that are not blank, in reading order; those of text boxes first, where a red head may stand. */
    static List<FrameLine> of(DocumentText text) {
        List<TextUnit> body = new ArrayList<>();
        List<TextUnit> boxes = new ArrayList<>();
        for (DocumentText.UnitText one : text.units()) {
            TextUnit unit = one.unit();
            if (unit.carrier() == Carrier.BODY
                    && (body.isEmpty() || body.get(0).path().equals(unit.path()))) {
                body.add(unit);
            } else if (unit.carrier() == Carrier.TEXT_BOX && unit.page() <= 1) {
                boxes.add(unit);
            }
        }
        Map<String, List<TextLine>> set = new HashMap<>();
        for (TextLine line : text.layout().lines()) {
            set.computeIfAbsent(line.span().unit(), unit -> new ArrayList<>()).add(line);
        }
        List<FrameLine> lines = new ArrayList<>();
        if (!body.isEmpty()) {
            boxes.removeIf(box -> !box.path().equals(body.get(0).path()));
            boxes.forEach(box -> {
                if (lines.size() < BOX_LINES && box.length() <= BOX_LENGTH) {
                    add(box, 0, box.length(), set, lines);
                }
            });
        }
        long total = body.stream().mapToLong(TextUnit::length).sum();
        long before = 0;
        for (TextUnit unit : body) {
            long behind = total - before - unit.length();
            int head = (int) Math.max(0, Math.min(unit.length(), HEAD_CHARACTERS - before));
            int tail = (int) Math.max(head, unit.length() - Math.max(0, TAIL_CHARACTERS - behind));
            if (tail <= head) {
                add(unit, 0, unit.length(), set, lines);
            } else {
                add(unit, 0, head, set, lines);
                add(unit, Math.min(tail, unit.length()), unit.length(), set, lines);
            }
            before += unit.length();
        }
        return lines;
    }

    /** The lines of {@code unit} that lie within {@code [from, to)}. */
    private static void add(TextUnit unit, int from, int to, Map<String, List<TextLine>> set, List<FrameLine> lines) {
        if (from >= to) {
            return;
        }
        String text = unit.text();
        List<TextLine> known = set.get(unit.id());
        if (known == null) {
            split(unit, text, from, to, lines);
            return;
        }
        for (TextLine line : known) {
            int start = line.span().start();
            int end = line.span().end();
            if (start >= from && end <= to) {
                keep(new FrameLine(unit, start, text.substring(start, end), line.region(), line.fontSizePt()), lines);
            }
        }
    }

    private static void split(TextUnit unit, String text, int from, int to, List<FrameLine> lines) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            keep(new FrameLine(unit, start, text.substring(start, end), null, 0), lines);
            start = end + 1;
        }
    }

    private static void keep(FrameLine line, List<FrameLine> lines) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }
}
