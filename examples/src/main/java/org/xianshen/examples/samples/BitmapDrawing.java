package org.xianshen.examples.samples;

import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills outlines on a black-and-white picture, by the non-zero rule at the centre of each pixel.
 *
 * <p>Plain arithmetic, so that every Java version draws the same pixels. Not thread-safe.
 */
final class BitmapDrawing {

    private final BufferedImage image;

    private record Edge(double x0, double y0, double x1, double y1) {}

    private record Crossing(double x, int direction) {}

    BitmapDrawing(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0xFFFFFF);
            }
        }
    }

    /** Fills the outline of a flattened path: one without curves. */
    void fill(PathIterator outline) {
        List<Edge> edges = edges(outline);
        double top = edges.stream().mapToDouble(e -> Math.min(e.y0, e.y1)).min().orElse(0);
        double bottom =
                edges.stream().mapToDouble(e -> Math.max(e.y0, e.y1)).max().orElse(-1);
        for (int row = Math.max(0, (int) top); row <= Math.min(image.getHeight() - 1, (int) bottom); row++) {
            fillRow(edges, row);
        }
    }

    private void fillRow(List<Edge> edges, int row) {
        double y = row + 0.5;
        List<Crossing> crossings = new ArrayList<>();
        for (Edge e : edges) {
            if ((e.y0 <= y) != (e.y1 <= y)) {
                crossings.add(new Crossing(e.x0 + (y - e.y0) / (e.y1 - e.y0) * (e.x1 - e.x0), e.y1 > e.y0 ? 1 : -1));
            }
        }
        crossings.sort((a, b) -> Double.compare(a.x, b.x));
        int winding = 0;
        for (int i = 0; i + 1 < crossings.size(); i++) {
            winding += crossings.get(i).direction;
            int from = (int) Math.ceil(crossings.get(i).x - 0.5);
            for (int x = from; winding != 0 && x + 0.5 < crossings.get(i + 1).x; x++) {
                ink(x, row);
            }
        }
    }

    private static List<Edge> edges(PathIterator outline) {
        List<Edge> edges = new ArrayList<>();
        double[] to = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (; !outline.isDone(); outline.next()) {
            int kind = outline.currentSegment(to);
            boolean moves = kind == PathIterator.SEG_MOVETO;
            double nextX = kind == PathIterator.SEG_CLOSE || moves ? startX : to[0];
            double nextY = kind == PathIterator.SEG_CLOSE || moves ? startY : to[1];
            edges.add(new Edge(x, y, nextX, nextY));
            x = moves ? to[0] : nextX;
            y = moves ? to[1] : nextY;
            startX = moves ? x : startX;
            startY = moves ? y : startY;
        }
        edges.add(new Edge(x, y, startX, startY));
        return edges;
    }

    /** Strews {@code count} specks, the same ones every time, as the glass of a scanner has them. */
    void speckle(int count) {
        long state = 9704;
        for (int i = 0; i < count; i++) {
            state = (state * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
            ink((int) (state >>> 17) % image.getWidth(), (int) (state >>> 21) % image.getHeight());
        }
    }

    private void ink(int x, int y) {
        if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
            image.setRGB(x, y, 0);
        }
    }

    BufferedImage image() {
        return image;
    }
}
