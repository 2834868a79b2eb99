package org.xianshen.extract.ofd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.TestFiles;

/** Writes OFD packages with anything in them, for tests. */
public final class OfdBuilder {

    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final List<String> pages = new ArrayList<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String docInfo = "";
    private String body = "";
    private String common = "";
    private String resources = "";
    private String document = "";
    private String physicalBox = "0 0 210 297";

    /** A text object whose characters stand a full em from each other. */
    public static String text(double x, double y, String text) {
        return text(x, y, "Font=\"1\" Size=\"4\"", text);
    }

    /** A text object with further attributes. */
    public static String text(double x, double y, String attributes, String text) {
        return "<ofd:TextObject ID=\"100\" Boundary=\"" + x + " " + y + " 150 6\" " + attributes
                + "><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g " + Math.max(1, text.length() - 1) + " 4\">" + text
                + "</ofd:TextCode></ofd:TextObject>";
    }

    /** A path object that is a filled rectangle. */
    public static String box(double x, double y, double width, double height, String colour) {
        return "<ofd:PathObject ID=\"101\" Boundary=\"" + x + " " + y + " " + width + " " + height
                + "\" Fill=\"true\" Stroke=\"false\"><ofd:FillColor Value=\"" + colour
                + "\"/><ofd:AbbreviatedData>M 0 0 L " + width + " 0 L " + width + " " + height + " L 0 " + height
                + " C</ofd:AbbreviatedData></ofd:PathObject>";
    }

    /** Adds a page with the given objects in one layer. */
    public OfdBuilder page(String objects) {
        return wholePage("<ofd:Content><ofd:Layer ID=\"50\">" + objects + "</ofd:Layer></ofd:Content>");
    }

    /** Adds a page with the given elements in it. */
    public OfdBuilder wholePage(String elements) {
        pages.add(elements);
        return this;
    }

    /** Adds elements to the information of the document. */
    public OfdBuilder docInfo(String elements) {
        docInfo += elements;
        return this;
    }

    /** Adds elements behind the root in the document's body in {@code OFD.xml}. */
    public OfdBuilder body(String elements) {
        body += elements;
        return this;
    }

    /** Adds elements to the common data. */
    public OfdBuilder common(String elements) {
        common += elements;
        return this;
    }

    /** Adds elements to the resources. */
    public OfdBuilder resources(String elements) {
        resources += elements;
        return this;
    }

    /** Adds elements behind the pages in {@code Document.xml}. */
    public OfdBuilder document(String elements) {
        document += elements;
        return this;
    }

    /** Sets the size of all pages. */
    public OfdBuilder physicalBox(String box) {
        physicalBox = box;
        return this;
    }

    /** Adds a part of XML, whose root is {@code element} in the namespace of OFD. */
    public OfdBuilder xml(String name, String element, String inside) {
        return part(name, root(element, inside));
    }

    /** Adds or replaces a part. */
    public OfdBuilder part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds or replaces a part. */
    public OfdBuilder part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** A list of attachments that names part {@code file}. */
    public OfdBuilder attachment(String name, String format, String file, byte[] bytes) {
        document("<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>");
        xml(
                "Doc_0/Attachs/Attachments.xml",
                "Attachments",
                "<ofd:Attachment ID=\"70\" Name=\"" + name + "\" Format=\"" + format + "\"><ofd:FileLoc>" + file
                        + "</ofd:FileLoc></ofd:Attachment>");
        return part("Doc_0/Attachs/" + file, bytes);
    }

    /** An annotation on the first page with the given attributes and elements. */
    public OfdBuilder annotation(String attributes, String elements) {
        document("<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>");
        xml(
                "Doc_0/Annots/Annotations.xml",
                "Annotations",
                "<ofd:Page PageID=\"1000\"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page>");
        return xml(
                "Doc_0/Annots/Page_0/Annotation.xml",
                "PageAnnot",
                "<ofd:Annot ID=\"80\" " + attributes + ">" + elements + "</ofd:Annot>");
    }

    static String root(String element, String inside) {
        return HEAD + "<ofd:" + element + " xmlns:ofd=\"" + NAMESPACE + "\">" + inside + "</ofd:" + element + ">";
    }

    /** The file. */
    public byte[] build() {
        return TestFiles.zip(parts());
    }

    /** The parts of the file, by name. */
    public Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(
                all,
                "OFD.xml",
                HEAD + "<ofd:OFD xmlns:ofd=\"" + NAMESPACE
                        + "\" Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
                        + "<ofd:DocID>00000000000000000000000000000001</ofd:DocID>" + docInfo
                        + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>" + body
                        + "</ofd:DocBody></ofd:OFD>");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String name = "Pages/Page_" + i + "/Content.xml";
            list.append("<ofd:Page ID=\"")
                    .append(1000 + i)
                    .append("\" BaseLoc=\"")
                    .append(name)
                    .append("\"/>");
            put(all, "Doc_0/" + name, root("Page", pages.get(i)));
        }
        put(
                all,
                "Doc_0/Document.xml",
                root(
                        "Document",
                        "<ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>"
                                + physicalBox
                                + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
                                + "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>" + common
                                + "</ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages>" + document));
        put(all, "Doc_0/PublicRes.xml", root("Res", "<ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\"/></ofd:Fonts>"));
        put(
                all,
                "Doc_0/DocumentRes.xml",
                HEAD + "<ofd:Res xmlns:ofd=\"" + NAMESPACE + "\" BaseLoc=\"Res\">" + resources + "</ofd:Res>");
        all.putAll(parts);
        return all;
    }

    private static void put(Map<String, byte[]> all, String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file as a document. */
    public SourceDocument source() {
        return SourceDocument.ofBytes("样本.ofd", build());
    }
}
