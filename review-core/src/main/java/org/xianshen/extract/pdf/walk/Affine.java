package org.xianshen.extract.pdf.walk;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A plane affine map in PDF's order: {@code x' = a·x + c·y + e}, {@code y' = b·x + d·y + f}.
 *
 * @param a x to x
 * @param b x to y
 * @param c y to x
 * @param d y to y
 * @param e shift of x
 * @param f shift of y
 */
public record Affine(double a, double b, double c, double d, double e, double f) {

    /** The map that changes nothing. */
    public static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    /** First this map, then {@code next}. */
    public Affine then(Affine next) {
        return new Affine(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    /** The x of the image of {@code (x, y)}. */
    public double x(double x, double y) {
        return a * x + c * y + e;
    }

    /** The y of the image of {@code (x, y)}. */
    public double y(double x, double y) {
        return b * x + d * y + f;
    }

    /** The map PDFBox holds in {@code matrix}. */
    public static Affine of(Matrix matrix) {
        return new Affine(
                matrix.getScaleX(),
                matrix.getShearY(),
                matrix.getShearX(),
                matrix.getScaleY(),
                matrix.getTranslateX(),
                matrix.getTranslateY());
    }

    /** From {@code page}'s default user space to points from the upper left of its visible box, y down. */
    public static Affine toVisible(PDPage page) {
        PDRectangle box = page.getCropBox();
        double left = box.getLowerLeftX();
        double bottom = box.getLowerLeftY();
        double right = box.getUpperRightX();
        double top = box.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Affine(0, 1, 1, 0, -bottom, -left);
            case 180 -> new Affine(-1, 0, 0, 1, right, -bottom);
            case 270 -> new Affine(0, -1, -1, 0, top, right);
            default -> new Affine(1, 0, 0, -1, -left, top);
        };
    }
}
