package org.xianshen.redact.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word package under construction; the same parts give the same bytes.
 *
 * <p>Entries have a fixed time stamp, a fixed order and no comment or extra field. Not thread-safe.
 */
final class SafePackage {

    private static final LocalDateTime TIME_STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String APP = ReducedXml.HEAD
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
            + "<Application>Xianshen</Application></Properties>";
    private static final String CORE = ReducedXml.HEAD
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final XmlOut relationships = new XmlOut();

    /**
     * Adds a part that the main part refers to.
     *
     * @param kind last word of relationship and content type, e.g. {@code header}
     */
    void add(String name, String kind, String relationshipId, String xml) {
        parts.put(name, xml);
        types.put(name, TYPE + kind + "+xml");
        relationship(relationships, relationshipId, RELATIONSHIP + kind, name.substring("word/".length()));
    }

    private static void relationship(XmlOut out, String id, String type, String target) {
        out.begin("Relationship")
                .attribute("Id", id)
                .attribute("Type", type)
                .attribute("Target", target)
                .endEmpty();
    }

    /** Writes the package with {@code document} as its main part to a new file. */
    void write(String document, Path out) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", contentTypes());
        all.put("_rels/.rels", packageRelationships());
        all.put("docProps/app.xml", APP);
        all.put("docProps/core.xml", CORE);
        all.put("word/document.xml", document);
        all.put("word/_rels/document.xml.rels", relationshipsPart(relationships));
        all.putAll(parts);
        try (OutputStream file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (Map.Entry<String, String> part : all.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME_STAMP);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private String contentTypes() {
        XmlOut out = new XmlOut()
                .raw(ReducedXml.HEAD)
                .raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .raw("<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        override(out, "word/document.xml", TYPE + "document.main+xml");
        override(out, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        override(out, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        types.forEach((name, type) -> override(out, name, type));
        return out.close("Types").toString();
    }

    private static void override(XmlOut out, String name, String type) {
        out.begin("Override")
                .attribute("PartName", "/" + name)
                .attribute("ContentType", type)
                .endEmpty();
    }

    private static String packageRelationships() {
        XmlOut out = new XmlOut();
        relationship(out, "rId1", RELATIONSHIP + "officeDocument", "word/document.xml");
        relationship(out, "rId2", RELATIONSHIP + "extended-properties", "docProps/app.xml");
        relationship(
                out,
                "rId3",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        return relationshipsPart(out);
    }

    private static String relationshipsPart(XmlOut relationships) {
        return new XmlOut()
                .raw(ReducedXml.HEAD)
                .raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
                .raw(relationships)
                .close("Relationships")
                .toString();
    }
}
