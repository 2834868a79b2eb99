package org.xianshen.redact.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/** New streams and numbers in one fixed form, so that equal content gives equal bytes. */
final class Streams {

    private static final MathContext SIX_DIGITS = new MathContext(7, RoundingMode.HALF_EVEN);

    private Streams() {}

    /** A stream of {@code bytes}, compressed. */
    static COSStream flate(byte[] bytes) throws IOException {
        COSStream stream = new COSStream();
        fill(stream, bytes);
        return stream;
    }

    /** Puts {@code bytes}, compressed, into {@code stream}. */
    static void fill(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }

    /** {@code v} as PDF writes it: no exponent, seven significant digits at most. */
    static String text(double v) {
        if (v == Math.rint(v) && Math.abs(v) < 1e9) {
            return Long.toString((long) v);
        }
        BigDecimal rounded = new BigDecimal(v).round(SIX_DIGITS).stripTrailingZeros();
        return rounded.scale() > 10
                ? rounded.setScale(10, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : rounded.toPlainString();
    }

    /** {@code v}, rounded to a thousandth, as an object. */
    static COSBase number(double v) {
        double rounded = Math.round(v * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? COSInteger.get((long) rounded) : new COSFloat((float) rounded);
    }

    /** The numbers of {@code source} alone, as a new array. */
    static COSArray numbers(COSArray source) throws CannotRewrite {
        COSArray copy = new COSArray();
        for (int i = 0; i < source.size(); i++) {
            copy.add(number(source.getObject(i)));
        }
        return copy;
    }

    /** A new object for the number {@code source}. */
    static COSBase number(@org.jspecify.annotations.Nullable COSBase source) throws CannotRewrite {
        if (source instanceof COSInteger whole) {
            return COSInteger.get(whole.longValue());
        }
        if (source instanceof COSNumber n) {
            return parsed(text(n.floatValue()));
        }
        throw new CannotRewrite("a number is missing");
    }

    private static COSBase parsed(String number) throws CannotRewrite {
        try {
            return COSNumber.get(number);
        } catch (IOException e) {
            throw new CannotRewrite("a number cannot be written");
        }
    }
}
