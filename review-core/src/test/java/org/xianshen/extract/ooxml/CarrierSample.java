package org.xianshen.extract.ooxml;

import static org.xianshen.extract.ooxml.DocxBuilder.NS;
import static org.xianshen.extract.ooxml.DocxBuilder.run;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.extract.image.PictureBytes;
import org.xianshen.extract.metafile.Metafiles;
import org.xianshen.extract.ole.OleFiles;

/**
 * One hiding place of a Word package with a way of planting words in it.
 *
 * @param name what it is
 * @param carrier where the census has to list it
 * @param read whether the extractor reads it; otherwise the census refuses it
 * @param plant puts the words there
 */
public record CarrierSample(String name, Carrier carrier, boolean read, Plant plant) {

    /** Puts words into a package. */
    @FunctionalInterface
    public interface Plant {
        /** Plants {@code words}. */
        void into(DocxBuilder docx, String words);
    }

    private static final BufferedImage PICTURE = new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY);

    private static final String PACKAGE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/";
    private static final String OFFICE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    @Override
    public String toString() {
        return name;
    }

    private static CarrierSample of(String name, Carrier carrier, Plant plant) {
        return new CarrierSample(name, carrier, true, plant);
    }

    private static CarrierSample unread(String name, Carrier carrier, Plant plant) {
        return new CarrierSample(name, carrier, false, plant);
    }

    private static CarrierSample inBody(String name, Carrier carrier, String xml) {
        return of(name, carrier, (docx, words) -> docx.body(xml.replace("%s", words)));
    }

    private static String boxed(String drawing) {
        return "<w:p><w:r>" + drawing + "</w:r></w:p>";
    }

    private static final String SHAPE = "<w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"300000\"/>"
            + "<wp:docPr id=\"7\" name=\"文本框 7\"/><a:graphic><a:graphicData"
            + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr/>"
            + "<wps:spPr/><wps:txbx><w:txbxContent><w:p>%r</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing>";

    private static final String VML_BOX =
            "<w:pict><v:shape style=\"width:120pt;height:40pt\"><v:textbox><w:txbxContent>"
                    + "<w:p>%r</w:p></w:txbxContent></v:textbox></v:shape></w:pict>";

    private static String xmlPart(String words) {
        return "<root><value>" + words + "</value></root>";
    }

    private static byte[] binary(String words) {
        return ("\u0001\u0002BIN" + words + "\u0000").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] extraField(String words) {
        byte[] data = words.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7C7C)
                .putShort((short) data.length)
                .put(data)
                .array();
    }

    private static void office(DocxBuilder docx, String kind, String name, String type, byte[] content) {
        docx.part(name, content);
        docx.type(name, type);
        docx.relateOffice(kind, name.substring("word/".length()), false);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All hiding places the project knows of. */
    public static List<CarrierSample> all() {
        return List.of(
                of(
                        "body text split over runs",
                        Carrier.BODY,
                        (docx, words) ->
                                docx.body("<w:p>" + run("办理人") + DocxBuilder.splitRuns(words) + run("已签收") + "</w:p>")),
                inBody(
                        "table cell",
                        Carrier.BODY,
                        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>" + "<w:tc><w:p>"
                                + run("%s") + "</w:p></w:tc></w:tr></w:tbl>"),
                inBody(
                        "inserted text",
                        Carrier.INSERTION,
                        "<w:p><w:ins w:id=\"1\" w:author=\"a\">" + run("%s") + "</w:ins></w:p>"),
                inBody(
                        "moved-to text",
                        Carrier.INSERTION,
                        "<w:p><w:moveTo w:id=\"2\" w:author=\"a\">" + run("%s") + "</w:moveTo></w:p>"),
                inBody(
                        "content control",
                        Carrier.BODY,
                        "<w:sdt><w:sdtContent><w:p>" + run("%s") + "</w:p></w:sdtContent></w:sdt>"),
                inBody("link text", Carrier.BODY, "<w:p><w:hyperlink>" + run("%s") + "</w:hyperlink></w:p>"),
                inBody("formula", Carrier.BODY, "<w:p><m:oMath><m:r><m:t>%s</m:t></m:r></m:oMath></w:p>"),
                inBody(
                        "field result",
                        Carrier.BODY,
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                                + "<w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                + run("%s") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
                inBody(
                        "deleted text",
                        Carrier.DELETION,
                        "<w:p><w:del w:id=\"3\" w:author=\"a\"><w:r><w:delText>%s"
                                + "</w:delText></w:r></w:del></w:p>"),
                inBody(
                        "moved-from text",
                        Carrier.DELETION,
                        "<w:p><w:moveFrom w:id=\"4\" w:author=\"a\">" + run("%s") + "</w:moveFrom></w:p>"),
                inBody(
                        "former number of a paragraph",
                        Carrier.DELETION,
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/>"
                                + "<w:numberingChange w:id=\"5\" w:author=\"a\" w:original=\"%s\"/></w:numPr></w:pPr></w:p>"),
                inBody(
                        "author of a change",
                        Carrier.METADATA,
                        "<w:p><w:r><w:rPr><w:rPrChange w:id=\"6\" w:author=\"%s\">"
                                + "<w:rPr/></w:rPrChange></w:rPr><w:t>字</w:t></w:r></w:p>"),
                inBody("hidden text", Carrier.HIDDEN_TEXT, "<w:p>" + run("<w:vanish/>", "%s") + "</w:p>"),
                inBody("text hidden on the web", Carrier.HIDDEN_TEXT, "<w:p>" + run("<w:webHidden/>", "%s") + "</w:p>"),
                inBody(
                        "white text",
                        Carrier.HIDDEN_TEXT,
                        "<w:p>" + run("<w:color w:val=\"FFFFFF\"/>", "%s") + "</w:p>"),
                inBody(
                        "text of half a point",
                        Carrier.HIDDEN_TEXT,
                        "<w:p>" + run("<w:sz w:val=\"1\"/>", "%s") + "</w:p>"),
                inBody(
                        "text as narrow as a line",
                        Carrier.HIDDEN_TEXT,
                        "<w:p>" + run("<w:w w:val=\"1\"/>", "%s") + "</w:p>"),
                inBody(
                        "black text under a black marker",
                        Carrier.HIDDEN_TEXT,
                        "<w:p>" + run("<w:highlight w:val=\"black\"/>", "%s") + "</w:p>"),
                of(
                        "text hidden by its style",
                        Carrier.HIDDEN_TEXT,
                        (docx, words) -> docx.style(
                                        "<w:style w:type=\"character\" w:styleId=\"hid\"><w:name w:val=\"hid\"/><w:rPr><w:vanish/>"
                                                + "</w:rPr></w:style>")
                                .body("<w:p>" + run("<w:rStyle w:val=\"hid\"/>", words) + "</w:p>")),
                inBody("text box", Carrier.TEXT_BOX, boxed(SHAPE.replace("%r", run("%s")))),
                inBody(
                        "text box for older readers",
                        Carrier.TEXT_BOX,
                        boxed("<mc:AlternateContent><mc:Choice"
                                + " Requires=\"wps\">" + SHAPE.replace("%r", run("新版")) + "</mc:Choice><mc:Fallback>"
                                + VML_BOX.replace("%r", run("%s")) + "</mc:Fallback></mc:AlternateContent>")),
                inBody("old text box", Carrier.TEXT_BOX, boxed(VML_BOX.replace("%r", run("%s")))),
                inBody(
                        "letters drawn as a shape",
                        Carrier.TEXT_BOX,
                        boxed("<w:pict><v:shape"
                                + " style=\"width:90pt;height:30pt\"><v:textpath string=\"%s\"/></v:shape></w:pict>")),
                inBody(
                        "field instruction",
                        Carrier.FIELD_CODE,
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                                + "<w:instrText> QUOTE %s </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
                inBody(
                        "simple field's instruction",
                        Carrier.FIELD_CODE,
                        "<w:p><w:fldSimple w:instr=\"DOCPROPERTY %s\">" + run("值") + "</w:fldSimple></w:p>"),
                inBody(
                        "form field",
                        Carrier.FORM_FIELD,
                        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"
                                + "<w:textInput><w:default w:val=\"%s\"/></w:textInput></w:ffData></w:fldChar></w:r><w:r>"
                                + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
                inBody(
                        "title of a content control",
                        Carrier.FORM_FIELD,
                        "<w:sdt><w:sdtPr><w:alias w:val=\"%s\"/></w:sdtPr>"
                                + "<w:sdtContent><w:p/></w:sdtContent></w:sdt>"),
                inBody(
                        "choice of a content control",
                        Carrier.FORM_FIELD,
                        "<w:sdt><w:sdtPr><w:dropDownList><w:listItem"
                                + " w:displayText=\"%s\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"),
                inBody(
                        "binding of a content control",
                        Carrier.DATA,
                        "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/x[%s]\"/>"
                                + "</w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"),
                inBody(
                        "smart tag",
                        Carrier.DATA,
                        "<w:p><w:smartTag w:element=\"person\"><w:smartTagPr><w:attr"
                                + " w:name=\"n\" w:val=\"%s\"/></w:smartTagPr>" + run("人") + "</w:smartTag></w:p>"),
                inBody(
                        "description of a picture",
                        Carrier.ALTERNATIVE_TEXT,
                        boxed("<w:drawing><wp:inline><wp:docPr id=\"8\""
                                + " name=\"图片 8\" descr=\"%s\"/></wp:inline></w:drawing>")),
                inBody(
                        "name of a picture",
                        Carrier.ALTERNATIVE_TEXT,
                        boxed("<w:drawing><wp:inline><wp:docPr id=\"9\""
                                + " name=\"%s.jpg\"/></wp:inline></w:drawing>")),
                inBody(
                        "description of a table",
                        Carrier.ALTERNATIVE_TEXT,
                        "<w:tbl><w:tblPr><w:tblDescription w:val=\"%s\"/>" + "</w:tblPr><w:tr><w:tc><w:p>" + run("格")
                                + "</w:p></w:tc></w:tr></w:tbl>"),
                inBody(
                        "reading aid over a word",
                        Carrier.ALTERNATIVE_TEXT,
                        "<w:p><w:r><w:ruby><w:rt>" + run("%s") + "</w:rt><w:rubyBase>" + run("字")
                                + "</w:rubyBase></w:ruby></w:r></w:p>"),
                inBody(
                        "bookmark",
                        Carrier.BOOKMARK,
                        "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"%s\"/>" + "<w:bookmarkEnd w:id=\"1\"/></w:p>"),
                inBody(
                        "tip of a link",
                        Carrier.LINK,
                        "<w:p><w:hyperlink w:tooltip=\"%s\">" + run("链") + "</w:hyperlink></w:p>"),
                inBody("permission", Carrier.METADATA, "<w:p><w:permStart w:id=\"1\" w:ed=\"%s\"/></w:p>"),
                inBody("comment of the XML", Carrier.RESIDUE, "<!--%s-->"),
                inBody("instruction of the XML", Carrier.RESIDUE, "<?note %s?>"),
                inBody("text between elements", Carrier.RESIDUE, "<w:p>%s</w:p>"),
                inBody(
                        "name of a font in use",
                        Carrier.STYLE,
                        "<w:p>" + run("<w:rFonts w:ascii=\"%s\"/>", "字") + "</w:p>"),
                inBody(
                        "element of a foreign vocabulary",
                        Carrier.UNKNOWN,
                        "<w:p><q:x xmlns:q=\"urn:q\" q:y=\"%s\"/></w:p>"),
                of(
                        "header",
                        Carrier.HEADER,
                        (docx, words) -> docx.story("header", "word/header1.xml", "<w:p>" + run(words) + "</w:p>")),
                of(
                        "footer",
                        Carrier.FOOTER,
                        (docx, words) -> docx.story("footer", "word/footer1.xml", "<w:p>" + run(words) + "</w:p>")),
                of("footnote", Carrier.FOOTNOTE, (docx, words) -> {
                    docx.wordPart(
                            "footnotes",
                            "word/footnotes.xml",
                            "<w:footnotes " + NS + "><w:footnote w:id=\"1\"><w:p>" + run(words)
                                    + "</w:p></w:footnote></w:footnotes>");
                    docx.body("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");
                }),
                of("endnote", Carrier.ENDNOTE, (docx, words) -> {
                    docx.wordPart(
                            "endnotes",
                            "word/endnotes.xml",
                            "<w:endnotes " + NS + "><w:endnote w:id=\"1\"><w:p>" + run(words)
                                    + "</w:p></w:endnote></w:endnotes>");
                    docx.body("<w:p><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>");
                }),
                of(
                        "comment",
                        Carrier.COMMENT,
                        (docx, words) -> docx.wordPart(
                                "comments",
                                "word/comments.xml",
                                "<w:comments " + NS + "><w:comment w:id=\"0\" w:author=\"x" + words + "\"><w:p>"
                                        + run(words) + "</w:p></w:comment></w:comments>")),
                of(
                        "people",
                        Carrier.METADATA,
                        (docx, words) -> docx.part(
                                        "word/people.xml",
                                        "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
                                                + "<w15:person w15:author=\"" + words + "\"/></w15:people>")
                                .type("word/people.xml", TYPE + "wordprocessingml.people+xml")),
                of(
                        "building block",
                        Carrier.DATA,
                        (docx, words) -> docx.wordPart(
                                "document.glossary",
                                "word/glossary/document.xml",
                                "<w:glossaryDocument " + NS + "><w:docParts>"
                                        + "<w:docPart><w:docPartPr><w:name w:val=\"n" + words
                                        + "\"/></w:docPartPr><w:docPartBody><w:p>"
                                        + run(words)
                                        + "</w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>")),
                of(
                        "title of the file",
                        Carrier.METADATA,
                        (docx, words) -> docx.part(
                                        "docProps/core.xml",
                                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                                                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                                                + words + "</dc:title></cp:coreProperties>")
                                .type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                                .relatePackage(PACKAGE_TYPE + "metadata/core-properties", "docProps/core.xml")),
                of(
                        "company of the file",
                        Carrier.METADATA,
                        (docx, words) -> docx.part(
                                        "docProps/app.xml",
                                        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                                + "extended-properties\"><Company>" + words + "</Company></Properties>")
                                .type("docProps/app.xml", TYPE + "extended-properties+xml")
                                .relatePackage(OFFICE_TYPE + "extended-properties", "docProps/app.xml")),
                of(
                        "own property of the file",
                        Carrier.METADATA,
                        (docx, words) -> docx.part(
                                        "docProps/custom.xml",
                                        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                                + "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                                + "docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\""
                                                + " name=\"承办人\"><vt:lpwstr>" + words
                                                + "</vt:lpwstr></property></Properties>")
                                .type("docProps/custom.xml", TYPE + "custom-properties+xml")
                                .relatePackage(OFFICE_TYPE + "custom-properties", "docProps/custom.xml")),
                of(
                        "document variable and mail merge",
                        Carrier.DATA,
                        (docx, words) -> docx.wordPart(
                                "settings",
                                "word/settings.xml",
                                "<w:settings " + NS + "><w:mailMerge><w:query w:val=\"select " + words
                                        + "\"/></w:mailMerge><w:docVars><w:docVar w:name=\"v\" w:val=\"" + words
                                        + "\"/></w:docVars></w:settings>")),
                of(
                        "name of a style",
                        Carrier.STYLE,
                        (docx, words) -> docx.style("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"id"
                                        + words + "\"><w:name w:val=\"" + words + "\"/></w:style>")
                                .body("<w:p><w:pPr><w:pStyle w:val=\"id" + words + "\"/></w:pPr>" + run("段")
                                        + "</w:p>")),
                of(
                        "text of automatic numbers",
                        Carrier.STYLE,
                        (docx, words) -> docx.wordPart(
                                "numbering",
                                "word/numbering.xml",
                                "<w:numbering " + NS + "><w:abstractNum w:abstractNumId=\"0\">"
                                        + "<w:name w:val=\"" + words
                                        + "\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
                                        + " w:val=\"decimal\"/><w:lvlText w:val=\"" + words
                                        + "%1\"/></w:lvl></w:abstractNum>"
                                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")),
                of(
                        "name of a font in the table",
                        Carrier.STYLE,
                        (docx, words) -> docx.wordPart(
                                "fontTable",
                                "word/fontTable.xml",
                                "<w:fonts " + NS + "><w:font w:name=\"" + words + "\"/></w:fonts>")),
                of("name of a theme", Carrier.STYLE, (docx, words) -> {
                    docx.part(
                            "word/theme/theme1.xml",
                            "<a:theme " + NS + " name=\"" + words + "\"><a:themeElements/></a:theme>");
                    docx.type("word/theme/theme1.xml", TYPE + "theme+xml");
                    docx.relateOffice("theme", "theme/theme1.xml", false);
                }),
                of(
                        "target of a link",
                        Carrier.LINK,
                        (docx, words) -> docx.body("<w:p><w:hyperlink r:id=\""
                                + docx.relateOffice("hyperlink", "https://example.invalid/" + words, true) + "\">"
                                + run("网址")
                                + "</w:hyperlink></w:p>")),
                of(
                        "place of the template",
                        Carrier.LINK,
                        (docx, words) -> docx.relateOffice(
                                "attachedTemplate", "file:///C:/Users/" + words + "/Normal.dotm", true)),
                of("custom XML", Carrier.DATA, (docx, words) -> {
                    docx.part("customXml/item1.xml", "<r><v a=\"" + words + "\">" + words + "</v></r>");
                    docx.relateOffice("customXml", "../customXml/item1.xml", false);
                }),
                of("chart", Carrier.EMBEDDED_OBJECT, (docx, words) -> {
                    office(
                            docx,
                            "chart",
                            "word/charts/chart1.xml",
                            TYPE + "drawingml.chart+xml",
                            utf8("<c:chartSpace " + NS + "><c:chart><c:v>" + words
                                    + "</c:v></c:chart></c:chartSpace>"));
                    docx.body(boxed(
                            "<w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/"
                                    + "drawingml/2006/chart\"><c:chart r:id=\"rId1\"/></a:graphicData></a:graphic></wp:inline>"
                                    + "</w:drawing>"));
                }),
                of("comment of the archive", Carrier.RESIDUE, DocxBuilder::zipComment),
                of("comment of an entry", Carrier.RESIDUE, DocxBuilder::entryComment),
                unread(
                        "name of an entry",
                        Carrier.UNKNOWN,
                        (docx, words) -> docx.part("word/" + words + ".bin", binary("x"))),
                unread("extra field of an entry", Carrier.RESIDUE, (docx, words) -> docx.extra(extraField(words))),
                of(
                        "XML part nobody refers to",
                        Carrier.DATA,
                        (docx, words) -> docx.part("word/data7.xml", xmlPart(words))),
                unread(
                        "part of an unknown kind",
                        Carrier.UNKNOWN,
                        (docx, words) -> docx.part("word/data8.dat", binary(words))),
                unread("picture", Carrier.IMAGE, (docx, words) -> {
                    docx.suffix("png", "image/png");
                    docx.part("word/media/image1.png", binary(words));
                    docx.body(
                            boxed(
                                    "<w:drawing><wp:inline><wp:extent cx=\"5000000\" cy=\"5000000\"/><a:graphic><a:graphicData"
                                            + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:blipFill><a:blip"
                                            + " r:embed=\"" + docx.relateOffice("image", "media/image1.png", false)
                                            + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"));
                }),
                of(
                        "comment in the file of a picture",
                        Carrier.COMMENT,
                        (docx, words) -> docx.suffix("jpeg", "image/jpeg")
                                .part("word/media/image3.jpeg", PictureBytes.jpeg(PICTURE, 0xFE, utf8(words)))),
                of(
                        "properties in the file of a picture",
                        Carrier.METADATA,
                        (docx, words) -> docx.suffix("jpeg", "image/jpeg")
                                .part("word/media/image4.jpeg", PictureBytes.jpeg(PICTURE, 0xE5, utf8(words)))),
                of(
                        "text behind a picture in its file",
                        Carrier.RESIDUE,
                        (docx, words) -> docx.suffix("jpeg", "image/jpeg")
                                .part(
                                        "word/media/image5.jpeg",
                                        PictureBytes.joined(PictureBytes.encoded(PICTURE, "jpeg"), utf8(words)))),
                unread(
                        "outlines in a drawing in SVG",
                        Carrier.IMAGE,
                        (docx, words) -> docx.suffix("svg", "image/svg+xml")
                                .part("word/media/image9.svg", "<svg><path d=\"M0 0L1 1\"/></svg>")),
                of(
                        "attribute of a drawing in SVG",
                        Carrier.IMAGE,
                        (docx, words) -> docx.suffix("svg", "image/svg+xml")
                                .part("word/media/image10.svg", "<svg><g class=\"" + words + "\"/></svg>")),
                of(
                        "drawing packed into an attribute",
                        Carrier.EMBEDDED_OBJECT,
                        (docx, words) -> docx.body(boxed("<w:pict><v:shape o:gfxdata=\""
                                + Base64.getMimeEncoder()
                                        .encodeToString(new DocxBuilder()
                                                .paragraph(words)
                                                .build())
                                        .replace("\r\n", "&#xA;")
                                + "\"/></w:pict>"))),
                inBody("attribute that the standard does not have", Carrier.UNKNOWN, "<w:p w:further=\"%s\"/>"),
                inBody("address of a foreign vocabulary", Carrier.UNKNOWN, "<w:p xmlns:q=\"urn:%s\"/>"),
                inBody(
                        "word in the place of a measure",
                        Carrier.DATA,
                        "<w:p><w:pPr><w:ind w:left=\"%s\"/></w:pPr></w:p>"),
                of(
                        "comment of the XML between relationships",
                        Carrier.LINK,
                        (docx, words) -> docx.part(
                                "word/_rels/settings.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><!--"
                                        + words + "--></Relationships>")),
                of(
                        "target of a link inside that does not exist",
                        Carrier.LINK,
                        (docx, words) -> docx.relateOffice("image", "media/" + words + ".png", false)),
                unread(
                        "thumbnail",
                        Carrier.IMAGE,
                        (docx, words) -> docx.part("docProps/thumbnail.jpeg", binary(words))
                                .suffix("jpeg", "image/jpeg")
                                .relatePackage(PACKAGE_TYPE + "metadata/thumbnail", "docProps/thumbnail.jpeg")),
                of("embedded file", Carrier.EMBEDDED_OBJECT, (docx, words) -> {
                    office(
                            docx,
                            "package",
                            "word/embeddings/Microsoft_Word_Document1.docx",
                            DocxBuilder.DOCX,
                            new DocxBuilder().paragraph(words).build());
                    docx.body("<w:p><w:r><w:object><o:OLEObject ProgID=\"Word.Document.12\"/></w:object></w:r></w:p>");
                }),
                of(
                        "file wrapped in an object",
                        Carrier.EMBEDDED_OBJECT,
                        (docx, words) -> office(
                                docx,
                                "oleObject",
                                "word/embeddings/oleObject1.bin",
                                TYPE + "oleObject",
                                OleFiles.wrapped("a.txt", "a.txt", "a.txt", utf8("名单：" + words)))),
                of(
                        "name of a wrapped file",
                        Carrier.METADATA,
                        (docx, words) -> office(
                                docx,
                                "oleObject",
                                "word/embeddings/oleObject2.bin",
                                TYPE + "oleObject",
                                OleFiles.wrapped("a.txt", words + ".txt", "a.txt", utf8("名单")))),
                unread(
                        "object of an unknown program",
                        Carrier.EMBEDDED_OBJECT,
                        (docx, words) -> office(
                                docx,
                                "oleObject",
                                "word/embeddings/oleObject3.bin",
                                TYPE + "oleObject",
                                OleFiles.withStream("Equation Native", binary(words)))),
                of("imported file", Carrier.ATTACHMENT, (docx, words) -> {
                    docx.suffix("html", "text/html");
                    docx.part("word/afchunk1.html", "<p>" + words + "</p>");
                    docx.body("<w:altChunk r:id=\"" + docx.relateOffice("aFChunk", "afchunk1.html", false) + "\"/>");
                }),
                of(
                        "words of a metafile",
                        Carrier.IMAGE,
                        (docx, words) -> docx.suffix("emf", "image/x-emf")
                                .part("word/media/image7.emf", Metafiles.enhanced(words))),
                of(
                        "words of a drawing in SVG",
                        Carrier.IMAGE,
                        (docx, words) -> docx.suffix("svg", "image/svg+xml")
                                .part("word/media/image8.svg", "<svg><text>" + words + "</text></svg>")),
                of(
                        "macro",
                        Carrier.SCRIPT,
                        (docx, words) -> office(
                                docx,
                                "vbaProject",
                                "word/vbaProject.bin",
                                "application/vnd.ms-office.vbaProject",
                                OleFiles.macroProject("Module1", "Sub A()\r\n' " + words + "\r\nEnd Sub\r\n"))),
                unread(
                        "handwriting",
                        Carrier.IMAGE,
                        (docx, words) -> office(
                                docx, "customXml", "word/ink/ink1.xml", "application/inkml+xml", utf8(xmlPart(words)))),
                unread(
                        "sound",
                        Carrier.EMBEDDED_OBJECT,
                        (docx, words) -> office(docx, "audio", "word/media/media1.m4a", "audio/mp4", binary(words))),
                inBody(
                        "text in the colour of its cell",
                        Carrier.HIDDEN_TEXT,
                        "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"C00000\"/></w:tcPr><w:p>"
                                + run("<w:color w:val=\"C00000\"/>", "%s") + "</w:p></w:tc></w:tr></w:tbl>"),
                inBody(
                        "text in the colour of its shading",
                        Carrier.HIDDEN_TEXT,
                        "<w:p>" + run("<w:color w:val=\"00B050\"/><w:shd w:val=\"clear\" w:fill=\"00B050\"/>", "%s")
                                + "</w:p>"),
                unread(
                        "embedded font",
                        Carrier.FONT,
                        (docx, words) ->
                                office(docx, "font", "word/fonts/font1.odttf", TYPE + "obfuscatedFont", binary(words))),
                unread(
                        "control",
                        Carrier.FORM_FIELD,
                        (docx, words) -> office(
                                docx,
                                "control",
                                "word/activeX/activeX1.xml",
                                "application/vnd.ms-office.activeX+xml",
                                utf8(xmlPart(words)))),
                unread(
                        "printer settings",
                        Carrier.DATA,
                        (docx, words) -> office(
                                docx,
                                "printerSettings",
                                "word/printerSettings1.bin",
                                TYPE + "wordprocessingml.printerSettings",
                                binary(words))),
                unread(
                        "signature",
                        Carrier.SIGNATURE,
                        (docx, words) -> docx.part("_xmlsignatures/sig1.xml", xmlPart(words))
                                .type(
                                        "_xmlsignatures/sig1.xml",
                                        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml")));
    }
}
