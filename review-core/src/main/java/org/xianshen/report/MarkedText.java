package org.xianshen.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.xianshen.report.TextBlock.Piece;

/**
 * Writes stretches of one unit's text with the findings marked in place.
 *
 * <p>Stretches must be asked for in order of place: findings are swept once. Where findings overlap, the text is cut at
 * every edge; the weightiest finding colours the stretch, and each keeps its own number, set where it ends. Not
 * thread-safe.
 */
final class MarkedText {

    private final HtmlOut out;
    private final Wording wording;
    private final String anchor;
    private final String text;
    private final List<Numbered> findings;
    private final TreeSet<Numbered> open = new TreeSet<>(Numbered.BY_WEIGHT);
    private int next;

    /**
     * A sweep over {@code text}.
     *
     * @param anchor prefix of the anchors, unique to the document
     * @param findings of this unit, in order of place
     */
    MarkedText(HtmlOut out, Wording wording, String anchor, String text, List<Numbered> findings) {
        this.out = out;
        this.wording = wording;
        this.anchor = anchor;
        this.text = text;
        this.findings = findings;
    }

    /** Writes the characters of {@code piece}. */
    void write(Piece piece) throws IOException {
        while (next < findings.size() && findings.get(next).start() < piece.start()) {
            open.add(findings.get(next++));
        }
        int at = piece.start();
        while (at < piece.end()) {
            admit(at);
            int edge = nextEdge(at, piece.end());
            stretch(at, edge);
            close(edge);
            at = edge;
        }
    }

    /** Numbers of findings that ended in white space between pieces, so that none stays without its number. */
    void finish() throws IOException {
        while (next < findings.size()) {
            open.add(findings.get(next++));
        }
        close(text.length());
    }

    private void admit(int at) {
        while (next < findings.size() && findings.get(next).start() <= at) {
            open.add(findings.get(next++));
        }
    }

    private int nextEdge(int at, int end) {
        int edge = end;
        for (Numbered finding : open) {
            if (finding.end() > at) {
                edge = Math.min(edge, finding.end());
            }
        }
        if (next < findings.size()) {
            edge = Math.min(edge, findings.get(next).start());
        }
        return edge;
    }

    private void stretch(int from, int to) throws IOException {
        Numbered weightiest = null;
        for (Numbered finding : open) {
            if (finding.end() > from) {
                weightiest = finding;
                break;
            }
        }
        if (weightiest == null) {
            out.text(text, from, to);
            return;
        }
        out.raw("<mark class=\"" + weightiest.style().cssClass() + (weightiest.stays() ? " stays" : "") + "\">");
        out.text(text, from, to).raw("</mark>");
    }

    private void close(int at) throws IOException {
        List<Numbered> ended = new ArrayList<>();
        for (Numbered finding : open) {
            if (finding.end() <= at) {
                ended.add(finding);
            }
        }
        ended.sort(Comparator.comparingInt(Numbered::number));
        for (Numbered finding : ended) {
            open.remove(finding);
            int number = finding.number();
            out.raw("<sup class=\"" + finding.style().cssClass() + "\" id=\"" + anchor + "m" + number + "\"><a href=\"#"
                    + anchor + "n" + number + "\"");
            out.attribute(
                    "aria-label",
                    wording.say("text.note", number) + " "
                            + wording.type(finding.finding().type()));
            out.raw(">").number(number).raw("</a></sup>");
        }
    }
}
