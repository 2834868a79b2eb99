package org.xianshen.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An OFD of twenty A4 pages of official prose, about 1,050 characters a page, each line a text object as programs write it. */
final class OfdOf20Pages {

    private static final int PAGES = 20;
    private static final int CHARACTERS_A_LINE = 35;
    private static final int LINES_A_PAGE = 33;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private OfdOf20Pages() {}

    static byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD" + SPACE
                            + " Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>"
                            + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            StringBuilder list = new StringBuilder();
            int paragraph = 0;
            for (int page = 0; page < PAGES; page++) {
                String name = "Pages/Page_" + page + "/Content.xml";
                list.append("<ofd:Page ID=\"")
                        .append(page + 10)
                        .append("\" BaseLoc=\"")
                        .append(name)
                        .append("\"/>");
                StringBuilder content = new StringBuilder();
                paragraph = page(content, paragraph);
                entry(zip, "Doc_0/" + name, content.toString());
            }
            entry(
                    zip,
                    "Doc_0/Document.xml",
                    "<ofd:Document" + SPACE + "><ofd:CommonData><ofd:MaxUnitID>99999</ofd:MaxUnitID><ofd:PageArea>"
                            + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml"
                            + "</ofd:PublicRes></ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages></ofd:Document>");
            entry(
                    zip,
                    "Doc_0/PublicRes.xml",
                    "<ofd:Res" + SPACE
                            + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"1\" FontName=\"仿宋\"/></ofd:Fonts></ofd:Res>");
        }
        return bytes.toByteArray();
    }

    private static int page(StringBuilder out, int paragraph) {
        out.append("<ofd:Page").append(SPACE).append("><ofd:Content><ofd:Layer ID=\"100\">");
        int next = paragraph;
        int line = 0;
        while (line < LINES_A_PAGE) {
            String text = "　　" + Texts.paragraph(next++);
            for (int i = 0; i < text.length() && line < LINES_A_PAGE; i += CHARACTERS_A_LINE, line++) {
                line(out, line, text.substring(i, Math.min(text.length(), i + CHARACTERS_A_LINE)));
            }
        }
        out.append("</ofd:Layer></ofd:Content></ofd:Page>");
        return next;
    }

    private static void line(StringBuilder out, int line, String text) {
        out.append("<ofd:TextObject ID=\"")
                .append(200 + line)
                .append("\" Boundary=\"25 ")
                .append(25 + 7.5 * line)
                .append(
                        " 165 7\" Font=\"1\" Size=\"4.586\"><ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"");
        for (int i = 1; i < text.length(); i++) {
            out.append(i > 1 ? " " : "").append(text.charAt(i - 1) < 0x100 ? "2.293" : "4.586");
        }
        out.append("\">").append(text).append("</ofd:TextCode></ofd:TextObject>");
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
