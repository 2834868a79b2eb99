package org.xianshen.redact.pdf;

import static org.xianshen.extract.pdf.PdfSamples.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.xianshen.extract.pdf.PdfSamples;

/** Builds one PDF with a token of its own planted in every carrier the format has. */
final class CarrierSample {

    private final Map<String, String> tokens = new TreeMap<>();
    private final PDDocument document = new PDDocument();

    /** The token of {@code carrier}: eight capital letters and digits that stand nowhere else. */
    private String token(String carrier) {
        String known = tokens.get(carrier);
        if (known != null) {
            return known;
        }
        int n = tokens.size();
        String token = "QZ" + letter(n / 26) + letter(n % 26) + "4K" + letter((n * 7) % 26) + letter((n * 11) % 26);
        tokens.put(carrier, token);
        return token;
    }

    private static char letter(int n) {
        return (char) ('A' + n);
    }

    /** Every carrier with its token. */
    Map<String, String> tokens() {
        return tokens;
    }

    /** What stays readable on the pages. */
    static List<String> kept() {
        return List.of("第一页保留文字", "分层保留", "转动保留九十", "转动保留一八零", "转动保留二七零", "裁切保留", "KEPT");
    }

    byte[] build() throws IOException {
        visiblePage();
        hiddenPage();
        layerPage();
        for (int rotation : new int[] {90, 180, 270}) {
            rotatedPage(rotation);
        }
        croppedPage();
        nestedPage();
        type3Page();
        patternPage();
        clippingPage();
        documentParts();
        byte[] first = PdfSamples.bytes(document);
        document.close();
        return withRevision(first);
    }

    private void visiblePage() throws IOException {
        PDPage page = PdfSamples.addPage(document, (out, font) -> {
            text(out, font, 16, 80, 760, "第一页保留文字");
            text(out, font, 16, 80, 730, "姓名" + token("visible text") + "在册");
            out.beginText();
            out.setFont(font, 16);
            out.newLineAtOffset(80, 700);
            String split = token("text split by kerning");
            out.showTextWithPositioning(
                    new Object[] {split.substring(0, 3), -20f, split.substring(3, 5), 15f, split.substring(5)});
            out.endText();
            String wrapped = token("text over two lines");
            text(out, font, 16, 80, 670, "这一行文字写到版心右边缘为止接着换行继续写下" + wrapped.substring(0, 4));
            text(out, font, 16, 80, 645, wrapped.substring(4) + "之后还有文字。");
            String bold = token("text drawn twice");
            text(out, font, 16, 80, 610, "重" + bold);
            text(out, font, 16, 80.4, 610, "重" + bold);
            text(out, font, 16, 80, 580, "别处又见" + token("visible text") + "一次");
        });
        raw(page, "/Span << /ActualText (" + token("inline ActualText") + ") >> BDC");
        PdfSamples.draw(document, page, (out, font) -> text(out, font, 16, 80, 550, "带替换文字"));
        raw(page, "EMC /" + token("marked content tag") + " BMC EMC");
        raw(page, "/Foo << /Secret (" + token("marked content point") + ") >> DP");
        raw(page, "% " + token("content comment"));
        raw(page, "BX (" + token("unknown operator") + ") xyzzy EX");
        COSDictionary dictionary = page.getCOSObject();
        dictionary.setString(COSName.getPDFName(token("page entry name")), token("page entry value"));
        COSDictionary piece = new COSDictionary();
        piece.setString(COSName.getPDFName("Private"), token("PieceInfo"));
        dictionary.setItem(COSName.getPDFName("PieceInfo"), piece);
        dictionary.setItem(
                COSName.getPDFName("Thumb"),
                LosslessFactory.createFromImage(document, picture()).getCOSObject());
        COSDictionary unused = page.getResources().getCOSObject();
        COSStream form = stream("BT (" + token("unused form") + ") Tj ET");
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSDictionary xobjects = new COSDictionary();
        xobjects.setItem(COSName.getPDFName(token("resource name")), form);
        unused.setItem(COSName.XOBJECT, xobjects);
        COSDictionary properties = new COSDictionary();
        COSDictionary list = new COSDictionary();
        list.setString(COSName.ACTUAL_TEXT, token("/Properties ActualText"));
        properties.setItem(COSName.getPDFName("MC0"), list);
        unused.setItem(COSName.PROPERTIES, properties);
        annotations(page);
    }

    /** Appends {@code operators} to the contents of {@code page}. */
    private static void raw(PDPage page, String operators) throws IOException {
        COSArray all = new COSArray();
        var before = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (before instanceof COSArray several) {
            all.addAll(several);
        } else {
            all.add(before);
        }
        all.add(stream(operators + "\n"));
        page.getCOSObject().setItem(COSName.CONTENTS, all);
    }

    private void annotations(PDPage page) throws IOException {
        COSArray annotations = new COSArray();
        COSDictionary note = annotation("Text", 400, 700);
        note.setString(COSName.CONTENTS, token("annotation contents"));
        note.setString(COSName.T, token("annotation author"));
        note.setString(COSName.getPDFName("RC"), "<body><p>" + token("annotation rich text") + "</p></body>");
        annotations.add(note);
        COSDictionary stamp = annotation("Stamp", 400, 600);
        COSStream appearance = stream("BT /F1 12 Tf (" + token("annotation appearance") + ") Tj ET");
        appearance.setItem(COSName.SUBTYPE, COSName.FORM);
        appearance.setItem(COSName.BBOX, rectangle(0, 0, 100, 20));
        COSDictionary resources = new COSDictionary();
        COSDictionary fonts = new COSDictionary();
        COSDictionary helvetica = new COSDictionary();
        helvetica.setItem(COSName.TYPE, COSName.FONT);
        helvetica.setItem(COSName.SUBTYPE, COSName.TYPE1);
        helvetica.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        fonts.setItem(COSName.getPDFName("F1"), helvetica);
        resources.setItem(COSName.FONT, fonts);
        appearance.setItem(COSName.RESOURCES, resources);
        COSDictionary ap = new COSDictionary();
        ap.setItem(COSName.N, appearance);
        stamp.setItem(COSName.AP, ap);
        annotations.add(stamp);
        COSDictionary link = annotation("Link", 400, 500);
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("URI"));
        action.setString(COSName.URI, "http://example.invalid/" + token("link target"));
        link.setItem(COSName.A, action);
        annotations.add(link);
        COSDictionary redact = annotation("Redact", 80, 730);
        redact.setString(COSName.getPDFName("OverlayText"), token("unapplied redaction"));
        annotations.add(redact);
        COSDictionary widget = annotation("Widget", 400, 400);
        widget.setItem(COSName.FT, COSName.getPDFName("Tx"));
        widget.setString(COSName.T, token("field name"));
        widget.setString(COSName.V, token("field value"));
        widget.setString(COSName.TU, token("field hint"));
        annotations.add(widget);
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        COSDictionary form = new COSDictionary();
        COSArray fields = new COSArray();
        fields.add(widget);
        form.setItem(COSName.FIELDS, fields);
        form.setString(COSName.XFA, "<xdp>" + token("XFA") + "</xdp>");
        catalog().setItem(COSName.ACRO_FORM, form);
    }

    private void hiddenPage() throws IOException {
        PdfSamples.addPage(document, (out, font) -> {
            text(out, font, 16, 80, 760, "KEPT " + "第二页");
            out.setRenderingMode(RenderingMode.NEITHER);
            text(out, font, 16, 80, 720, token("render mode 3"));
            out.setRenderingMode(RenderingMode.FILL);
            out.setNonStrokingColor(1f, 1f, 1f);
            text(out, font, 16, 80, 690, token("white text"));
            out.setNonStrokingColor(0.98f, 0.98f, 0.98f);
            text(out, font, 16, 80, 660, token("nearly white text"));
            out.setNonStrokingColor(0f, 0f, 0f);
            text(out, font, 16, -400, 630, token("off-page text"));
            text(out, font, 16, 80, 600, token("text under a box"));
            out.addRect(70, 590, 250, 30);
            out.fill();
            out.saveGraphicsState();
            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(0f);
            out.setGraphicsStateParameters(clear);
            text(out, font, 16, 80, 550, token("transparent text"));
            out.restoreGraphicsState();
            out.saveGraphicsState();
            out.addRect(300, 300, 20, 20);
            out.clip();
            text(out, font, 16, 80, 520, token("clipped text"));
            out.restoreGraphicsState();
            text(out, font, 0.01, 80, 490, token("text of no size"));
        });
    }

    private void layerPage() throws IOException {
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        PDOptionalContentGroup group = new PDOptionalContentGroup(token("layer name"));
        layers.addGroup(group);
        layers.setGroupEnabled(group, false);
        document.getDocumentCatalog().setOCProperties(layers);
        PdfSamples.addPage(document, (out, font) -> {
            text(out, font, 16, 80, 760, "分层保留");
            out.beginMarkedContent(COSName.OC, group);
            text(out, font, 16, 80, 730, token("hidden layer"));
            out.endMarkedContent();
        });
    }

    private void rotatedPage(int rotation) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        String name = rotation == 90 ? "九十" : rotation == 180 ? "一八零" : "二七零";
        PdfSamples.draw(document, page, (out, font) -> {
            switch (rotation) {
                case 90 -> out.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 595.28f, 0));
                case 180 -> out.transform(new org.apache.pdfbox.util.Matrix(-1, 0, 0, -1, 595.28f, 841.89f));
                default -> out.transform(new org.apache.pdfbox.util.Matrix(0, -1, 1, 0, 0, 841.89f));
            }
            text(out, font, 16, 80, 400, "转动保留" + name);
            text(out, font, 16, 80, 370, "前" + token("page turned by " + rotation) + "后");
        });
    }

    private void croppedPage() throws IOException {
        PDPage page = PdfSamples.addPage(document, (out, font) -> {
            text(out, font, 16, 200, 500, "裁切保留" + token("text in a crop box") + "完");
            text(out, font, 16, 80, 100, token("text outside the crop box"));
        });
        page.setCropBox(new PDRectangle(150, 400, 400, 200));
    }

    private void nestedPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDFont font = PdfSamples.chinese(document);
        PDFormXObject inner = form(font, "内" + token("text in a nested form") + "层");
        PDFormXObject outer = new PDFormXObject(document);
        outer.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        COSName name = resources.add(inner);
        outer.setResources(resources);
        try (var out = outer.getContentStream().createOutputStream()) {
            out.write(("q 1 0 0 1 0 -40 cm /" + name.getName() + " Do Q /" + name.getName() + " Do")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        outer.getCOSObject().setString(COSName.getPDFName("Secret"), token("form entry"));
        outer.getCOSObject().setItem(COSName.METADATA, stream("<x>" + token("form metadata") + "</x>"));
        try (var out = new PDPageContentStream(document, page)) {
            out.drawForm(outer);
            text(out, font, 16, 80, 700, "KEPT 表单");
            PDImageXObject image = LosslessFactory.createFromImage(document, picture());
            image.getCOSObject().setItem(COSName.METADATA, stream("<x>" + token("image metadata") + "</x>"));
            image.getCOSObject().setString(COSName.getPDFName("Note"), token("image entry"));
            out.drawImage(image, 450, 700, 40, 40);
        }
    }

    private PDFormXObject form(PDFont font, String words) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        PDResources resources = new PDResources();
        COSName name = resources.add(font);
        form.setResources(resources);
        StringBuilder hex = new StringBuilder();
        for (byte b : font.encode(words)) {
            hex.append(String.format("%02X", b));
        }
        ((PDType0Font) font).addToSubset(words.codePointAt(0));
        words.codePoints().forEach(cp -> ((PDType0Font) font).addToSubset(cp));
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(("BT /" + name.getName() + " 16 Tf 80 600 Td <" + hex + "> Tj ET")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private void type3Page() throws IOException {
        document.addPage(Type3Sample.page("KEPT" + token("Type 3 text"), token("font name")));
    }

    private void patternPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDFont font = PdfSamples.chinese(document);
        try (var out = new PDPageContentStream(document, page)) {
            text(out, font, 16, 80, 700, "KEPT 图案");
        }
        String words = token("text in a pattern");
        PDFormXObject cell = form(font, words);
        COSStream pattern = stream("");
        try (var out = pattern.createOutputStream();
                var in = cell.getContents()) {
            in.transferTo(out);
        }
        pattern.setItem(COSName.TYPE, COSName.PATTERN);
        pattern.setInt(COSName.PATTERN_TYPE, 1);
        pattern.setInt(COSName.PAINT_TYPE, 1);
        pattern.setInt(COSName.TILING_TYPE, 1);
        pattern.setItem(COSName.BBOX, rectangle(0, 0, 300, 700));
        pattern.setInt(COSName.X_STEP, 300);
        pattern.setInt(COSName.Y_STEP, 700);
        pattern.setItem(COSName.RESOURCES, cell.getResources().getCOSObject());
        COSDictionary patterns = new COSDictionary();
        patterns.setItem(COSName.getPDFName("P1"), pattern);
        page.getResources().getCOSObject().setItem(COSName.PATTERN, patterns);
        COSArray separation = new COSArray();
        separation.add(COSName.SEPARATION);
        separation.add(COSName.getPDFName(token("ink name")));
        separation.add(COSName.DEVICERGB);
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, rectangle(0, 1));
        function.setItem(COSName.C0, rectangle(1, 1, 1));
        function.setItem(COSName.C1, rectangle(0, 0, 1));
        function.setInt(COSName.N, 1);
        separation.add(function);
        COSDictionary spaces = new COSDictionary();
        spaces.setItem(COSName.getPDFName("CS1"), separation);
        page.getResources().getCOSObject().setItem(COSName.COLORSPACE, spaces);
        raw(page, "/Pattern cs /P1 scn 300 100 200 300 re f /CS1 cs 0.5 scn 80 100 50 50 re f");
    }

    private void clippingPage() throws IOException {
        PdfSamples.addPage(document, (out, font) -> {
            text(out, font, 16, 80, 700, "KEPT 图片页");
            text(out, font, 16, 80, 660, "前" + token("text on a page that becomes a picture") + "后");
            out.setRenderingMode(RenderingMode.NEITHER_CLIP);
            text(out, font, 16, 80, 600, token("render mode 7"));
        });
    }

    private void documentParts() throws IOException {
        document.getDocumentInformation().setTitle(token("Info title"));
        document.getDocumentInformation().setAuthor(token("Info author"));
        document.getDocumentInformation().setCustomMetadataValue("Custom", token("Info custom"));
        COSStream xmp = stream("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<r a='" + token("XMP attribute") + "'>" + token("XMP text") + "</r></x:xmpmeta><?xpacket end='w'?>");
        catalog().setItem(COSName.METADATA, xmp);
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(token("bookmark"));
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        COSDictionary script = new COSDictionary();
        script.setItem(COSName.S, COSName.getPDFName("JavaScript"));
        script.setString(COSName.JS, "app.alert('" + token("JavaScript") + "')");
        catalog().setItem(COSName.OPEN_ACTION, script);
        COSDictionary names = new COSDictionary();
        COSDictionary destinations = new COSDictionary();
        COSArray destination = new COSArray();
        destination.add(new COSString(token("named destination")));
        destination.add(new COSArray());
        destinations.setItem(COSName.NAMES, destination);
        names.setItem(COSName.DESTS, destinations);
        COSDictionary files = new COSDictionary();
        COSArray list = new COSArray();
        list.add(new COSString(token("attachment name")));
        COSDictionary specification = new COSDictionary();
        specification.setItem(COSName.TYPE, COSName.FILESPEC);
        specification.setString(COSName.DESC, token("attachment description"));
        COSDictionary embedded = new COSDictionary();
        embedded.setItem(COSName.F, stream(token("attachment content")));
        specification.setItem(COSName.EF, embedded);
        list.add(specification);
        files.setItem(COSName.NAMES, list);
        names.setItem(COSName.EMBEDDED_FILES, files);
        catalog().setItem(COSName.NAMES, names);
        COSDictionary labels = new COSDictionary();
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        COSDictionary label = new COSDictionary();
        label.setString(COSName.P, token("page label"));
        numbers.add(label);
        labels.setItem(COSName.NUMS, numbers);
        catalog().setItem(COSName.PAGE_LABELS, labels);
        COSDictionary structure = new COSDictionary();
        structure.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        element.setItem(COSName.S, COSName.getPDFName("Figure"));
        element.setString(COSName.ALT, token("structure Alt"));
        element.setString(COSName.T, token("structure title"));
        element.setItem(COSName.K, COSInteger.ZERO);
        structure.setItem(COSName.K, element);
        catalog().setItem(COSName.STRUCT_TREE_ROOT, structure);
        catalog().setString(COSName.getPDFName("Extra"), token("catalog entry"));
        document.getDocument().getTrailer().setString(COSName.getPDFName("Extra"), token("trailer entry"));
    }

    /** Replaces an earlier title by a later one, and leaves bytes after the end. */
    private byte[] withRevision(byte[] first) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument again = Loader.loadPDF(first)) {
            COSDictionary information = again.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
            information.setString(COSName.SUBJECT, token("later revision"));
            information.setNeedToBeUpdated(true);
            again.saveIncremental(out);
        }
        out.writeBytes(("\n% " + token("bytes after the end") + "\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary annotation(String kind, int x, int y) {
        COSDictionary d = new COSDictionary();
        d.setItem(COSName.TYPE, COSName.ANNOT);
        d.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        d.setItem(COSName.RECT, rectangle(x, y, x + 100, y + 20));
        return d;
    }

    static COSArray rectangle(int... edges) {
        COSArray array = new COSArray();
        for (int edge : edges) {
            array.add(COSInteger.get(edge));
        }
        return array;
    }

    static COSStream stream(String content) throws IOException {
        COSStream stream = new COSStream();
        try (var out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static java.awt.image.BufferedImage picture() {
        java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(8, 8, 1);
        image.setRGB(3, 3, 0xFF0000);
        return image;
    }
}
