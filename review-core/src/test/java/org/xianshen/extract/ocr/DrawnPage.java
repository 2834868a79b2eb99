package org.xianshen.extract.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Random;

/** An A4 page drawn line by line in millimetres, with what a scanner does to it; remembers the text in reading order. */
public final class DrawnPage {

    private static final double MM_PER_INCH = 25.4;
    private static final Color SEAL = new Color(214, 32, 40);

    private final int dpi;
    private final BufferedImage image;
    private final Graphics2D pen;
    private final StringBuilder text = new StringBuilder();

    public DrawnPage(int dpi) {
        this(dpi, 210, 297);
    }

    public DrawnPage(int dpi, double widthMm, double heightMm) {
        this.dpi = dpi;
        this.image = new BufferedImage(px(widthMm), px(heightMm), BufferedImage.TYPE_INT_RGB);
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    public static Font song(double points) {
        return font("AR PL UMing CN", points);
    }

    public static Font kai(double points) {
        return font("AR PL UKai CN", points);
    }

    public static Font hei(double points) {
        return font("WenQuanYi Zen Hei", points);
    }

    private static Font font(String name, double points) {
        return new Font(name, Font.PLAIN, 1).deriveFont((float) points);
    }

    private int px(double mm) {
        return (int) Math.round(mm / MM_PER_INCH * dpi);
    }

    /** A line of black text whose baseline is {@code y} from the top. */
    public DrawnPage line(double x, double y, Font font, String line) {
        return line(x, y, font, Color.BLACK, line);
    }

    /** A line of text in a colour. */
    public DrawnPage line(double x, double y, Font font, Color colour, String line) {
        text.append(line).append('\n');
        return draw(x, y, font, colour, line);
    }

    /** Draws text without remembering it. */
    public DrawnPage draw(double x, double y, Font font, Color colour, String line) {
        pen.setColor(colour);
        pen.setFont(font.deriveFont(font.getSize2D() * dpi / 72));
        pen.drawString(line, px(x), px(y));
        return this;
    }

    /** A line in the middle of the page. */
    public DrawnPage centred(double y, Font font, Color colour, String line) {
        double width = pen.getFontMetrics(font.deriveFont(font.getSize2D() * dpi / 72))
                        .getStringBounds(line, pen)
                        .getWidth()
                / dpi
                * MM_PER_INCH;
        double page = image.getWidth() / (double) dpi * MM_PER_INCH;
        return line((page - width) / 2, y, font, colour, line);
    }

    /** A straight rule. */
    public DrawnPage rule(double x1, double y1, double x2, double y2, double thickness, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(Math.max(1, px(thickness))));
        pen.drawLine(px(x1), px(y1), px(x2), px(y2));
        return this;
    }

    /** A table with rules; the cells are remembered row by row. */
    public DrawnPage table(double x, double y, double[] columns, double rowHeight, Font font, String[]... rows) {
        double width = 0;
        for (double column : columns) {
            width += column;
        }
        for (int r = 0; r <= rows.length; r++) {
            rule(x, y + r * rowHeight, x + width, y + r * rowHeight, 0.25, Color.BLACK);
        }
        double left = x;
        for (int c = 0; c <= columns.length; c++) {
            rule(left, y, left, y + rows.length * rowHeight, 0.25, Color.BLACK);
            left += c < columns.length ? columns[c] : 0;
        }
        for (int r = 0; r < rows.length; r++) {
            double at = x;
            for (int c = 0; c < columns.length; c++) {
                draw(at + 2, y + (r + 1) * rowHeight - rowHeight * 0.3, font, Color.BLACK, rows[r][c]);
                text.append(rows[r][c]).append(c + 1 < columns.length ? '\t' : '\n');
                at += columns[c];
            }
        }
        return this;
    }

    /** A round red seal with a star; its legend is remembered where it is drawn. */
    public DrawnPage seal(double x, double y, double diameter, String name) {
        text.append(name).append('\n');
        pen.setColor(SEAL);
        pen.setStroke(new BasicStroke(px(1.0)));
        int d = px(diameter);
        pen.drawOval(px(x) - d / 2, px(y) - d / 2, d, d);
        Font font = song(16);
        draw(x - 2.8, y + 2, hei(18), SEAL, "★");
        pen.setFont(font.deriveFont(font.getSize2D() * dpi / 72));
        AffineTransform before = pen.getTransform();
        int n = name.length();
        for (int i = 0; i < n; i++) {
            pen.setTransform(before);
            pen.translate(px(x), px(y));
            pen.rotate(Math.toRadians(-120 + 240.0 * i / (n - 1)));
            pen.translate(-px(2.6), -d * 0.36);
            pen.drawString(name.substring(i, i + 1), 0, 0);
        }
        pen.setTransform(before);
        return this;
    }

    /** The text in reading order, a line feed after every line, tabs between cells. */
    public String text() {
        return text.toString();
    }

    public int dpi() {
        return dpi;
    }

    public BufferedImage image() {
        return image;
    }

    /** The page as a scanner sees it: turned a little, with noise and specks; a fixed seed gives a fixed picture. */
    public static BufferedImage scanned(BufferedImage page, double degrees, int noise, int specks, long seed) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = turned.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        AffineTransform turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        g.drawImage(page, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        g.dispose();
        if (degrees != 0) {
            fillCorners(turned, page, turn);
        }
        Random random = new Random(seed);
        int w = turned.getWidth();
        int h = turned.getHeight();
        if (noise > 0) {
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    int rgb = turned.getRGB(x, y);
                    int n = (int) (random.nextGaussian() * noise) - noise / 2;
                    turned.setRGB(
                            x,
                            y,
                            clamp((rgb >> 16 & 255) + n) << 16
                                    | clamp((rgb >> 8 & 255) + n) << 8
                                    | clamp((rgb & 255) + n));
                }
            }
        }
        for (int i = 0; i < specks; i++) {
            int x = random.nextInt(w - 2);
            int y = random.nextInt(h - 2);
            int size = 1 + random.nextInt(2);
            for (int k = 0; k < size * size; k++) {
                turned.setRGB(x + k % size, y + k / size, 0x202020);
            }
        }
        return turned;
    }

    private static void fillCorners(BufferedImage turned, BufferedImage page, AffineTransform turn) {
        Graphics2D g = turned.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(page, turn, null);
        g.dispose();
    }

    private static int clamp(int v) {
        return Math.max(0, Math.min(255, v));
    }

    /** The picture with one bit a pixel or eight bits of grey. */
    public static BufferedImage as(BufferedImage page, int type) {
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), type);
        if (type == BufferedImage.TYPE_BYTE_BINARY) {
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int rgb = page.getRGB(x, y);
                    int grey = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
                    copy.setRGB(x, y, grey < 140 ? 0xFF000000 : 0xFFFFFFFF);
                }
            }
            return copy;
        }
        Graphics2D g = copy.createGraphics();
        g.drawImage(page, 0, 0, null);
        g.dispose();
        return copy;
    }
}
