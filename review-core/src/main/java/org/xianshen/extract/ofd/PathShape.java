package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.DrawnShapes;
import org.xianshen.extract.pdf.walk.Figure;

/** What the drawing commands of a path add up to on the page: its box, level and upright lines, rectangles. */
final class PathShape {

    private static final double STRAIGHT = 0.6;
    private static final int MOST_RECTANGLES = 200;
    private static final int MOST_LINES = 20_000;

    private final Affine map;
    private final List<Box> lines = new ArrayList<>();
    private final List<Box> rectangles = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private @Nullable Figure drawn;
    private @Nullable Box bounds;
    private @Nullable Box figure;
    private int figureLines;
    private boolean figurePlain = true;
    private boolean plain = true;
    private boolean onlyRectangles = true;
    private double startX;
    private double startY;
    private double x;
    private double y;

    private PathShape(Affine map) {
        this.map = map;
    }

    /** The shape of the commands {@code data} (GB/T 33190, AbbreviatedData) under {@code map}. */
    static PathShape of(String data, Affine map) {
        PathShape shape = new PathShape(map);
        shape.run(data);
        shape.endFigure();
        return shape;
    }

    /** The box around it; null when it draws nothing. */
    @Nullable
    Box bounds() {
        return bounds;
    }

    /** Whether it has level and upright lines only. */
    boolean isPlain() {
        return plain;
    }

    /** Its level and upright lines. */
    List<Box> lines() {
        return lines;
    }

    /** The rectangles it is made of when it is made of nothing else and they do not overlap; otherwise none. */
    List<Box> rectangles() {
        if (!plain || !onlyRectangles || rectangles.size() > MOST_RECTANGLES) {
            return List.of();
        }
        for (int i = 0; i < rectangles.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (rectangles.get(i).overlaps(rectangles.get(k))) {
                    return List.of();
                }
            }
        }
        return rectangles;
    }

    /** Enters its figures among {@code shapes}. */
    void enter(DrawnShapes shapes) {
        figures.forEach(shapes::add);
    }

    private Figure drawn() {
        Figure open = drawn;
        if (open == null) {
            open = new Figure();
            drawn = open;
            figures.add(open);
        }
        return open;
    }

    private void run(String data) {
        int length = data.length();
        char command = 0;
        double[] n = new double[7];
        int have = 0;
        int i = 0;
        while (i < length) {
            char c = data.charAt(i);
            if (c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r') {
                i++;
                continue;
            }
            if (Character.isLetter(c)) {
                command = c;
                have = 0;
                i++;
                if (c == 'C' || c == 'Z') {
                    close();
                }
                continue;
            }
            int start = i;
            while (i < length && " ,\t\r\n".indexOf(data.charAt(i)) < 0 && !isCommand(data.charAt(i))) {
                i++;
            }
            if (i == start) {
                i++;
                continue;
            }
            n[have++] = Numbers.of(data.substring(start, i), 0);
            if (have == operands(command)) {
                draw(command, n);
                have = 0;
            } else if (have == n.length) {
                have = 0;
            }
        }
    }

    private static boolean isCommand(char c) {
        return Character.isLetter(c) && c != 'e' && c != 'E';
    }

    private static int operands(char command) {
        return switch (command) {
            case 'S', 'M', 'L' -> 2;
            case 'Q' -> 4;
            case 'B' -> 6;
            case 'A' -> 7;
            default -> 0;
        };
    }

    private void draw(char command, double[] n) {
        switch (command) {
            case 'S', 'M' -> {
                endFigure();
                x = startX = map.x(n[0], n[1]);
                y = startY = map.y(n[0], n[1]);
            }
            case 'L' -> line(map.x(n[0], n[1]), map.y(n[0], n[1]));
            case 'Q' -> {
                control(n[0], n[1]);
                curve(n[2], n[3]);
            }
            case 'B' -> {
                control(n[0], n[1]);
                control(n[2], n[3]);
                curve(n[4], n[5]);
            }
            default -> {
                // an arc: nowhere farther from its middle than its radius
                control(n[5] - n[0], n[6] - n[1]);
                control(n[5] + n[0], n[6] + n[1]);
                curve(n[5], n[6]);
            }
        }
    }

    private void control(double atX, double atY) {
        double px = map.x(atX, atY);
        double py = map.y(atX, atY);
        add(new Box(px, py, px, py));
    }

    private void curve(double toX, double toY) {
        add(new Box(x, y, x, y));
        control(toX, toY);
        plain = false;
        figurePlain = false;
        drawn().curve(Numbers.sane(x), Numbers.sane(y), Numbers.sane(map.x(toX, toY)), Numbers.sane(map.y(toX, toY)));
        x = map.x(toX, toY);
        y = map.y(toX, toY);
    }

    private void line(double toX, double toY) {
        Box line = new Box(Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY));
        add(line);
        if (line.width() < STRAIGHT || line.height() < STRAIGHT) {
            if (lines.size() < MOST_LINES) {
                lines.add(line);
            }
            figureLines += line.width() + line.height() > 0 ? 1 : 0;
        } else {
            plain = false;
            figurePlain = false;
        }
        drawn().line(Numbers.sane(x), Numbers.sane(y), Numbers.sane(toX), Numbers.sane(toY));
        x = toX;
        y = toY;
    }

    private void close() {
        if (x != startX || y != startY) {
            line(startX, startY);
        }
        endFigure();
    }

    private void endFigure() {
        Box whole = figure;
        if (whole != null) {
            boolean rectangle = figurePlain && figureLines >= 3 && figureLines <= 5;
            if (rectangle && rectangles.size() <= MOST_RECTANGLES) {
                rectangles.add(whole);
            }
            onlyRectangles &= rectangle;
        }
        figure = null;
        drawn = null;
        figureLines = 0;
        figurePlain = true;
    }

    private void add(Box box) {
        Box sane =
                new Box(Numbers.sane(box.x0()), Numbers.sane(box.y0()), Numbers.sane(box.x1()), Numbers.sane(box.y1()));
        bounds = bounds == null ? sane : bounds.union(sane);
        figure = figure == null ? sane : figure.union(sane);
    }
}
