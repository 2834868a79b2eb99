package org.xianshen.rules.marks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xianshen.document.Carrier;
import org.xianshen.rules.marks.MarkedDocument.Line;

/** Writes a document as a minimal Word package: header, footer, text box and properties where it has them. */
final class WrittenDocx {

    private static final String NS = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final MarkedDocument source;

    private WrittenDocx(MarkedDocument source) {
        this.source = source;
    }

    static byte[] of(MarkedDocument source) throws IOException {
        return new WrittenDocx(source).write();
    }

    private byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", packageRelationships());
            part(zip, "word/_rels/document.xml.rels", documentRelationships());
            part(zip, "word/document.xml", document());
            part(zip, "word/header1.xml", "<w:hdr" + NS + ">" + paragraphs(lines(Carrier.HEADER)) + "</w:hdr>");
            part(zip, "word/footer1.xml", "<w:ftr" + NS + ">" + paragraphs(lines(Carrier.FOOTER)) + "</w:ftr>");
            part(zip, "docProps/core.xml", properties());
        }
        return bytes.toByteArray();
    }

    private List<Line> lines(Carrier carrier) {
        return source.lines(carrier);
    }

    private String document() {
        StringBuilder body = new StringBuilder();
        if (!lines(Carrier.TEXT_BOX).isEmpty()) {
            body.append("<w:p><w:r><w:pict><v:shape style=\"width:120pt;height:24pt\"><v:textbox><w:txbxContent>")
                    .append(paragraphs(lines(Carrier.TEXT_BOX)))
                    .append("</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");
        }
        body.append(paragraphs(lines(Carrier.BODY)));
        return "<w:document" + NS + "><w:body>" + body
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    }

    private static String paragraphs(List<Line> lines) {
        StringBuilder xml = new StringBuilder();
        for (Line line : lines) {
            String shape = switch (line.place()) {
                case LEFT -> "";
                case RIGHT -> "<w:pPr><w:jc w:val=\"right\"/></w:pPr>";
                case TITLE -> "<w:pPr><w:jc w:val=\"center\"/></w:pPr>";
            };
            xml.append("<w:p>")
                    .append(shape)
                    .append("<w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(line.text()))
                    .append("</w:t></w:r></w:p>");
        }
        return xml.length() == 0 ? "<w:p/>" : xml.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("word/document.xml", WORD + "document.main+xml")
                + override("word/header1.xml", WORD + "header+xml")
                + override("word/footer1.xml", WORD + "footer+xml")
                + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String packageRelationships() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relationship("rId1", OFFICE + "officeDocument", "word/document.xml")
                + relationship("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    private static String documentRelationships() {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relationship("rId1", OFFICE + "header", "header1.xml")
                + relationship("rId2", OFFICE + "footer", "footer1.xml") + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private String properties() {
        StringBuilder keywords = new StringBuilder();
        lines(Carrier.METADATA).forEach(line -> keywords.append(escaped(line.text())));
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"><cp:keywords>" + keywords
                + "</cp:keywords></cp:coreProperties>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
