package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xianshen.document.TextSpan;
import org.xianshen.frame.FrameElement;

/** Reads the names behind 签发人, on the label's line and the lines set below it. */
final class Signers {

    private static final Pattern NAME = Pattern.compile("[一-龥]{2,4}|[一-龥]{1,8}·[一-龥]{1,8}");
    private static final int MOST_LINES_BELOW = 2;
    private static final double CONFIDENCE = 0.95;

    private record Piece(String text, int from, int to) {}

    private Signers() {}

    /** Reads names from {@code [from, to)} of line {@code at} and goes on below while lines hold names alone. */
    static void read(List<FrameLine> lines, int at, int from, int to, FrameDraft draft, String evidence) {
        boolean any = names(lines.get(at), from, to, draft, evidence);
        for (int below = at + 1; below <= at + MOST_LINES_BELOW && below < lines.size(); below++) {
            FrameLine line = lines.get(below);
            boolean more = (any ? isSetBelow(line) : line.length() <= 8 && below == at + 1)
                    && names(line, 0, line.length(), draft, evidence);
            if (!more) {
                return;
            }
            any = true;
            draft.take(below);
        }
    }

    /** Whether a line is set far to the right, where names of further signers stand. */
    private static boolean isSetBelow(FrameLine line) {
        boolean right = line.region() != null && line.region().x() > 280;
        return line.length() <= 12 && (right || line.span().start() - line.lineStart() >= 8);
    }

    private static boolean names(FrameLine line, int from, int to, FrameDraft draft, String evidence) {
        List<Piece> pieces = pieces(line, from, to);
        if (pieces.isEmpty()
                || !pieces.stream().allMatch(p -> NAME.matcher(p.text()).matches())) {
            return false;
        }
        for (Piece piece : pieces) {
            TextSpan span = line.span(piece.from(), piece.to());
            draft.add(FrameElement.SIGNER, piece.text(), span, CONFIDENCE, evidence);
        }
        return true;
    }

    /** Pieces between gaps and separators; a name of two characters that are set apart is one piece. */
    private static List<Piece> pieces(FrameLine line, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean separator = i < to && "、,;/".indexOf(line.text().charAt(i)) >= 0;
            if (i == to || separator || (i > start && line.hasGapBefore(i))) {
                if (i > start) {
                    pieces.add(new Piece(line.shown(start, i), start, i));
                }
                start = separator ? i + 1 : i;
            }
        }
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.text().length() == 1
                    && i + 1 < pieces.size()
                    && pieces.get(i + 1).text().length() == 1) {
                piece = new Piece(
                        piece.text() + pieces.get(i + 1).text(),
                        piece.from(),
                        pieces.get(i + 1).to());
                i++;
            }
            joined.add(piece);
        }
        return joined;
    }
}
