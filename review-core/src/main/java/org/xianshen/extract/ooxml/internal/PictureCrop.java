package org.xianshen.extract.ooxml.internal;

import org.xianshen.extract.ocr.VisiblePart;
import org.xianshen.extract.zip.XmlCursor;

/** Reads how much of a picture is cut off where it is shown. */
public final class PictureCrop {

    private static final double THOUSANDTHS_OF_PERCENT = 100_000;
    private static final double VML_FRACTION = 65_536;

    private PictureCrop() {}

    /** What {@code a:srcRect} at {@code xml} leaves to be seen; its edges are in thousandths of a percent. */
    public static VisiblePart of(XmlCursor xml) {
        return VisiblePart.without(
                share(xml.attributeOrEmpty("l")),
                share(xml.attributeOrEmpty("t")),
                share(xml.attributeOrEmpty("r")),
                share(xml.attributeOrEmpty("b")));
    }

    /** What {@code v:imagedata} at {@code xml} leaves to be seen; its edges are fractions or end in {@code f}. */
    static VisiblePart ofVml(XmlCursor xml) {
        return VisiblePart.without(
                fraction(xml.attributeOrEmpty("cropleft")),
                fraction(xml.attributeOrEmpty("croptop")),
                fraction(xml.attributeOrEmpty("cropright")),
                fraction(xml.attributeOrEmpty("cropbottom")));
    }

    private static double share(String value) {
        return value.endsWith("%")
                ? number(value.substring(0, value.length() - 1)) / 100
                : number(value) / THOUSANDTHS_OF_PERCENT;
    }

    private static double fraction(String value) {
        return value.endsWith("f") ? number(value.substring(0, value.length() - 1)) / VML_FRACTION : number(value);
    }

    private static double number(String value) {
        try {
            double number = value.isEmpty() ? 0 : Double.parseDouble(value);
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
