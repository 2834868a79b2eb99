package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the connected dark spots of a picture; static and pure. */
final class Components {

    /** The box around a spot and the number of its pixels. */
    record Component(int x, int y, int width, int height, int pixels) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        /** Share of the box that is dark. */
        double fill() {
            return pixels / ((double) width * height);
        }

        /** Whether the two extents are alike within a fifth. */
        boolean isSquarish() {
            return 5 * Math.abs(width - height) <= Math.max(width, height);
        }
    }

    private Components() {}

    /** The spots with at least {@code least} pixels in both directions; dark is what is at most {@code level}. */
    static List<Component> find(GreyImage picture, int level, int least) {
        int w = picture.width();
        int h = picture.height();
        byte[] samples = picture.samples();
        boolean[] seen = new boolean[samples.length];
        int[] stack = new int[1024];
        List<Component> found = new ArrayList<>();
        for (int start = 0; start < samples.length; start++) {
            if (seen[start] || (samples[start] & 0xFF) > level) {
                continue;
            }
            int depth = 0;
            stack[depth++] = start;
            seen[start] = true;
            int left = w;
            int right = 0;
            int top = h;
            int low = 0;
            int size = 0;
            while (depth > 0) {
                int at = stack[--depth];
                int x = at % w;
                int y = at / w;
                size++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                low = Math.max(low, y);
                for (int ny = Math.max(0, y - 1); ny <= Math.min(h - 1, y + 1); ny++) {
                    for (int nx = Math.max(0, x - 1); nx <= Math.min(w - 1, x + 1); nx++) {
                        int next = ny * w + nx;
                        if (!seen[next] && (samples[next] & 0xFF) <= level) {
                            seen[next] = true;
                            if (depth == stack.length) {
                                stack = Arrays.copyOf(stack, 2 * depth);
                            }
                            stack[depth++] = next;
                        }
                    }
                }
            }
            if (right - left + 1 >= least && low - top + 1 >= least) {
                found.add(new Component(left, top, right - left + 1, low - top + 1, size));
            }
        }
        return found;
    }
}
