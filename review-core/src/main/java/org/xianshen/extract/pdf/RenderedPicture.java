package org.xianshen.extract.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.PageRegion;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.walk.Box;

/** A stretch of a page as it looks without annotations, with or without its text. */
final class RenderedPicture implements Picture {

    private static final double DPI = 300;
    private static final double MOST_PIXELS = 40e6;

    private final PdfFile file;
    private final PDPage page;
    private final int number;
    private final Box region;
    private final boolean withText;
    private final double scale;
    private @Nullable TextLayer layer;

    RenderedPicture(PdfFile file, PDPage page, int number, Box region, boolean withText) {
        this.file = file;
        this.page = page;
        this.number = number;
        this.region = region;
        this.withText = withText;
        double wanted = DPI / 72;
        double area = Math.max(1, region.width() * region.height());
        this.scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / area));
    }

    /** Lets {@code examiner} look at the pixels before they are read. */
    void examinedBy(TextLayer examiner) {
        layer = examiner;
    }

    PictureQueue.PixelMapping mapping() {
        return (p, x, y, width, height) ->
                new PageRegion(p, region.x0() + x / scale, region.y0() + y / scale, width / scale, height / scale);
    }

    @Override
    public int dotsPerInch() {
        return (int) Math.round(scale * 72);
    }

    @Override
    public BufferedImage pixels() throws IOException {
        if (file.document().getPage(number - 1).getCOSObject() != page.getCOSObject()) {
            throw new IOException("pages in another order");
        }
        int width = Math.max(1, (int) Math.ceil(region.width() * scale));
        int height = Math.max(1, (int) Math.ceil(region.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            graphics.translate(-region.x0() * scale, -region.y0() * scale);
            PDFRenderer renderer = withText ? new PDFRenderer(file.document()) : new Wordless(file);
            renderer.setAnnotationsFilter(annotation -> false);
            renderer.renderPageToGraphics(number - 1, graphics, (float) scale);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("page cannot be drawn", e);
        } finally {
            graphics.dispose();
        }
        if (layer != null) {
            layer.examine(image, region.x0(), region.y0(), scale);
        }
        return image;
    }

    /** Draws all of a page but its text. */
    private static final class Wordless extends PDFRenderer {
        Wordless(PdfFile file) {
            super(file.document());
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
                    // text is read from the page itself
                }

                @Override
                protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
                    // text is read from the page itself
                }
            };
        }
    }
}
