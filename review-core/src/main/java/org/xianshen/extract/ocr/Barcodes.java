package org.xianshen.extract.ocr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes QR codes, Data Matrix, Aztec, PDF417 and bar codes in a picture; static and pure. */
final class Barcodes {

    private static final int LEAST_EDGE = 21;
    private static final int MOST_EDGE = 1800;
    private static final int SMALL_EDGE = 1000;
    private static final int MOST_CODES = 40;

    private static final Set<BarcodeFormat> FORMATS = Set.of(
            BarcodeFormat.QR_CODE,
            BarcodeFormat.DATA_MATRIX,
            BarcodeFormat.PDF_417,
            BarcodeFormat.AZTEC,
            BarcodeFormat.CODE_128,
            BarcodeFormat.CODE_39,
            BarcodeFormat.EAN_13);

    /** What a code says and the pixels it covers. */
    record Code(String text, Rectangle area) {
        @Override
        public String toString() {
            return "Code[" + text.length() + " chars]";
        }
    }

    private Barcodes() {}

    /** The codes in the order found. */
    static List<Code> in(BufferedImage picture) {
        if (Math.min(picture.getWidth(), picture.getHeight()) < LEAST_EDGE) {
            return List.of();
        }
        BufferedImage grey = grey(picture);
        byte[] samples = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        int width = grey.getWidth();
        int height = grey.getHeight();
        double back = picture.getWidth() / (double) width;
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, FORMATS);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.ALSO_INVERTED, true);
        List<Code> codes = new ArrayList<>();
        for (int found = 0; found < MOST_CODES; found++) {
            Result result = decode(samples, width, height, hints);
            if (result == null) {
                break;
            }
            Rectangle area = area(result, width, height);
            blank(samples, width, area);
            String text = result.getText();
            if (text != null && !text.isBlank()) {
                codes.add(new Code(
                        text,
                        new Rectangle(
                                (int) (area.x * back),
                                (int) (area.y * back),
                                (int) (area.width * back) + 1,
                                (int) (area.height * back) + 1)));
            }
        }
        return codes;
    }

    private static @Nullable Result decode(byte[] samples, int width, int height, Map<DecodeHintType, Object> hints) {
        PlanarYUVLuminanceSource source =
                new PlanarYUVLuminanceSource(samples, width, height, 0, 0, width, height, false);
        Result result = decode(source, hints);
        if (result == null && Math.max(width, height) <= SMALL_EDGE) {
            // A code that fills the picture; the search for its corners sometimes fails on the cleanest of them.
            Map<DecodeHintType, Object> alone = new EnumMap<>(hints);
            alone.put(DecodeHintType.PURE_BARCODE, true);
            return decode(source, alone);
        }
        return result;
    }

    private static @Nullable Result decode(PlanarYUVLuminanceSource source, Map<DecodeHintType, Object> hints) {
        for (Binarizer binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
            try {
                return new MultiFormatReader().decode(new BinaryBitmap(binarizer), hints);
            } catch (ReaderException | RuntimeException e) {
                // No code this way; the next may find one.
            }
        }
        return null;
    }

    /** The box around the points of a code, made wider by what lies outside them. */
    private static Rectangle area(Result result, int width, int height) {
        Rectangle box = new Rectangle(0, 0, -1, -1);
        ResultPoint[] points = result.getResultPoints();
        for (ResultPoint point : points == null ? new ResultPoint[0] : points) {
            if (point != null) {
                box.add((int) point.getX(), (int) point.getY());
            }
        }
        if (box.width < 0) {
            return new Rectangle(0, 0, width, height);
        }
        int margin = Math.max(12, Math.max(box.width, box.height) / 4);
        box.grow(margin, margin);
        return box.intersection(new Rectangle(0, 0, width, height));
    }

    private static void blank(byte[] samples, int width, Rectangle area) {
        for (int y = area.y; y < area.y + area.height; y++) {
            Arrays.fill(samples, y * width + area.x, y * width + area.x + area.width, (byte) 255);
        }
    }

    /** In grey on white, made smaller when it is large. */
    private static BufferedImage grey(BufferedImage picture) {
        double factor = Math.min(1, MOST_EDGE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return grey;
    }
}
