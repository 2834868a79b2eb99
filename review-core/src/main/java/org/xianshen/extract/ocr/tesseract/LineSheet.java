package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xianshen.extract.ocr.tesseract.InkLines.InkLine;

/**
 * Lines cut out of a page and put below one another at one height, so that one run of the program reads them all.
 * Immutable.
 */
final class LineSheet {

    private static final int HEIGHT = 64;
    private static final int GAP = 48;

    private final List<InkLine> lines;
    private final GreyImage image;

    private LineSheet(List<InkLine> lines, GreyImage image) {
        this.lines = List.copyOf(lines);
        this.image = image;
    }

    /** A sheet of {@code lines}, of which there is one at least. */
    static LineSheet of(GreyImage page, List<InkLine> lines) {
        List<GreyImage> strips = new ArrayList<>();
        int width = 0;
        for (InkLine line : lines) {
            GreyImage strip = page.crop(line.left(), line.top(), line.right(), line.bottom())
                    .scaled(factor(line));
            strips.add(strip);
            width = Math.max(width, strip.width());
        }
        GreyImage sheet = new GreyImage(width + 2 * GAP, GAP + lines.size() * (HEIGHT + GAP));
        Arrays.fill(sheet.samples(), (byte) GreyImage.WHITE);
        for (int i = 0; i < strips.size(); i++) {
            sheet.paste(strips.get(i), GAP, top(i));
        }
        return new LineSheet(lines, sheet);
    }

    GreyImage image() {
        return image;
    }

    /** The words of each line, in pixels of the page, as they were read on the sheet. */
    List<List<SeenWord>> byLine(List<SeenWord> seen) {
        List<List<SeenWord>> words = new ArrayList<>();
        lines.forEach(line -> words.add(new ArrayList<>()));
        for (SeenWord word : seen) {
            int i = (int) Math.floor((word.middleY() - GAP / 2.0) / (HEIGHT + GAP));
            if (i >= 0 && i < lines.size()) {
                InkLine line = lines.get(i);
                words.get(i)
                        .add(word.moved(-GAP, -top(i)).scaled(1 / factor(line)).moved(line.left(), line.top()));
            }
        }
        return words;
    }

    private static int top(int line) {
        return GAP + line * (HEIGHT + GAP);
    }

    private static double factor(InkLine line) {
        return HEIGHT / (double) line.height();
    }
}
