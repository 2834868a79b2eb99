package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ocr.tesseract.Components.Component;

/** Finds round seals, whose circular legends the program takes for noise; static and pure. */
final class Seals {

    private static final double CORNER = 0.1;

    private Seals() {}

    /** The round frames of 15 mm and more among {@code components}. */
    static List<Component> find(GreyImage page, int level, int dpi, List<Component> components) {
        List<Component> seals = new ArrayList<>();
        for (Component component : components) {
            if (component.width() >= dpi * 15 / 25
                    && component.isSquarish()
                    && component.fill() < 0.4
                    && hasFreeCorners(page, level, component)) {
                seals.add(component);
            }
        }
        return seals;
    }

    private static boolean hasFreeCorners(GreyImage page, int level, Component box) {
        int w = (int) (box.width() * CORNER);
        int h = (int) (box.height() * CORNER);
        int dark = dark(page, level, box.x(), box.y(), w, h)
                + dark(page, level, box.right() - w, box.y(), w, h)
                + dark(page, level, box.x(), box.bottom() - h, w, h)
                + dark(page, level, box.right() - w, box.bottom() - h, w, h);
        return dark < 0.02 * 4 * w * h;
    }

    private static int dark(GreyImage page, int level, int left, int top, int width, int height) {
        int count = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                count += page.at(x, y) <= level ? 1 : 0;
            }
        }
        return count;
    }
}
