package org.xianshen.redact.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.FontReading;
import org.xianshen.extract.pdf.walk.GlyphTable;
import org.xianshen.extract.pdf.walk.Hidden;
import org.xianshen.extract.pdf.walk.PageContent;

/** Turns a page into a picture with the removed places blackened, and an invisible text layer of what was kept. */
final class PagePicture {

    /** Resolution in dots per inch. */
    static final int DPI = 200;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final long MOST_PIXELS = 60_000_000L;

    private PagePicture() {}

    /** The pixels of page {@code index} (0-based) as an image XObject. */
    static COSStream pixels(PDDocument source, int index, PageContent content, PageEdit edit) throws IOException {
        double scale = DPI / 72.0;
        if (content.width() * scale * content.height() * scale > MOST_PIXELS) {
            throw new CannotRewrite("page too large to become a picture");
        }
        PDFRenderer renderer = new PDFRenderer(source);
        renderer.setAnnotationsFilter(annotation -> false);
        BufferedImage image = renderer.renderImageWithDPI(index, DPI, ImageType.RGB);
        hideFaint(image, content, scale);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        for (Box target : edit.targets()) {
            Box grown = target.grow(0.6);
            graphics.fill(new Rectangle2D.Double(
                    grown.x0() * scale, grown.y0() * scale, grown.width() * scale, grown.height() * scale));
        }
        graphics.dispose();
        return stream(image);
    }

    /** Text that a reader does not see can still be seen by a machine: what little shows is painted over. */
    private static void hideFaint(BufferedImage image, PageContent content, double scale) {
        GlyphTable glyphs = content.glyphs();
        for (int g = 0; g < glyphs.count(); g++) {
            if ((glyphs.hidden(g) & (Hidden.COLOUR | Hidden.TRANSPARENT)) != 0) {
                Box box = glyphs.box(g).grow(0.5);
                int x0 = (int) Math.max(0, box.x0() * scale);
                int y0 = (int) Math.max(0, box.y0() * scale);
                int x1 = (int) Math.min(image.getWidth() - 1.0, box.x1() * scale);
                int y1 = (int) Math.min(image.getHeight() - 1.0, box.y1() * scale);
                if (x1 <= x0 || y1 <= y0) {
                    continue;
                }
                int ground = image.getRGB(x0, y0);
                for (int y = y0; y <= y1; y++) {
                    for (int x = x0; x <= x1; x++) {
                        if (near(image.getRGB(x, y), ground)) {
                            image.setRGB(x, y, ground);
                        }
                    }
                }
            }
        }
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 16) {
                return false;
            }
        }
        return true;
    }

    private static COSStream stream(BufferedImage image) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        int[] row = new int[width];
        int at = 0;
        boolean grey = true;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                int r = pixel >> 16 & 0xFF;
                int g = pixel >> 8 & 0xFF;
                int b = pixel & 0xFF;
                grey &= r == g && g == b;
                rgb[at++] = (byte) r;
                rgb[at++] = (byte) g;
                rgb[at++] = (byte) b;
            }
        }
        byte[] samples = rgb;
        if (grey) {
            samples = new byte[width * height];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = rgb[3 * i];
            }
        }
        COSStream stream = Streams.flate(samples);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, grey ? COSName.DEVICEGRAY : COSName.DEVICERGB);
        return stream;
    }

    private static boolean keepsText(GlyphTable glyphs, PageEdit edit) {
        for (int g = 0; g < glyphs.count(); g++) {
            if (keeps(glyphs, edit, g)) {
                return true;
            }
        }
        return false;
    }

    private static boolean keeps(GlyphTable glyphs, PageEdit edit, int g) {
        return !edit.removes(g)
                && glyphs.isVisible(g)
                && !glyphs.text(g).equals(FontReading.UNMAPPED)
                && glyphs.size(g) > 0
                && Math.hypot(glyphs.endX(g) - glyphs.penX(g), glyphs.endY(g) - glyphs.penY(g)) > 0;
    }

    /** Writes the kept visible glyphs as invisible text, in a space of points from the upper left, y down. */
    static void textLayer(PageContent content, PageEdit edit, FontShop fonts, ContentOut out, NewResources resources)
            throws IOException {
        GlyphTable glyphs = content.glyphs();
        if (!keepsText(glyphs, edit)) {
            return;
        }
        RebuiltFont font = fonts.newFont();
        COSName name = resources.name(COSName.FONT, font.dictionary());
        out.op("BT").op("Tr", 3);
        for (int g = 0; g < glyphs.count(); g++) {
            String text = glyphs.text(g);
            if (!keeps(glyphs, edit, g)) {
                continue;
            }
            double dx = glyphs.endX(g) - glyphs.penX(g);
            double dy = glyphs.endY(g) - glyphs.penY(g);
            double length = Math.hypot(dx, dy);
            if (length <= 0) {
                continue;
            }
            double width = Math.round(length / glyphs.size(g) * 1000);
            RebuiltFont.Entry entry = new RebuiltFont.Entry(text, width, 0, 0, 0);
            int code = font.code(java.util.List.of(text, width), entry, GeneralPath::new);
            double cos = dx / length;
            double sin = dy / length;
            out.word("/" + name.getName()).op("Tf", glyphs.size(g));
            out.op("Tm", cos, sin, sin, -cos, glyphs.penX(g), glyphs.penY(g));
            out.word("<" + HEX.toHexDigits(code, 4) + ">").op("Tj");
        }
        out.op("Tr", 0).op("ET");
    }
}
