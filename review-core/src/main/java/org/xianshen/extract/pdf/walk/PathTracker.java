package org.xianshen.extract.pdf.walk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path under construction: its box, its level and upright pieces, and whether it has others. */
public final class PathTracker {

    private final List<Box> rectangles = new ArrayList<>();
    private final List<Box> lines = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private @Nullable Figure figure;
    private @Nullable Box bounds;
    private boolean plain = true;
    private double startX;
    private double startY;
    private double x;
    private double y;
    private int clipPending;

    void reset() {
        rectangles.clear();
        lines.clear();
        figures.clear();
        figure = null;
        bounds = null;
        plain = true;
        clipPending = 0;
    }

    void moveTo(double toX, double toY) {
        figure = null;
        startX = x = toX;
        startY = y = toY;
    }

    void lineTo(double toX, double toY) {
        Box line = new Box(Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY));
        add(line);
        if (line.width() < 0.6 || line.height() < 0.6) {
            lines.add(line);
        } else {
            plain = false;
        }
        figure().line(x, y, toX, toY);
        x = toX;
        y = toY;
    }

    private Figure figure() {
        Figure open = figure;
        if (open == null) {
            open = new Figure();
            figure = open;
            figures.add(open);
        }
        return open;
    }

    void curveTo(double toX, double toY, double... controls) {
        for (int i = 0; i + 1 < controls.length; i += 2) {
            add(new Box(controls[i], controls[i + 1], controls[i], controls[i + 1]));
        }
        add(new Box(Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)));
        plain = false;
        figure().curve(x, y, toX, toY);
        x = toX;
        y = toY;
    }

    void close() {
        if (x != startX || y != startY) {
            lineTo(startX, startY);
        }
        figure = null;
    }

    void rectangle(Affine ctm, double left, double bottom, double width, double height) {
        Box box = Box.of(ctm, left, bottom, left + width, bottom + height);
        add(box);
        boolean upright = (ctm.b() == 0 && ctm.c() == 0) || (ctm.a() == 0 && ctm.d() == 0);
        if (upright) {
            rectangles.add(box);
        } else {
            plain = false;
            slanted(ctm, left, bottom, width, height);
        }
        moveTo(ctm.x(left, bottom), ctm.y(left, bottom));
    }

    private void slanted(Affine ctm, double left, double bottom, double width, double height) {
        double[] across = {left, left + width, left + width, left, left};
        double[] up = {bottom, bottom, bottom + height, bottom + height, bottom};
        Figure leaning = new Figure();
        for (int i = 0; i < 4; i++) {
            leaning.line(
                    ctm.x(across[i], up[i]),
                    ctm.y(across[i], up[i]),
                    ctm.x(across[i + 1], up[i + 1]),
                    ctm.y(across[i + 1], up[i + 1]));
        }
        figures.add(leaning);
    }

    /** Enters its figures among {@code shapes}; one rectangle that only clips is no figure. */
    void enter(DrawnShapes shapes, boolean clipsOnly) {
        figures.forEach(shapes::add);
        if (!clipsOnly || rectangles.size() > 1) {
            rectangles.forEach(shapes::rectangle);
        }
    }

    void clipAtPaint() {
        clipPending = 1;
    }

    boolean hasPendingClip() {
        return clipPending == 1;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    private void add(Box box) {
        Box known = bounds;
        bounds = known == null ? box : known.union(box);
    }

    /** The box around the whole path; null when it is empty. */
    public @Nullable Box bounds() {
        return bounds;
    }

    /** Whether the path is made of level and upright pieces only. */
    public boolean isPlain() {
        return plain;
    }

    List<Box> rectangles() {
        return rectangles;
    }

    List<Box> lines() {
        return lines;
    }

    /** The path as one rectangle, or null when it is not one. */
    @Nullable
    Box asRectangle() {
        if (!plain || bounds == null) {
            return null;
        }
        if (rectangles.size() == 1 && lines.isEmpty()) {
            return bounds;
        }
        return rectangles.isEmpty() && (lines.size() == 4 || lines.size() == 3) ? bounds : null;
    }
}
