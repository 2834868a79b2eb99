package org.xianshen.extract.ocr.tesseract;

import java.util.Arrays;

/** Paints over connected dark spots of few pixels; static. */
final class Specks {

    private Specks() {}

    /** Paints spots of at most {@code most} pixels white; a pixel is dark when it is at most {@code level}. */
    static void remove(GreyImage picture, int level, int most) {
        int w = picture.width();
        int h = picture.height();
        byte[] samples = picture.samples();
        boolean[] seen = new boolean[samples.length];
        int[] spot = new int[most + 9];
        for (int start = 0; start < samples.length; start++) {
            if (seen[start] || (samples[start] & 0xFF) > level) {
                continue;
            }
            int size = collect(samples, w, h, level, start, seen, spot, most);
            if (size <= most) {
                for (int i = 0; i < size; i++) {
                    whiten(picture, spot[i] % w, spot[i] / w);
                }
            }
        }
    }

    /** Marks a whole spot as seen; its size, or {@code most + 1} as soon as it is larger. */
    private static int collect(
            byte[] samples, int w, int h, int level, int start, boolean[] seen, int[] spot, int most) {
        int[] stack = spot.length < 64 ? new int[64] : new int[spot.length];
        int depth = 0;
        int size = 0;
        stack[depth++] = start;
        seen[start] = true;
        while (depth > 0) {
            int at = stack[--depth];
            if (size < spot.length) {
                spot[size] = at;
            }
            size++;
            int x = at % w;
            int y = at / w;
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
        return Math.min(size, most + 1);
    }

    private static void whiten(GreyImage picture, int x, int y) {
        picture.blank(x - 1, y - 1, x + 2, y + 2);
    }
}
