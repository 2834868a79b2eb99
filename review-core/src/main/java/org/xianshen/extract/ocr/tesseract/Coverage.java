package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;

/**
 * The boxes on a page that words account for: the program puts the box of a single character badly, that of a run of
 * words on one line well; static and pure.
 */
final class Coverage {

    /** Widest gap within a run, in heights of the line. */
    private static final double GAP = 1.5;

    /** What is added around a run, in heights. */
    private static final double MARGIN = 0.25;

    private Coverage() {}

    /** A box in pixels. */
    record Box(int left, int top, int right, int bottom) {}

    /** The boxes around runs of consecutive words of one line. */
    static List<Box> of(List<SeenWord> words) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            SeenWord first = words.get(i);
            double left = first.x();
            double right = first.right();
            double top = first.y();
            double bottom = first.bottom();
            int next = i + 1;
            while (next < words.size() && words.get(next).line() == first.line()) {
                SeenWord word = words.get(next);
                double height = Math.max(bottom, word.bottom()) - Math.min(top, word.y());
                if (word.x() - right > GAP * height || left - word.right() > GAP * height) {
                    break;
                }
                left = Math.min(left, word.x());
                right = Math.max(right, word.right());
                top = Math.min(top, word.y());
                bottom = Math.max(bottom, word.bottom());
                next++;
            }
            double margin = MARGIN * (bottom - top);
            boxes.add(new Box((int) (left - margin), (int) (top - margin), (int) Math.ceil(right + margin), (int)
                    Math.ceil(bottom + margin)));
            i = next;
        }
        return boxes;
    }
}
