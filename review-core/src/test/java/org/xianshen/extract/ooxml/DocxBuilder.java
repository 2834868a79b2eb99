package org.xianshen.extract.ooxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;

/** Builds Word packages for tests, part by part, well-formed or not. */
public final class DocxBuilder {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Declarations of the namespaces the parts use. */
    public static final String NS = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder section = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private final StringBuilder documentRelationships = new StringBuilder();
    private final StringBuilder packageRelationships = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<byte[]> extras = new ArrayList<>();
    private @Nullable String zipComment;
    private @Nullable String entryComment;
    private String rawDocument = "";
    private int ids;

    /** Appends block content to the body. */
    public DocxBuilder body(String xml) {
        body.append(xml);
        return this;
    }

    /** Appends a paragraph of one run. */
    public DocxBuilder paragraph(String text) {
        return body("<w:p>" + run(text) + "</w:p>");
    }

    /** A run of plain text. */
    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A run with run properties. */
    public static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** {@code text} as runs of one to three characters. */
    public static String splitRuns(String text) {
        StringBuilder runs = new StringBuilder();
        int size = 1;
        for (int i = 0; i < text.length(); ) {
            int end = Math.min(text.length(), i + size);
            runs.append(run(size == 2 ? "<w:b/>" : "<w:i/>", text.substring(i, end)));
            i = end;
            size = size % 3 + 1;
        }
        return runs.toString();
    }

    /** Replaces the main part as a whole. */
    public DocxBuilder document(String xml) {
        rawDocument = xml;
        return this;
    }

    /** Appends to the styles. */
    public DocxBuilder style(String xml) {
        styles.append(xml);
        return this;
    }

    /** Adds a part without relationship or content type. */
    public DocxBuilder part(String name, byte[] content) {
        parts.put(name, content.clone());
        return this;
    }

    /** Adds a part without relationship or content type. */
    public DocxBuilder part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Declares the content type of a part. */
    public DocxBuilder type(String name, String type) {
        types.append("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    /** Declares the content type of all parts with a suffix. */
    public DocxBuilder suffix(String suffix, String type) {
        types.append("<Default Extension=\"" + suffix + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    /** Adds a WordprocessingML part of the main part; its relationship id. */
    public String wordPart(String kind, String name, String xml) {
        part(name, xml);
        type(name, WORD + kind + "+xml");
        return relate(OFFICE + kind, name.substring("word/".length()), false);
    }

    /** Adds a WordprocessingML part of the main part. */
    public DocxBuilder wordPartOf(String kind, String name, String xml) {
        wordPart(kind, name, xml);
        return this;
    }

    /** Adds a header or footer to the section. */
    public DocxBuilder story(String kind, String name, String content) {
        String root = kind.equals("header") ? "w:hdr" : "w:ftr";
        String id = wordPart(kind, name, "<" + root + " " + NS + ">" + content + "</" + root + ">");
        section.append("<w:" + kind + "Reference w:type=\"default\" r:id=\"" + id + "\"/>");
        return this;
    }

    /** Adds a relationship of the main part; its id. */
    public String relate(String type, String target, boolean external) {
        String id = "rId" + ++ids;
        documentRelationships.append(relationship(id, type, target, external));
        return id;
    }

    /** Adds a relationship of the main part by the last word of its type; its id. */
    public String relateOffice(String kind, String target, boolean external) {
        return relate(OFFICE + kind, target, external);
    }

    /** Adds a relationship of the package. */
    public DocxBuilder relatePackage(String type, String target) {
        packageRelationships.append(relationship("rIdP" + ++ids, type, target, false));
        return this;
    }

    private static String relationship(String id, String type, String target, boolean external) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\""
                + (external ? " TargetMode=\"External\"" : "") + "/>";
    }

    /** Gives the archive a comment. */
    public DocxBuilder zipComment(String comment) {
        zipComment = comment;
        return this;
    }

    /** Gives the main part's entry a comment. */
    public DocxBuilder entryComment(String comment) {
        entryComment = comment;
        return this;
    }

    /** Gives the main part's entry an extra field. */
    public DocxBuilder extra(byte[] field) {
        extras.add(field.clone());
        return this;
    }

    /** All parts by name, as they would be zipped. */
    public Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(
                all,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
                        + (styles.isEmpty()
                                ? ""
                                : "<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD + "styles+xml\"/>")
                        + types + "</Types>");
        put(
                all,
                "_rels/.rels",
                relationships(relationship("rId1", OFFICE + "officeDocument", "word/document.xml", false)
                        + packageRelationships));
        put(
                all,
                "word/document.xml",
                rawDocument.isEmpty()
                        ? "<w:document " + NS + "><w:body>" + body + "<w:sectPr>" + section + "<w:pgSz w:w=\"11906\""
                                + " w:h=\"16838\"/></w:sectPr></w:body></w:document>"
                        : rawDocument);
        String ofDocument = documentRelationships.toString();
        if (!styles.isEmpty()) {
            put(all, "word/styles.xml", "<w:styles " + NS + ">" + styles + "</w:styles>");
            ofDocument += relationship("rId901", OFFICE + "styles", "styles.xml", false);
        }
        put(all, "word/_rels/document.xml.rels", relationships(ofDocument));
        all.putAll(parts);
        return all;
    }

    private static void put(Map<String, byte[]> all, String name, String xml) {
        all.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    /** The package's bytes. */
    public byte[] build() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            if (zipComment != null) {
                zip.setComment(zipComment);
            }
            for (Map.Entry<String, byte[]> part : parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 3, 2, 9, 30));
                if (part.getKey().equals("word/document.xml")) {
                    if (entryComment != null) {
                        entry.setComment(entryComment);
                    }
                    for (byte[] extra : extras) {
                        entry.setExtra(extra);
                    }
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The package as a document handed in. */
    public SourceDocument source() {
        return SourceDocument.ofBytes("样本.docx", build());
    }
}
