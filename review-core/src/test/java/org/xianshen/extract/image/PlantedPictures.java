package org.xianshen.extract.image;

import static org.xianshen.extract.image.PictureBytes.chunk;
import static org.xianshen.extract.image.PictureBytes.deflated;
import static org.xianshen.extract.image.PictureBytes.encoded;
import static org.xianshen.extract.image.PictureBytes.exif;
import static org.xianshen.extract.image.PictureBytes.inserted;
import static org.xianshen.extract.image.PictureBytes.joined;
import static org.xianshen.extract.image.PictureBytes.utf8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;
import org.xianshen.extract.ocr.DrawnPage;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ocr.tesseract.TesseractReader;

/** Picture files with a token in one place each; those in pixels are read with tesseract. */
public final class PlantedPictures implements PlantedFormat {

    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private final List<PlantedCarrier> carriers = new ArrayList<>();

    @Override
    public int atLeast() {
        return 24;
    }

    @Override
    public PictureReader pictures() {
        return TesseractReader.find();
    }

    @Override
    public List<PlantedCarrier> carriers() {
        carriers.clear();
        BufferedImage plain = written("");
        pixels(plain);
        jpegParts(plain);
        pngParts(plain);
        otherParts(plain);
        return List.copyOf(carriers);
    }

    private void pixels(BufferedImage plain) {
        read("pixels (JPEG)", Carrier.BODY, "东山水库", "a.jpg", encoded(written("东山水库"), "jpeg"));
        read("pixels (PNG)", Carrier.BODY, "南门大街", "a.png", encoded(written("南门大街"), "png"));
        read("pixels (BMP)", Carrier.BODY, "中心医院", "a.bmp", encoded(written("中心医院"), "bmp"));
        read("pixels (TIFF, CCITT)", Carrier.BODY, "人民公园", "fax.tif", PictureBytes.fax(bilevel(written("人民公园"))));
        read(
                "further page (TIFF)",
                Carrier.BODY,
                "第二中学",
                "pages.tif",
                PictureBytes.frames(List.of(plain, written("第二中学")), "tiff"));
        read(
                "further frame (GIF)",
                Carrier.BODY,
                "科学大楼",
                "frames.gif",
                PictureBytes.frames(List.of(bilevel(plain), bilevel(written("科学大楼"))), "gif"));
        read("transparent pixels (PNG)", Carrier.HIDDEN_TEXT, "北京大学", "alpha.png", encoded(hidden("北京大学"), "png"));
        read("QR code", Carrier.DATA, "TOKEN-QR-7731", "qr.png", encoded(code("TOKEN-QR-7731"), "png"));
        byte[] thumbnail = encoded(written("长江大桥"), "jpeg");
        read(
                "thumbnail (EXIF)",
                Carrier.IMAGE,
                "长江大桥",
                "thumb.jpg",
                jpegWithExif(plain, tag(513, LONG, number(38)), tag(514, LONG, number(thumbnail.length)), thumbnail));
    }

    private void jpegParts(BufferedImage plain) {
        read("comment (JPEG)", Carrier.COMMENT, "注释四四七一", "c.jpg", PictureBytes.jpeg(plain, 0xFE, utf8("注释四四七一")));
        read(
                "EXIF description",
                Carrier.METADATA,
                "TOKEN-EXIF-2201",
                "e.jpg",
                jpegWithExif(plain, tag(270, ASCII, utf8("TOKEN-EXIF-2201\0"))));
        read(
                "EXIF maker note",
                Carrier.METADATA,
                "TOKEN-MAKER-9310",
                "m.jpg",
                jpegWithExif(
                        plain,
                        tag(37500, UNDEFINED, joined(new byte[] {1, 7, 0, -3}, utf8("TOKEN-MAKER-9310"), new byte[] {
                            9, 0, -9
                        }))));
        read("EXIF place (GPS)", Carrier.METADATA, "29° 33' 7", "g.jpg", gps(plain));
        read(
                "EXIF description in GB 18030",
                Carrier.METADATA,
                "云溪市档案局甲处",
                "gbk.jpg",
                jpegWithExif(plain, tag(270, ASCII, "云溪市档案局甲处".getBytes(java.nio.charset.Charset.forName("GB18030")))));
        String xmp =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' dc:title='标题六零二九'/></rdf:RDF></x:xmpmeta>";
        read(
                "XMP",
                Carrier.METADATA,
                "标题六零二九",
                "x.jpg",
                PictureBytes.jpeg(plain, 0xE1, joined(utf8("http://ns.adobe.com/xap/1.0/\0"), utf8(xmp))));
        byte[] caption = utf8("TOKEN-IPTC-5127");
        byte[] iptc = joined(new byte[] {0x1C, 2, 120, 0, (byte) caption.length}, caption);
        byte[] resource = ByteBuffer.allocate(12)
                .put(utf8("8BIM"))
                .putShort((short) 0x0404)
                .putShort((short) 0)
                .putInt(iptc.length)
                .array();
        byte[] padded = iptc.length % 2 == 0 ? iptc : Arrays.copyOf(iptc, iptc.length + 1);
        read(
                "IPTC caption",
                Carrier.METADATA,
                "TOKEN-IPTC-5127",
                "i.jpg",
                PictureBytes.jpeg(plain, 0xED, joined(utf8("Photoshop 3.0\0"), resource, padded)));
        read(
                "private segment (JPEG)",
                Carrier.METADATA,
                "TOKEN-APP9-8845",
                "p.jpg",
                PictureBytes.jpeg(plain, 0xE9, joined(new byte[] {0, 1, 2}, utf8("TOKEN-APP9-8845"))));
        read(
                "bytes after the picture (JPEG)",
                Carrier.RESIDUE,
                "尾部一八八六",
                "t.jpg",
                joined(encoded(plain, "jpeg"), utf8("尾部一八八六")));
        byte[] film = joined(
                new byte[] {0, 0, 0, 24},
                utf8("ftypmp42"),
                new byte[] {0, 0, 0, 0, 5, -1, -2, 0, 3, -7, 0, 1},
                new byte[64]);
        carriers.add(new PlantedCarrier(
                "Picture",
                "film after the picture (motion photo)",
                Carrier.RESIDUE,
                CarrierStatus.REFUSED,
                "",
                SourceDocument.ofBytes("film.jpg", joined(encoded(plain, "jpeg"), film))));
    }

    private void pngParts(BufferedImage plain) {
        read(
                "tEXt (PNG)",
                Carrier.METADATA,
                "TOKEN-TEXT-1413",
                "t.png",
                PictureBytes.png(plain, "tEXt", utf8("Author\0TOKEN-TEXT-1413")));
        read(
                "zTXt (PNG)",
                Carrier.METADATA,
                "TOKEN-ZTXT-3090",
                "z.png",
                PictureBytes.png(plain, "zTXt", joined(utf8("Note\0\0"), deflated(utf8("TOKEN-ZTXT-3090")))));
        read(
                "iTXt (PNG)",
                Carrier.METADATA,
                "说明七七零五",
                "i.png",
                PictureBytes.png(
                        plain,
                        "iTXt",
                        joined(utf8("Title\0"), new byte[] {1, 0}, utf8("zh\0标题\0"), deflated(utf8("说明七七零五")))));
        read(
                "ICC profile (PNG)",
                Carrier.METADATA,
                "TOKEN-ICC-6644",
                "icc.png",
                PictureBytes.png(plain, "iCCP", joined(utf8("profile\0\0"), deflated(profile("TOKEN-ICC-6644")))));
        read(
                "private chunk (PNG)",
                Carrier.UNKNOWN,
                "TOKEN-CHUNK-2718",
                "u.png",
                PictureBytes.png(plain, "prVt", utf8("TOKEN-CHUNK-2718")));
        read(
                "bytes after the picture (PNG)",
                Carrier.RESIDUE,
                "TOKEN-TAIL-1999",
                "tail.png",
                joined(encoded(plain, "png"), utf8("TOKEN-TAIL-1999")));
        byte[] png = encoded(plain, "png");
        byte[] frame = chunk("fdAT", new byte[] {0, 0, 0, 1, 1, 2, 3, 4});
        carriers.add(new PlantedCarrier(
                "Picture",
                "frames of an animation (PNG)",
                Carrier.IMAGE,
                CarrierStatus.REFUSED,
                "",
                SourceDocument.ofBytes("apng.png", inserted(png, png.length - 12, frame))));
    }

    private void otherParts(BufferedImage plain) {
        BufferedImage two = bilevel(plain);
        read(
                "comment (GIF)",
                Carrier.COMMENT,
                "TOKEN-GIF-4321",
                "c.gif",
                PictureBytes.gif(two, 0xFE, utf8("TOKEN-GIF-4321")));
        read(
                "application block (GIF)",
                Carrier.METADATA,
                "TOKEN-APP-8008",
                "app.gif",
                PictureBytes.gif(two, 0xFF, utf8("PRIVATE1.00TOKEN-APP-8008")));
        read("tag (TIFF)", Carrier.METADATA, "说明书五五一零", "tag.tif", tiff(utf8("说明书五五一零\0"), new byte[0]));
        read(
                "bytes that no directory names (TIFF)",
                Carrier.RESIDUE,
                "TOKEN-GAP-3571",
                "gap.tif",
                tiff(utf8("x\0"), utf8("TOKEN-GAP-3571")));
        byte[] bmp = encoded(plain, "bmp");
        ByteBuffer header = ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN);
        int pixelsAt = header.getInt(10);
        byte[] gap = utf8("TOKEN-BMP-9006");
        header.putInt(10, pixelsAt + gap.length);
        header.putInt(2, bmp.length + gap.length);
        read(
                "bytes before the pixels (BMP)",
                Carrier.RESIDUE,
                "TOKEN-BMP-9006",
                "gap.bmp",
                inserted(bmp, pixelsAt, gap));
    }

    private void read(String name, Carrier carrier, String token, String file, byte[] bytes) {
        carriers.add(new PlantedCarrier(
                "Picture", name, carrier, CarrierStatus.READ, token, SourceDocument.ofBytes(file, bytes)));
    }

    /** A small sheet with a line of text; tokens are of characters that tell themselves apart. */
    static BufferedImage written(String text) {
        BufferedImage sheet = new BufferedImage(420, 160, BufferedImage.TYPE_INT_RGB);
        draw(sheet, Color.WHITE, new Color(0x101010), text);
        return sheet;
    }

    private static void draw(BufferedImage sheet, Color ground, Color ink, String text) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(ink);
        pen.setFont(DrawnPage.hei(40));
        pen.drawString(text, 60, 95);
        pen.dispose();
    }

    private static BufferedImage bilevel(BufferedImage picture) {
        return DrawnPage.as(picture, BufferedImage.TYPE_BYTE_BINARY);
    }

    private static BufferedImage hidden(String text) {
        BufferedImage colours = written(text);
        BufferedImage clear = new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < clear.getHeight(); y++) {
            for (int x = 0; x < clear.getWidth(); x++) {
                clear.setRGB(x, y, colours.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return clear;
    }

    private static BufferedImage code(String text) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 240, 240, Map.of(EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
        BufferedImage picture = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 240; x++) {
                picture.setRGB(x, y, matrix.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private static Object[] tag(int number, int type, byte[] value) {
        return new Object[] {number, type, value};
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] jpegWithExif(BufferedImage picture, Object[]... tags) {
        return PictureBytes.jpeg(picture, 0xE1, joined(utf8("Exif\0\0"), exif(tags)));
    }

    private static byte[] jpegWithExif(BufferedImage picture, Object[] first, Object[] second, byte[] behind) {
        return PictureBytes.jpeg(picture, 0xE1, joined(utf8("Exif\0\0"), exif(first, second), behind));
    }

    /** EXIF whose GPS directory names 29° 33' 7" north. */
    private static byte[] gps(BufferedImage picture) {
        byte[] main = exif(tag(34853, LONG, number(26)));
        ByteBuffer inner = ByteBuffer.allocate(2 + 4 * 12 + 4 + 48);
        int values = 26 + 2 + 4 * 12 + 4;
        inner.putShort((short) 4);
        inner.putShort((short) 1).putShort((short) ASCII).putInt(2).put(utf8("N\0\0\0"));
        inner.putShort((short) 2).putShort((short) RATIONAL).putInt(3).putInt(values);
        inner.putShort((short) 3).putShort((short) ASCII).putInt(2).put(utf8("E\0\0\0"));
        inner.putShort((short) 4).putShort((short) RATIONAL).putInt(3).putInt(values + 24);
        inner.putInt(0);
        for (int value : new int[] {29, 33, 7, 106, 34, 21}) {
            inner.putInt(value).putInt(1);
        }
        return PictureBytes.jpeg(picture, 0xE1, joined(utf8("Exif\0\0"), main, inner.array()));
    }

    /** A profile with nothing but a description. */
    private static byte[] profile(String description) {
        byte[] text = description.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer profile = ByteBuffer.allocate(144 + 12 + text.length + 1 + 78);
        profile.putInt(0, profile.capacity());
        profile.position(36);
        profile.put(utf8("acsp"));
        profile.position(128);
        profile.putInt(1).put(utf8("desc")).putInt(144).putInt(profile.capacity() - 144);
        profile.put(utf8("desc")).putInt(0).putInt(text.length + 1).put(text);
        return profile.array();
    }

    /** A TIFF of 16 by 16 grey pixels, with a description and bytes that nothing points to. */
    private static byte[] tiff(byte[] description, byte[] gap) {
        int pixelsAt = 8;
        int describedAt = pixelsAt + 256;
        int gapAt = describedAt + description.length + (description.length & 1);
        int directoryAt = gapAt + gap.length + (gap.length & 1);
        ByteBuffer file = ByteBuffer.allocate(directoryAt + 2 + 9 * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put(utf8("II")).putShort((short) 42).putInt(directoryAt);
        file.position(pixelsAt);
        byte[] white = new byte[256];
        Arrays.fill(white, (byte) 255);
        file.put(white).put(description);
        file.position(gapAt);
        file.put(gap);
        file.position(directoryAt);
        file.putShort((short) 9);
        int[][] entries = {
            {256, 3, 1, 16},
            {257, 3, 1, 16},
            {258, 3, 1, 8},
            {259, 3, 1, 1},
            {262, 3, 1, 1},
            {270, 2, description.length, describedAt},
            {273, 4, 1, pixelsAt},
            {278, 3, 1, 16},
            {279, 4, 1, 256},
        };
        for (int[] entry : entries) {
            file.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        file.putInt(0);
        return file.array();
    }
}
