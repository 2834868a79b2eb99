package org.xianshen.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents and presentations of official prose, marked up the way office programs do: split runs, formats, ids. */
final class OfficeFiles {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String RUN = "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋\""
            + " w:eastAsia=\"仿宋_GB2312\"/><w:color w:val=\"000000\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr>";
    private static final int CHARACTERS_A_RUN = 24;

    private OfficeFiles() {}

    /** A Word document of {@code paragraphs} paragraphs; 500 fill about fifty pages. */
    static byte[] word(int paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            body.append("<w:p w:rsidR=\"00A1")
                    .append(Integer.toHexString(0x1000 + i % 0xEFFF).toUpperCase(Locale.ROOT));
            body.append("\" w:rsidRDefault=\"00B7453A\"><w:pPr><w:pStyle w:val=\"a\"/><w:spacing w:line=\"560\"");
            body.append(" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\"/>")
                    .append(RUN)
                    .append("</w:pPr>");
            String text = Texts.paragraph(i);
            for (int at = 0; at < text.length(); at += CHARACTERS_A_RUN) {
                body.append("<w:r w:rsidRPr=\"00B7453A\">").append(RUN).append("<w:t>");
                body.append(text, at, Math.min(text.length(), at + CHARACTERS_A_RUN))
                        .append("</w:t></w:r>");
            }
            body.append("</w:p>");
        }
        String document =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
        return zip(
                "[Content_Types].xml",
                types("word/document.xml", TYPE + "wordprocessingml.document.main+xml"),
                "_rels/.rels",
                relationships("officeDocument", "word/document.xml"),
                "word/document.xml",
                document);
    }

    /** A presentation of {@code slides} slides with a title and five boxes each. */
    static byte[] presentation(int slides) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        String[] files = new String[16 + 4 * slides];
        String namespaces = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + OFFICE + "\"";
        for (int i = 1; i <= slides; i++) {
            StringBuilder shapes = new StringBuilder();
            for (int s = 0; s < 6; s++) {
                shapes.append("<p:sp><p:nvSpPr><p:cNvPr id=\"")
                        .append(s + 2)
                        .append("\" name=\"TextBox ")
                        .append(s + 2);
                shapes.append(
                        "\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"457200\" y=\"");
                shapes.append(900_000 * s)
                        .append("\"/><a:ext cx=\"8229600\" cy=\"800000\"/></a:xfrm></p:spPr><p:txBody>");
                shapes.append(
                        "<a:bodyPr wrap=\"square\"/><a:lstStyle/><a:p><a:r><a:rPr lang=\"zh-CN\" sz=\"1400\" dirty=\"0\">");
                shapes.append("<a:latin typeface=\"宋体\"/></a:rPr><a:t>").append(Texts.paragraph(i * 6 + s));
                shapes.append("</a:t></a:r></a:p></p:txBody></p:sp>");
            }
            String name = "ppt/slides/slide" + i + ".xml";
            files[12 + 4 * i] = name;
            files[13 + 4 * i] = page("sld", namespaces, shapes.toString(), "");
            files[14 + 4 * i] = "ppt/slides/_rels/slide" + i + ".xml.rels";
            files[15 + 4 * i] = relationships("slideLayout", "../slideLayouts/slideLayout1.xml");
            types.append(override(name, TYPE + "presentationml.slide+xml"));
            ids.append("<p:sldId id=\"")
                    .append(255 + i)
                    .append("\" r:id=\"rId")
                    .append(i)
                    .append("\"/>");
            targets.append("<Relationship Id=\"rId")
                    .append(i)
                    .append("\" Type=\"")
                    .append(OFFICE);
            targets.append("/slide\" Target=\"slides/slide").append(i).append(".xml\"/>");
        }
        files[0] = "[Content_Types].xml";
        files[1] = types("ppt/presentation.xml", TYPE + "presentationml.presentation.main+xml")
                .replace(
                        "</Types>",
                        types
                                + override("ppt/slideLayouts/slideLayout1.xml", TYPE + "presentationml.slideLayout+xml")
                                + override("ppt/slideMasters/slideMaster1.xml", TYPE + "presentationml.slideMaster+xml")
                                + "</Types>");
        files[2] = "_rels/.rels";
        files[3] = relationships("officeDocument", "ppt/presentation.xml");
        files[4] = "ppt/presentation.xml";
        files[5] = "<p:presentation " + namespaces + "><p:sldIdLst>" + ids + "</p:sldIdLst><p:sldSz cx=\"9144000\""
                + " cy=\"6858000\"/></p:presentation>";
        files[6] = "ppt/_rels/presentation.xml.rels";
        files[7] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + targets
                + "</Relationships>";
        files[8] = "ppt/slideLayouts/slideLayout1.xml";
        files[9] = page("sldLayout", namespaces, "", "");
        files[10] = "ppt/slideLayouts/_rels/slideLayout1.xml.rels";
        files[11] = relationships("slideMaster", "../slideMasters/slideMaster1.xml");
        files[12] = "ppt/slideMasters/slideMaster1.xml";
        files[13] = page("sldMaster", namespaces, "", "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\"/>");
        files[14] = "ppt/slideMasters/_rels/slideMaster1.xml.rels";
        files[15] = relationships("slideLayout", "../slideLayouts/slideLayout1.xml");
        return zip(files);
    }

    private static String page(String root, String namespaces, String shapes, String after) {
        return "<p:" + root + " " + namespaces + "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/>"
                + "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>" + shapes + "</p:spTree></p:cSld>" + after
                + "</p:"
                + root + ">";
    }

    private static String types(String name, String type) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                + " ContentType=\"application/xml\"/>" + override(name, type) + "</Types>";
    }

    private static String override(String name, String type) {
        return "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relationships(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"rId1\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
