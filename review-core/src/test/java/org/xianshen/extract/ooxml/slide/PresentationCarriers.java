package org.xianshen.extract.ooxml.slide;

import static org.xianshen.extract.ooxml.slide.PptxBuilder.NS;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.PRESENTATIONML;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.box;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.page;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.paragraph;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.placeholder;
import static org.xianshen.extract.ooxml.slide.PptxBuilder.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;
import org.xianshen.extract.metafile.Metafiles;
import org.xianshen.extract.ole.OleFiles;
import org.xianshen.extract.ooxml.DocxBuilder;

/** Every hiding place of a presentation with words in it. */
public final class PresentationCarriers implements PlantedFormat {

    private static final String WORDS = "暗号042Zq";
    private static final String SLIDE = "ppt/slides/slide1.xml";
    private static final String MAIN = "ppt/presentation.xml";
    private static final String OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String POWERPOINT = "application/vnd.ms-powerpoint.";

    private final List<PlantedCarrier> carriers = new ArrayList<>();

    /** Plants words. */
    private interface Plant {
        void into(PptxBuilder deck);
    }

    private void add(String name, Carrier carrier, CarrierStatus status, String shapes, Plant plant) {
        PptxBuilder deck = new PptxBuilder().slide(box(2, 500, 500, 3000, 400, paragraph("正文")) + shapes);
        plant.into(deck);
        carriers.add(new PlantedCarrier("PPTX", name, carrier, status, WORDS, deck.source()));
    }

    private void onSlide(String name, Carrier carrier, String shapes) {
        add(name, carrier, CarrierStatus.READ, shapes, deck -> {});
    }

    private void beside(String name, Carrier carrier, Plant plant) {
        add(name, carrier, CarrierStatus.READ, "", plant);
    }

    private void refused(String name, Carrier carrier, Plant plant) {
        add(name, carrier, CarrierStatus.REFUSED, "", plant);
    }

    private static String named(String attributes) {
        return box(3, 500, 1500, 3000, 400, paragraph("字")).replace("name=\"文本框 3\"", attributes);
    }

    private static byte[] binary() {
        return ("\u0001\u0002BIN" + WORDS + "\u0000").getBytes(StandardCharsets.UTF_8);
    }

    private static void part(PptxBuilder deck, String source, String kind, String name, String type, String xml) {
        deck.part(name, xml).type(name, type);
        deck.relate(source, kind, name);
    }

    private static void part(PptxBuilder deck, String source, String kind, String name, String type, byte[] content) {
        deck.part(name, content).type(name, type);
        deck.relate(source, kind, name);
    }

    @Override
    public int atLeast() {
        return 30;
    }

    @Override
    public List<PlantedCarrier> carriers() {
        if (carriers.isEmpty()) {
            shapes();
            hidden();
            attributes();
            pages();
            sideParts();
            files();
            unread();
        }
        return List.copyOf(carriers);
    }

    private void shapes() {
        onSlide("title", Carrier.BODY, placeholder(3, "title", paragraph(WORDS)));
        onSlide(
                "text split over runs",
                Carrier.BODY,
                box(
                        3,
                        500,
                        1500,
                        3000,
                        400,
                        "<a:p>" + run("", WORDS.substring(0, 3))
                                + run("<a:latin typeface=\"Arial\"/>", WORDS.substring(3)) + "</a:p>"));
        onSlide(
                "table cell",
                Carrier.BODY,
                "<p:graphicFrame>" + PptxBuilder.xfrm("p", 500, 1500, 3000, 900)
                        + "<a:graphic><a:graphicData><a:tbl><a:tr>"
                        + "<a:tc><a:txBody>" + paragraph(WORDS)
                        + "</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
        onSlide(
                "shape in a group",
                Carrier.BODY,
                "<p:grpSp><p:grpSpPr/>" + box(3, 500, 1500, 3000, 400, paragraph(WORDS)) + "</p:grpSp>");
        onSlide(
                "formula",
                Carrier.BODY,
                box(
                        3,
                        500,
                        1500,
                        3000,
                        400,
                        "<a:p><a14:m><m:oMath><m:r><m:t>" + WORDS + "</m:t></m:r></m:oMath></a14:m></a:p>"));
        onSlide(
                "art letters",
                Carrier.BODY,
                box(3, 500, 1500, 3000, 400, paragraph(WORDS))
                        .replace("<a:bodyPr/>", "<a:bodyPr><a:prstTxWarp prst=\"textWave1\"/></a:bodyPr>"));
        onSlide(
                "field",
                Carrier.FOOTER,
                placeholder(3, "dt", "<a:p><a:fld type=\"datetime1\"><a:t>" + WORDS + "</a:t></a:fld></a:p>"));
        onSlide("footer", Carrier.FOOTER, placeholder(3, "ftr", paragraph(WORDS)));
        onSlide("header", Carrier.HEADER, placeholder(3, "hdr", paragraph(WORDS)));
        onSlide(
                "shape for older programs",
                Carrier.TEXT_BOX,
                "<mc:AlternateContent><mc:Choice Requires=\"p14\"/><mc:Fallback>"
                        + box(3, 500, 1500, 3000, 400, paragraph(WORDS)) + "</mc:Fallback></mc:AlternateContent>");
    }

    private void hidden() {
        onSlide(
                "hidden shape",
                Carrier.HIDDEN_TEXT,
                box(3, 500, 1500, 3000, 400, paragraph(WORDS))
                        .replace("name=\"文本框 3\"", "name=\"文本框 3\" hidden=\"1\""));
        onSlide("shape beside the slide", Carrier.HIDDEN_TEXT, box(3, 9900, 1500, 3000, 400, paragraph(WORDS)));
        onSlide(
                "text in the colour of its ground",
                Carrier.HIDDEN_TEXT,
                box(
                        3,
                        500,
                        1500,
                        3000,
                        400,
                        "<a:p>" + run("<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>", WORDS) + "</a:p>"));
        onSlide(
                "text of one point",
                Carrier.HIDDEN_TEXT,
                box(3, 500, 1500, 3000, 400, "<a:p><a:r><a:rPr sz=\"100\"/><a:t>" + WORDS + "</a:t></a:r></a:p>"));
        onSlide(
                "text under an opaque shape",
                Carrier.HIDDEN_TEXT,
                box(3, 500, 1500, 3000, 400, paragraph(WORDS))
                        + box(4, 500, 1500, 3000, 400, "<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>", ""));
        onSlide(
                "cell covered by a merged one",
                Carrier.HIDDEN_TEXT,
                "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc/><a:tc hMerge=\"1\"><a:txBody>"
                        + paragraph(WORDS)
                        + "</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
        beside(
                "hidden slide",
                Carrier.HIDDEN_TEXT,
                deck -> deck.slide(box(2, 0, 0, 900, 400, paragraph(WORDS)), " show=\"0\""));
        beside(
                "slide left out of the show",
                Carrier.RESIDUE,
                deck -> deck.slide(box(2, 0, 0, 900, 400, paragraph(WORDS))).order(1));
        onSlide("comment of the XML", Carrier.RESIDUE, "<!--" + WORDS + "-->");
        onSlide("instruction of the XML", Carrier.RESIDUE, "<?note " + WORDS + "?>");
        onSlide("text between elements", Carrier.RESIDUE, "<p:sp>" + WORDS + "</p:sp>");
    }

    private void attributes() {
        onSlide("description of a shape", Carrier.ALTERNATIVE_TEXT, named("name=\"图片 3\" descr=\"" + WORDS + "\""));
        onSlide("title of a shape", Carrier.ALTERNATIVE_TEXT, named("name=\"图片 3\" title=\"" + WORDS + "\""));
        onSlide("name of a shape", Carrier.ALTERNATIVE_TEXT, named("name=\"" + WORDS + "\""));
        onSlide("tip of a link", Carrier.LINK, "<p:sp><a:hlinkClick r:id=\"\" tooltip=\"" + WORDS + "\"/></p:sp>");
        onSlide(
                "action that runs a macro",
                Carrier.LINK,
                "<p:sp><a:hlinkClick r:id=\"\" action=\"ppaction://macro?name=" + WORDS + "\"/></p:sp>");
        onSlide("name of a sound", Carrier.LINK, "<p:sp><a:snd r:embed=\"\" name=\"" + WORDS + "\"/></p:sp>");
        onSlide("name of a control", Carrier.FORM_FIELD, "<p:control name=\"" + WORDS + "\"/>");
        onSlide("name of an embedded object", Carrier.EMBEDDED_OBJECT, "<p:oleObj name=\"" + WORDS + "\"/>");
        onSlide(
                "name of a font in use",
                Carrier.STYLE,
                box(3, 500, 1500, 3000, 400, "<a:p>" + run("<a:latin typeface=\"" + WORDS + "\"/>", "字") + "</a:p>"));
        onSlide("element of a foreign vocabulary", Carrier.UNKNOWN, "<q:x xmlns:q=\"urn:q\" q:y=\"" + WORDS + "\"/>");
        beside(
                "target of a link",
                Carrier.LINK,
                deck -> deck.relate(SLIDE, "hyperlink", "https://example.invalid/" + WORDS, true));
    }

    private void pages() {
        beside(
                "speaker's notes",
                Carrier.ANNOTATION,
                deck -> part(
                        deck,
                        SLIDE,
                        "notesSlide",
                        "ppt/notesSlides/notesSlide1.xml",
                        PRESENTATIONML + "notesSlide+xml",
                        page("notes", placeholder(3, "body", paragraph(WORDS)))));
        beside(
                "text on the layout",
                Carrier.HEADER,
                deck -> deck.layout(box(3, 500, 500, 3000, 400, paragraph(WORDS))));
        beside(
                "text on the master",
                Carrier.HEADER,
                deck -> deck.master(box(3, 500, 500, 3000, 400, paragraph(WORDS))));
        beside("prompt of the layout", Carrier.STYLE, deck -> deck.layout(placeholder(3, "body", paragraph(WORDS))));
        beside("footer of the master", Carrier.FOOTER, deck -> deck.master(placeholder(3, "ftr", paragraph(WORDS))));
        beside(
                "handout master",
                Carrier.HEADER,
                deck -> part(
                        deck,
                        MAIN,
                        "handoutMaster",
                        "ppt/handoutMasters/handoutMaster1.xml",
                        PRESENTATIONML + "handoutMaster+xml",
                        page("handoutMaster", placeholder(3, "hdr", paragraph(WORDS)))));
        beside(
                "notes master",
                Carrier.HEADER,
                deck -> part(
                        deck,
                        MAIN,
                        "notesMaster",
                        "ppt/notesMasters/notesMaster1.xml",
                        PRESENTATIONML + "notesMaster+xml",
                        page("notesMaster", box(3, 0, 0, 900, 400, paragraph(WORDS)))));
    }

    private void sideParts() {
        beside(
                "comment",
                Carrier.COMMENT,
                deck -> part(
                        deck,
                        SLIDE,
                        "comments",
                        "ppt/comments/comment1.xml",
                        PRESENTATIONML + "comments+xml",
                        "<p:cmLst " + NS + "><p:cm authorId=\"0\"><p:text>" + WORDS + "</p:text></p:cm></p:cmLst>"));
        String modern = "xmlns:p188=\"http://schemas.microsoft.com/office/powerpoint/2018/8/main\"";
        beside(
                "reply in a thread of comments",
                Carrier.COMMENT,
                deck -> part(
                        deck,
                        SLIDE,
                        "http://schemas.microsoft.com/office/2018/10/relationships/comments",
                        "ppt/comments/modernComment_100_0.xml",
                        POWERPOINT + "comments+xml",
                        "<p188:cmLst " + NS + " " + modern + "><p188:cm><p188:replyLst><p188:reply><p188:txBody><a:p>"
                                + run("", WORDS.substring(0, 2)) + run("", WORDS.substring(2))
                                + "</a:p></p188:txBody></p188:reply></p188:replyLst></p188:cm></p188:cmLst>"));
        beside(
                "author of comments",
                Carrier.METADATA,
                deck -> part(
                        deck,
                        MAIN,
                        "commentAuthors",
                        "ppt/commentAuthors.xml",
                        PRESENTATIONML + "commentAuthors+xml",
                        "<p:cmAuthorLst " + NS + "><p:cmAuthor id=\"0\" name=\"" + WORDS + "\"/></p:cmAuthorLst>"));
        beside(
                "author of threads",
                Carrier.METADATA,
                deck -> part(
                        deck,
                        MAIN,
                        "http://schemas.microsoft.com/office/2018/10/relationships/authors",
                        "ppt/authors.xml",
                        POWERPOINT + "authors+xml",
                        "<p188:authorLst " + modern + "><p188:author userId=\"" + WORDS + "\"/></p188:authorLst>"));
        beside(
                "name of a section",
                Carrier.DATA,
                deck -> deck.presentation("<p:extLst><p:ext><p14:sectionLst><p14:section name=\"" + WORDS
                        + "\"/></p14:sectionLst></p:ext></p:extLst>"));
        beside(
                "name of a custom show",
                Carrier.DATA,
                deck -> deck.presentation("<p:custShowLst><p:custShow name=\"" + WORDS + "\"/></p:custShowLst>"));
        beside(
                "tag",
                Carrier.DATA,
                deck -> part(
                        deck,
                        SLIDE,
                        "tags",
                        "ppt/tags/tag1.xml",
                        PRESENTATIONML + "tags+xml",
                        "<p:tagLst " + NS + "><p:tag name=\"A\" val=\"" + WORDS + "\"/></p:tagLst>"));
        beside(
                "setting of the show",
                Carrier.DATA,
                deck -> part(
                        deck,
                        MAIN,
                        "presProps",
                        "ppt/presProps.xml",
                        PRESENTATIONML + "presProps+xml",
                        "<p:presentationPr " + NS + "><p:htmlPubPr title=\"" + WORDS + "\"/></p:presentationPr>"));
        beside(
                "changes that were made",
                Carrier.METADATA,
                deck -> part(
                        deck,
                        MAIN,
                        "http://schemas.microsoft.com/office/2016/11/relationships/changesInfo",
                        "ppt/changesInfos/changesInfo1.xml",
                        POWERPOINT + "changesinfo+xml",
                        "<x><chgData name=\"" + WORDS + "\"/></x>"));
        beside(
                "words of a diagram",
                Carrier.EMBEDDED_OBJECT,
                deck -> part(
                        deck,
                        SLIDE,
                        "diagramData",
                        "ppt/diagrams/data1.xml",
                        OFFICE_TYPE + "drawingml.diagramData+xml",
                        "<dgm:dataModel " + NS + "><dgm:ptLst><dgm:pt><dgm:t><a:p>" + run("", WORDS.substring(0, 4))
                                + run("", WORDS.substring(4)) + "</a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"));
        beside(
                "values of a chart",
                Carrier.EMBEDDED_OBJECT,
                deck -> part(
                        deck,
                        SLIDE,
                        "chart",
                        "ppt/charts/chart1.xml",
                        OFFICE_TYPE + "drawingml.chart+xml",
                        "<c:chartSpace " + NS + "><c:strCache><c:pt idx=\"0\"><c:v>" + WORDS
                                + "</c:v></c:pt></c:strCache></c:chartSpace>"));
        beside(
                "title of the file",
                Carrier.METADATA,
                deck -> part(
                        deck,
                        MAIN,
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml",
                        "application/vnd.openxmlformats-package.core-properties+xml",
                        "<c><title>" + WORDS + "</title></c>"));
        beside(
                "custom XML",
                Carrier.DATA,
                deck -> part(
                        deck, MAIN, "customXml", "customXml/item1.xml", "application/xml", "<a b=\"" + WORDS + "\"/>"));
        beside(
                "name of the theme's fonts",
                Carrier.STYLE,
                deck -> part(
                        deck,
                        "ppt/charts/chart1.xml",
                        "themeOverride",
                        "ppt/theme/themeOverride1.xml",
                        OFFICE_TYPE + "themeOverride+xml",
                        "<a:themeOverride " + NS + "><a:fontScheme name=\"" + WORDS + "\"/></a:themeOverride>"));
        beside(
                "drawing in older markup",
                Carrier.TEXT_BOX,
                deck -> part(
                        deck,
                        SLIDE,
                        "vmlDrawing",
                        "ppt/drawings/vmlDrawing1.vml",
                        OFFICE_TYPE + "vmlDrawing",
                        "<xml><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" alt=\"" + WORDS + "\"/></xml>"));
        beside("comment of the archive", Carrier.RESIDUE, deck -> deck.zipComment(WORDS));
    }

    private void files() {
        beside(
                "embedded document",
                Carrier.EMBEDDED_OBJECT,
                deck -> part(
                        deck,
                        SLIDE,
                        "package",
                        "ppt/embeddings/Microsoft_Word_Document1.docx",
                        DocxBuilder.DOCX,
                        new DocxBuilder().paragraph(WORDS).build()));
        beside(
                "file wrapped in an object",
                Carrier.EMBEDDED_OBJECT,
                deck -> part(
                        deck,
                        SLIDE,
                        "oleObject",
                        "ppt/embeddings/oleObject1.bin",
                        OFFICE_TYPE + "oleObject",
                        OleFiles.wrapped("a.txt", "a.txt", "a.txt", ("名单：" + WORDS).getBytes(StandardCharsets.UTF_8))));
        beside(
                "name of a wrapped file",
                Carrier.METADATA,
                deck -> part(
                        deck,
                        SLIDE,
                        "oleObject",
                        "ppt/embeddings/oleObject1.bin",
                        OFFICE_TYPE + "oleObject",
                        OleFiles.wrapped(
                                "042Zq.txt", "042Zq.txt", "C:\\042Zq\\a.txt", "名单".getBytes(StandardCharsets.UTF_8))));
        PlantedCarrier named = carriers.remove(carriers.size() - 1);
        carriers.add(new PlantedCarrier(
                named.format(), named.name(), named.carrier(), named.status(), "042Zq", named.file()));
        beside("words of a metafile", Carrier.IMAGE, deck -> {
            deck.suffix("emf", "image/x-emf").part("ppt/media/image1.emf", Metafiles.enhanced(WORDS));
            deck.relate(SLIDE, "image", "ppt/media/image1.emf");
        });
        beside("words of a drawing in SVG", Carrier.IMAGE, deck -> {
            deck.suffix("svg", "image/svg+xml").part("ppt/media/image1.svg", "<svg><text>" + WORDS + "</text></svg>");
            deck.relate(SLIDE, "image", "ppt/media/image1.svg");
        });
        beside(
                "macro",
                Carrier.SCRIPT,
                deck -> part(
                        deck,
                        MAIN,
                        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                        "ppt/vbaProject.bin",
                        "application/vnd.ms-office.vbaProject",
                        OleFiles.macroProject("Module1", "Sub A()\r\n' " + WORDS + "\r\nEnd Sub\r\n")));
    }

    private void unread() {
        refused("picture", Carrier.IMAGE, deck -> {
            deck.suffix("png", "image/png").part("ppt/media/image1.png", binary());
            deck.relate(SLIDE, "image", "ppt/media/image1.png");
        });
        refused("thumbnail", Carrier.IMAGE, deck -> {
            deck.suffix("jpeg", "image/jpeg").part("docProps/thumbnail.jpeg", binary());
            deck.relate(
                    MAIN,
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
                    "docProps/thumbnail.jpeg");
        });
        refused(
                "sound",
                Carrier.EMBEDDED_OBJECT,
                deck -> part(deck, SLIDE, "audio", "ppt/media/media1.m4a", "audio/mp4", binary()));
        refused(
                "film",
                Carrier.EMBEDDED_OBJECT,
                deck -> part(deck, SLIDE, "video", "ppt/media/media1.mp4", "video/mp4", binary()));
        refused(
                "handwriting",
                Carrier.IMAGE,
                deck -> part(deck, SLIDE, "customXml", "ppt/ink/ink1.xml", "application/inkml+xml", "<ink/>"));
        refused(
                "control",
                Carrier.FORM_FIELD,
                deck -> part(
                        deck,
                        SLIDE,
                        "control",
                        "ppt/activeX/activeX1.xml",
                        "application/vnd.ms-office.activeX+xml",
                        "<x/>"));
        refused(
                "embedded font",
                Carrier.FONT,
                deck -> part(deck, MAIN, "font", "ppt/fonts/font1.fntdata", "application/x-fontdata", binary()));
        refused(
                "printer settings",
                Carrier.DATA,
                deck -> part(
                        deck,
                        MAIN,
                        "printerSettings",
                        "ppt/printerSettings/printerSettings1.bin",
                        PRESENTATIONML + "printerSettings",
                        binary()));
        refused(
                "signature",
                Carrier.SIGNATURE,
                deck -> part(
                        deck,
                        MAIN,
                        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature",
                        "_xmlsignatures/sig1.xml",
                        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
                        "<x/>"));
        refused("part of an unknown kind", Carrier.UNKNOWN, deck -> deck.part("ppt/data8.dat", binary()));
    }
}
