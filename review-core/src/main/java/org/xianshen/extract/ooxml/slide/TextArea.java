package org.xianshen.extract.ooxml.slide;

/** Estimates where in its frame the text of a shape stands, since only a layout engine knows. */
final class TextArea {

    private static final double EMU_PER_POINT = 12_700;
    private static final double INSET_EMU = 91_440;
    private static final double USUAL_POINTS = 18;
    private static final double LINE_HEIGHT = 1.2;
    private static final double WIDTH_OF_LATIN = 0.5;

    private TextArea() {}

    /** The part of {@code frame} that the text of {@code shape} is likely to take. */
    static Frame of(Shape shape, Frame frame) {
        double wide = Math.max(EMU_PER_POINT, frame.width() - 2 * INSET_EMU);
        double widest = 0;
        double high = 0;
        for (Shape.Block block : shape.blocks) {
            if (!(block instanceof Shape.Paragraph paragraph)) {
                return frame;
            }
            double size = sizeOf(paragraph) * EMU_PER_POINT;
            double length = lengthOf(paragraph) * size;
            widest = Math.max(widest, Math.min(wide, length));
            high += Math.max(1, Math.ceil(length / wide)) * size * LINE_HEIGHT;
        }
        double height = Math.min(frame.height(), high + INSET_EMU);
        double width = Math.min(frame.width(), widest + 2 * INSET_EMU);
        double free = Math.max(0, frame.height() - height);
        double top = switch (shape.anchor) {
            case "b" -> frame.y() + free;
            case "ctr" -> frame.y() + free / 2;
            default -> frame.y();
        };
        return new Frame(frame.x(), top, width, height);
    }

    private static double sizeOf(Shape.Paragraph paragraph) {
        for (Shape.Piece piece : paragraph.pieces) {
            Integer size = piece.look().hundredths();
            if (size != null) {
                return size / 100.0;
            }
        }
        return USUAL_POINTS;
    }

    private static double lengthOf(Shape.Paragraph paragraph) {
        double length = 0;
        for (Shape.Piece piece : paragraph.pieces) {
            for (int i = 0; i < piece.text().length(); i++) {
                length += piece.text().charAt(i) < 0x2E80 ? WIDTH_OF_LATIN : 1;
            }
        }
        return length;
    }
}
