package org.xianshen.extract.pdf.walk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure of a path, from where the pen is set down to where it is lifted: its box and how it runs. Not thread-safe. */
public final class Figure {

    /** How far a line may lean, in points, and still be level or upright. */
    private static final double STRAIGHT = 0.6;

    private static final int FEW = 4;

    private final List<Box> lines = new ArrayList<>(FEW);
    private @Nullable Box box;
    private int pieces;
    private int curves;
    private int leaning;
    private int turns;
    private double direction;

    /** A line of the figure. */
    public void line(double fromX, double fromY, double toX, double toY) {
        if (fromX == toX && fromY == toY) {
            return;
        }
        Box line = new Box(Math.min(fromX, toX), Math.min(fromY, toY), Math.max(fromX, toX), Math.max(fromY, toY));
        if (line.width() >= STRAIGHT && line.height() >= STRAIGHT) {
            leaning++;
        }
        if (pieces < FEW) {
            lines.add(line);
        }
        piece(line, toX - fromX);
    }

    /** A curve of the figure. */
    public void curve(double fromX, double fromY, double toX, double toY) {
        curves++;
        piece(
                new Box(Math.min(fromX, toX), Math.min(fromY, toY), Math.max(fromX, toX), Math.max(fromY, toY)),
                toX - fromX);
    }

    private void piece(Box piece, double across) {
        pieces++;
        box = box == null ? piece : box.union(piece);
        if (across != 0) {
            turns += across * direction < 0 ? 1 : 0;
            direction = across;
        }
    }

    /** The box around its ends; null when it has no extent at all. */
    @Nullable
    Box box() {
        return box;
    }

    /** Lines and curves. */
    int pieces() {
        return pieces;
    }

    /** How often it turns back to the left or right. */
    int turns() {
        return turns;
    }

    /** Whether it is a rectangle, or less than one. */
    boolean isRectangle() {
        return curves + leaning == 0 && pieces <= FEW;
    }

    /** Whether it is a rectangle with round corners. */
    boolean isRounded() {
        return curves == FEW && leaning == 0 && pieces > FEW && pieces <= 2 * FEW;
    }

    /** Its lines when it has no more than a rectangle. */
    List<Box> lines() {
        return lines;
    }
}
