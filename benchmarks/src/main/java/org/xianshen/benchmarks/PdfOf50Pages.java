package org.xianshen.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF of fifty A4 pages of official prose with an embedded Chinese font, about 1,150 characters a page. */
final class PdfOf50Pages {

    private static final File FONT = new File("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final int CHARACTERS_A_LINE = 35;
    private static final int LINES_A_PAGE = 33;

    private PdfOf50Pages() {}

    static byte[] bytes() throws IOException {
        return bytes(50);
    }

    /** The same with another number of pages. */
    static byte[] bytes(int pages) throws IOException {
        try (TrueTypeCollection collection = new TrueTypeCollection(FONT);
                PDDocument document = new PDDocument()) {
            TrueTypeFont regular = collection.getFontByName("WenQuanYiZenHei");
            PDFont font = PDType0Font.load(document, regular, true);
            int paragraph = 0;
            for (int page = 0; page < pages; page++) {
                paragraph = page(document, font, paragraph);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static int page(PDDocument document, PDFont font, int paragraph) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        int next = paragraph;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 13);
            content.setLeading(22);
            content.newLineAtOffset(70, 770);
            int lines = 0;
            while (lines < LINES_A_PAGE) {
                String text = "　　" + Texts.paragraph(next++);
                for (int i = 0; i < text.length() && lines < LINES_A_PAGE; i += CHARACTERS_A_LINE, lines++) {
                    content.showText(text.substring(i, Math.min(text.length(), i + CHARACTERS_A_LINE)));
                    content.newLine();
                }
            }
            content.endText();
        }
        return next;
    }
}
