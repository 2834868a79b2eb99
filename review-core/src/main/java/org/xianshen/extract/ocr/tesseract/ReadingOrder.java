package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.extract.ocr.PictureText;

/**
 * Puts lines, red lines and tables of a page in the order of reading and numbers their paragraphs; static and pure.
 *
 * <p>The order of the program's blocks is kept, so that columns stay apart; what was read separately is put before the first
 * line that stands lower on the page, the legends of seals at the end.
 */
final class ReadingOrder {

    private static final double FULL_WITHIN_HEIGHTS = 1.6;

    private ReadingOrder() {}

    /** One line, or one table, with its upper and lower edge. */
    private record Piece(List<SeenWord> words, double top, double bottom, int table) {

        double left() {
            return words.stream().mapToDouble(SeenWord::x).min().orElse(0);
        }

        double right() {
            return words.stream().mapToDouble(SeenWord::right).max().orElse(0);
        }

        double middle() {
            return (top + bottom) / 2;
        }

        double height() {
            return bottom - top;
        }
    }

    /**
     * The words in order.
     *
     * @param free those of the program's blocks
     * @param apart those that were read separately
     * @param legends those of seals, which stand over others and come last
     * @param inTables those of each of {@code tables}
     */
    static List<PlacedWord> of(
            List<SeenWord> free,
            List<SeenWord> apart,
            List<SeenWord> legends,
            List<Table> tables,
            List<List<SeenWord>> inTables) {
        List<Piece> pieces = lines(free);
        List<Piece> others = lines(apart);
        for (int t = 0; t < tables.size(); t++) {
            if (!inTables.get(t).isEmpty()) {
                Table table = tables.get(t);
                others.add(new Piece(inTables.get(t), table.top(), table.bottom(), t));
            }
        }
        others.sort(Comparator.comparingDouble(Piece::top));
        for (Piece other : others) {
            insert(pieces, other);
        }
        pieces.addAll(lines(legends));
        return placed(pieces, tables);
    }

    private static void insert(List<Piece> pieces, Piece other) {
        int at = 0;
        while (at < pieces.size() && pieces.get(at).middle() < other.middle()) {
            at++;
        }
        pieces.add(at, other);
    }

    private static List<Piece> lines(List<SeenWord> words) {
        List<Piece> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int line = words.get(i).line();
            List<SeenWord> together = new ArrayList<>();
            for (; i < words.size() && words.get(i).line() == line; i++) {
                together.add(words.get(i));
            }
            lines.add(piece(together, -1));
        }
        return lines;
    }

    private static Piece piece(List<SeenWord> words, int table) {
        return new Piece(
                words,
                words.stream().mapToDouble(SeenWord::y).min().orElse(0),
                words.stream().mapToDouble(SeenWord::bottom).max().orElse(0),
                table);
    }

    private static List<PlacedWord> placed(List<Piece> pieces, List<Table> tables) {
        List<PlacedWord> placed = new ArrayList<>();
        int paragraph = 0;
        int line = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.table() >= 0) {
                Table table = tables.get(piece.table());
                for (Map.Entry<Integer, List<SeenWord>> row :
                        cells(piece.words(), table).entrySet()) {
                    PictureText.Cell cell =
                            new PictureText.Cell(piece.table(), row.getKey() >> 16, row.getKey() & 0xFFFF);
                    if (!placed.isEmpty()) {
                        PictureText.Cell before = placed.get(placed.size() - 1).cell();
                        boolean sameRow =
                                before != null && before.table() == cell.table() && before.row() == cell.row();
                        paragraph += sameRow ? 0 : 1;
                        line++;
                    }
                    int was = row.getValue().get(0).line();
                    for (SeenWord word : row.getValue()) {
                        line += word.line() == was ? 0 : 1;
                        was = word.line();
                        placed.add(new PlacedWord(word, paragraph, line, cell));
                    }
                }
                continue;
            }
            if (!placed.isEmpty()) {
                paragraph += goesOn(pieces, i) ? 0 : 1;
                line++;
            }
            for (SeenWord word : Punctuation.corrected(piece.words())) {
                placed.add(new PlacedWord(word, paragraph, line, null));
            }
        }
        return placed;
    }

    private static Map<Integer, List<SeenWord>> cells(List<SeenWord> words, Table table) {
        Map<Integer, List<SeenWord>> cells = new TreeMap<>();
        for (SeenWord word : words) {
            int key = (table.row(word.middleX(), word.middleY()) << 16) | table.column(word.middleX(), word.middleY());
            cells.computeIfAbsent(key, k -> new ArrayList<>()).add(word);
        }
        return cells;
    }

    /** Whether a line is the rest of the one before: that one is full, both have one size, this one is not indented. */
    private static boolean goesOn(List<Piece> pieces, int i) {
        Piece line = pieces.get(i);
        Piece before = pieces.get(i - 1);
        if (before.table() >= 0) {
            return false;
        }
        int block = line.words().get(0).block();
        if (before.words().get(0).block() != block || block < 0) {
            return false;
        }
        double height = Math.min(line.height(), before.height());
        double right = 0;
        double left = Double.MAX_VALUE;
        for (int k = Math.max(0, i - 12); k < Math.min(pieces.size(), i + 12); k++) {
            Piece other = pieces.get(k);
            if (other.table() < 0 && other.words().get(0).block() == block) {
                right = Math.max(right, other.right());
                left = Math.min(left, other.left());
            }
        }
        boolean near = line.top() - before.bottom() < 1.6 * height && line.top() > before.top();
        boolean alike = Math.max(line.height(), before.height()) < 1.7 * height;
        boolean full = right - before.right() < FULL_WITHIN_HEIGHTS * before.height();
        boolean flush = line.left() - left < height;
        boolean wide = right - left > 8 * height;
        return near && alike && full && flush && wide;
    }
}
