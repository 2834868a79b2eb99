package org.xianshen.examples.samples;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.xianshen.disclosure.DisclosureProposal.Outcome;

/**
 * A letter that was scanned: one black-and-white picture at 150 dots an inch, a little askew, without text.
 *
 * <p>Drawn by {@link BitmapDrawing} and not by Java2D, whose pixels differ between Java versions.
 */
record ScannedPage() implements SampleDocument {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;
    /** Sine of the angle by which the sheet lies askew; half a degree. */
    private static final double SLANT = 0.0087;

    private static final double TITLE_PX = 44;
    private static final double TEXT_PX = 33;
    private static final List<String> LINES = List.of(
            "青岚县人民政府：",
            "　　我村地处柳泉乡西北，现有居民一百四十二户。近年来",
            "村内主要道路破损严重，雨季积水难行，群众出行不便。经",
            "村民代表会议讨论，拟将通村道路列入二〇二七年农村公路",
            "改造计划，全长二点六公里，估算投资一百九十八万元，其",
            "中村集体自筹二十万元，其余恳请上级补助。",
            "　　联系人：段茂林，电话：13900007723。",
            "　　妥否，请批示。");

    @Override
    public SampleInfo info() {
        return SampleInfo.of("13-scanned-page.pdf", "没有文字层的扫描件", null, Outcome.REFER, List.of());
    }

    @Override
    public byte[] write(SampleFonts fonts) throws IOException {
        BitmapDrawing drawing = new BitmapDrawing(WIDTH, HEIGHT);
        AffineTransform askew = new AffineTransform(1, SLANT, -SLANT, 1, SLANT * HEIGHT / 2, -SLANT * WIDTH / 2);
        TrueTypeFont song = fonts.song();
        text(drawing, askew, fonts.hei(), "关于修缮上庄村通村道路的请示", (WIDTH - 14 * TITLE_PX) / 2, 250, TITLE_PX);
        for (int i = 0; i < LINES.size(); i++) {
            text(drawing, askew, song, LINES.get(i), 176, 370 + i * 62.0, TEXT_PX);
        }
        text(drawing, askew, song, "柳泉乡上庄村村民委员会", 640, 960, TEXT_PX);
        text(drawing, askew, song, "二〇二六年九月三日", 690, 1022, TEXT_PX);
        drawing.speckle(260);
        return pdf(drawing.image());
    }

    private static void text(
            BitmapDrawing drawing, AffineTransform askew, TrueTypeFont font, String text, double x, double y, double px)
            throws IOException {
        double unit = px / font.getUnitsPerEm();
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(text.charAt(i));
            AffineTransform place = new AffineTransform(askew);
            place.concatenate(new AffineTransform(unit, 0, 0, -unit, at, y));
            GeneralPath outline = font.getGlyph().getGlyph(glyph).getPath();
            drawing.fill(outline.getPathIterator(place, 0.3));
            at += font.getAdvanceWidth(glyph) * unit;
        }
    }

    private static byte[] pdf(BufferedImage image) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(13L);
            Calendar created = new GregorianCalendar(TimeZone.getTimeZone("GMT+08:00"));
            created.clear();
            LocalDate day = LocalDate.of(2026, 9, 4);
            created.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 15, 12, 0);
            document.getDocumentInformation().setCreationDate(created);
            document.getDocumentInformation().setProducer("Xianshen sample generator");
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject picture = CCITTFactory.createFromImage(document, image);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
