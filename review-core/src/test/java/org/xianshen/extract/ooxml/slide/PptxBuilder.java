package org.xianshen.extract.ooxml.slide;

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
import org.xianshen.document.SourceDocument;

/** Builds presentations for tests, part by part: slides over one layout, one master and one theme. */
public final class PptxBuilder {

    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String PRESENTATIONML = "application/vnd.openxmlformats-officedocument.presentationml.";

    /** Declarations of the namespaces the parts use. */
    static final String NS = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:a14=\"http://schemas.microsoft.com/office/drawing/2010/main\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
            + " xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"";

    private final List<String> slides = new ArrayList<>();
    private final List<String> slideAttributes = new ArrayList<>();
    private final List<Integer> showOrder = new ArrayList<>();
    private final Map<String, StringBuilder> relationships = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String presentation = "";
    private String layoutShapes = "";
    private String masterShapes = "";
    private String background = "";
    private String mainType = PRESENTATIONML + "presentation.main+xml";
    private String zipComment = "";
    private int ids = 100;

    /** Adds a slide with shapes; it is shown after those before it. */
    PptxBuilder slide(String shapes) {
        return slide(shapes, "");
    }

    /** Adds a slide with attributes of its root. */
    PptxBuilder slide(String shapes, String attributes) {
        slides.add(shapes);
        slideAttributes.add(attributes);
        showOrder.add(slides.size());
        return this;
    }

    /** Shows the slides in another order than that of their files; slides left out are in the file only. */
    PptxBuilder order(Integer... numbers) {
        showOrder.clear();
        showOrder.addAll(List.of(numbers));
        return this;
    }

    PptxBuilder layout(String shapes) {
        layoutShapes = shapes;
        return this;
    }

    PptxBuilder master(String shapes) {
        masterShapes = shapes;
        return this;
    }

    /** The background of the master. */
    PptxBuilder background(String xml) {
        background = xml;
        return this;
    }

    /** Appends to the presentation part. */
    PptxBuilder presentation(String xml) {
        presentation += xml;
        return this;
    }

    PptxBuilder mainType(String type) {
        mainType = type;
        return this;
    }

    PptxBuilder zipComment(String comment) {
        zipComment = comment;
        return this;
    }

    PptxBuilder part(String name, byte[] content) {
        parts.put(name, content.clone());
        return this;
    }

    PptxBuilder part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    PptxBuilder type(String name, String type) {
        types.append("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    PptxBuilder suffix(String suffix, String type) {
        types.append("<Default Extension=\"" + suffix + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    /** Adds a relationship of {@code source}, which lies in a folder of {@code ppt}; its id. */
    String relate(String source, String kind, String target) {
        return relate(source, kind, target, false);
    }

    String relate(String source, String kind, String target, boolean external) {
        String id = "rId" + ++ids;
        String type = kind.startsWith("http") ? kind : OFFICE + kind;
        relationships
                .computeIfAbsent(source, s -> new StringBuilder())
                .append("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\""
                        + (external || source.isEmpty() ? target : "/" + target) + "\""
                        + (external ? " TargetMode=\"External\"" : "") + "/>");
        return id;
    }

    /** A text box at a place given in thousands of English metric units. */
    static String box(int id, int x, int y, int width, int height, String paragraphs) {
        return box(id, x, y, width, height, "", paragraphs);
    }

    /** A text box with shape properties. */
    static String box(int id, int x, int y, int width, int height, String fill, String paragraphs) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"文本框 " + id + "\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/>"
                + "</p:nvSpPr><p:spPr>" + xfrm("a", x, y, width, height)
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" + fill
                + "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>" + paragraphs + "</p:txBody></p:sp>";
    }

    /** A placeholder without a place of its own. */
    static String placeholder(int id, String type, String paragraphs) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"标题 " + id + "\"/><p:cNvSpPr/><p:nvPr><p:ph type=\""
                + type + "\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>" + paragraphs
                + "</p:txBody></p:sp>";
    }

    static String xfrm(String prefix, int x, int y, int width, int height) {
        return "<" + prefix + ":xfrm><a:off x=\"" + x + "000\" y=\"" + y + "000\"/><a:ext cx=\"" + width + "000\" cy=\""
                + height + "000\"/></" + prefix + ":xfrm>";
    }

    static String paragraph(String text) {
        return "<a:p>" + run("", text) + "</a:p>";
    }

    static String run(String properties, String text) {
        return "<a:r><a:rPr lang=\"zh-CN\">" + properties + "</a:rPr><a:t>" + text + "</a:t></a:r>";
    }

    private static String tree(String root, String attributes, String background, String shapes, String after) {
        return "<p:" + root + " " + NS + attributes + "><p:cSld>" + background + "<p:spTree><p:nvGrpSpPr>"
                + "<p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>" + shapes
                + "</p:spTree></p:cSld>" + after + "</p:" + root + ">";
    }

    /** A page with a tree of shapes for a part of another kind, e.g. {@code notes}. */
    static String page(String root, String shapes) {
        return tree(root, "", "", shapes, "");
    }

    private Map<String, byte[]> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < slides.size(); i++) {
            String name = "ppt/slides/slide" + (i + 1) + ".xml";
            texts.put(name, tree("sld", slideAttributes.get(i), "", slides.get(i), ""));
            type(name, PRESENTATIONML + "slide+xml");
            relate(name, "slideLayout", "ppt/slideLayouts/slideLayout1.xml");
        }
        for (int number : showOrder) {
            String id = relate("ppt/presentation.xml", "slide", "ppt/slides/slide" + number + ".xml");
            shown.append("<p:sldId id=\"" + (255 + number) + "\" r:id=\"" + id + "\"/>");
        }
        texts.put("ppt/slideLayouts/slideLayout1.xml", tree("sldLayout", "", "", layoutShapes, ""));
        texts.put(
                "ppt/slideMasters/slideMaster1.xml",
                tree(
                        "sldMaster",
                        "",
                        background,
                        masterShapes,
                        "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\"/>"));
        texts.put(
                "ppt/theme/theme1.xml",
                "<a:theme " + NS + "><a:themeElements><a:clrScheme><a:dk1><a:sysClr val=\"windowText\""
                        + " lastClr=\"000000\"/></a:dk1><a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>"
                        + "<a:accent1><a:srgbClr val=\"C00000\"/></a:accent1></a:clrScheme></a:themeElements></a:theme>");
        relate("ppt/slideLayouts/slideLayout1.xml", "slideMaster", "ppt/slideMasters/slideMaster1.xml");
        relate("ppt/slideMasters/slideMaster1.xml", "theme", "ppt/theme/theme1.xml");
        relate("ppt/slideMasters/slideMaster1.xml", "slideLayout", "ppt/slideLayouts/slideLayout1.xml");
        relate("ppt/presentation.xml", "slideMaster", "ppt/slideMasters/slideMaster1.xml");
        texts.put(
                "ppt/presentation.xml",
                "<p:presentation " + NS + "><p:sldIdLst>" + shown
                        + "</p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/>" + presentation + "</p:presentation>");
        relate("", "officeDocument", "ppt/presentation.xml");
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/ppt/presentation.xml\" ContentType=\"" + mainType + "\"/>"
                                + "<Override PartName=\"/ppt/slideLayouts/slideLayout1.xml\" ContentType=\""
                                + PRESENTATIONML + "slideLayout+xml\"/>"
                                + "<Override PartName=\"/ppt/slideMasters/slideMaster1.xml\" ContentType=\""
                                + PRESENTATIONML + "slideMaster+xml\"/>"
                                + "<Override PartName=\"/ppt/theme/theme1.xml\""
                                + " ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
                                + types + "</Types>")
                        .getBytes(StandardCharsets.UTF_8));
        relationships.forEach((source, content) -> {
            int slash = source.lastIndexOf('/') + 1;
            String name = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
            texts.put(
                    name,
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                            + "</Relationships>");
        });
        texts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        all.putAll(parts);
        return all;
    }

    /** The package's bytes; call once. */
    byte[] build() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            if (!zipComment.isEmpty()) {
                zip.setComment(zipComment);
            }
            for (Map.Entry<String, byte[]> part : all().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The package as a document handed in; call once. */
    SourceDocument source() {
        return SourceDocument.ofBytes("样本.pptx", build());
    }
}
