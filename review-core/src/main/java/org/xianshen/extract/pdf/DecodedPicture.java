package org.xianshen.extract.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.PageRegion;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PaintedPicture;

/** One picture of a file by itself, turned and masked as on its page, with all that something there covers or clips. */
final class DecodedPicture implements Picture {

    private static final double LEAST_DPI = 300;
    private static final double MOST_DPI = 600;
    private static final double MOST_PIXELS = 36e6;
    private static final long MOST_SOURCE_PIXELS = 250_000_000L;

    private final @Nullable COSStream stream;
    private final @Nullable PDImage inline;
    private final @Nullable PDResources resources;
    private final Affine map;
    private final Box whole;
    private final double scale;
    private @Nullable TextLayer layer;

    DecodedPicture(PaintedPicture painted, @Nullable PDResources resources) {
        this(painted, resources, painted.map(), painted.whole());
    }

    private DecodedPicture(PaintedPicture painted, @Nullable PDResources resources, Affine map, Box whole) {
        this(
                painted.object() instanceof COSStream s ? s : null,
                painted.inline(),
                resources,
                map,
                whole,
                painted.object() == null
                        ? 0
                        : painted.object().getInt("Width", painted.object().getInt("W", 0)));
    }

    private DecodedPicture(
            @Nullable COSStream stream,
            @Nullable PDImage inline,
            @Nullable PDResources resources,
            Affine map,
            Box whole,
            int pixelsWide) {
        this.stream = stream;
        this.inline = inline;
        this.resources = resources;
        this.map = map;
        this.whole = whole;
        double across = Math.max(1, Math.hypot(map.a(), map.b()));
        double dpi = Math.max(LEAST_DPI, Math.min(MOST_DPI, pixelsWide / across * 72));
        double area = Math.max(1, whole.width() * whole.height());
        this.scale = Math.min(dpi / 72, Math.sqrt(MOST_PIXELS / area));
    }

    /** A picture that stands on no page, a pixel a point. */
    static DecodedPicture loose(COSStream stream) {
        return loose(stream, null, stream.getInt("Width", 1), stream.getInt("Height", 1));
    }

    /** The same for one that stands in content. */
    static DecodedPicture loose(PDImage inline) {
        return loose(null, inline, inline.getWidth(), inline.getHeight());
    }

    private static DecodedPicture loose(
            @Nullable COSStream stream, @Nullable PDImage inline, int pixelsWide, int pixelsHigh) {
        int width = Math.max(1, pixelsWide);
        int height = Math.max(1, pixelsHigh);
        double larger = Math.max(width, height);
        double points = 0.24 * Math.min(larger, 12_000) / larger;
        Affine map = new Affine(width * points, 0, 0, -height * points, 0, height * points);
        return new DecodedPicture(stream, inline, null, map, new Box(0, 0, width * points, height * points), width);
    }

    void examinedBy(TextLayer examiner) {
        layer = examiner;
    }

    PictureQueue.PixelMapping mapping() {
        return (page, x, y, width, height) ->
                new PageRegion(page, whole.x0() + x / scale, whole.y0() + y / scale, width / scale, height / scale);
    }

    @Override
    public int dotsPerInch() {
        return (int) Math.round(scale * 72);
    }

    @Override
    public BufferedImage pixels() throws IOException {
        PDImage image = inline;
        if (image == null) {
            if (stream == null) {
                throw new IOException("no picture");
            }
            image = new PDImageXObject(new PDStream(stream), resources);
        }
        long wide = Math.max(1, image.getWidth());
        long high = Math.max(1, image.getHeight());
        if (wide * high > MOST_SOURCE_PIXELS) {
            throw new IOException("picture too large");
        }
        BufferedImage source;
        try {
            source = image.isStencil() ? image.getStencilImage(Color.BLACK) : image.getImage();
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("picture cannot be decoded", e);
        }
        int width = Math.max(1, (int) Math.ceil(whole.width() * scale));
        int height = Math.max(1, (int) Math.ceil(whole.height() * scale));
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = new AffineTransform();
        place.scale(scale, scale);
        place.translate(-whole.x0(), -whole.y0());
        place.concatenate(new AffineTransform(map.a(), map.b(), map.c(), map.d(), map.e(), map.f()));
        place.translate(0, 1);
        place.scale(1.0 / source.getWidth(), -1.0 / source.getHeight());
        graphics.drawImage(source, place, null);
        graphics.dispose();
        if (layer != null) {
            layer.examine(canvas, whole.x0(), whole.y0(), scale);
        }
        return canvas;
    }
}
