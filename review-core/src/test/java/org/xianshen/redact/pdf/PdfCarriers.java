package org.xianshen.redact.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;
import org.xianshen.extract.pdf.DrawnLetters;
import org.xianshen.extract.pdf.PdfSamples;

/** The carriers of PDF: those of {@link CarrierSample}, and those that need a file of their own. */
public final class PdfCarriers implements PlantedFormat {

    private static final String FORMAT = "PDF";
    private static final String TOKEN = "QZXW7K";
    private static final String NUMBER = "110101199003078811";

    /** What reads each carrier of the sample. */
    private static final Map<Carrier, List<String>> READ = Map.of(
            Carrier.BODY,
            List.of(
                    "visible text",
                    "text split by kerning",
                    "text over two lines",
                    "text drawn twice",
                    "text in a crop box",
                    "text in a nested form",
                    "Type 3 text",
                    "page turned by 90",
                    "page turned by 180",
                    "page turned by 270"),
            Carrier.HIDDEN_TEXT,
            List.of(
                    "render mode 3",
                    "render mode 7",
                    "white text",
                    "nearly white text",
                    "transparent text",
                    "text of no size",
                    "off-page text",
                    "text outside the crop box",
                    "clipped text",
                    "text under a box",
                    "text in a pattern",
                    "hidden layer"),
            Carrier.ALTERNATIVE_TEXT,
            List.of(
                    "inline ActualText",
                    "/Properties ActualText",
                    "marked content point",
                    "structure Alt",
                    "structure title"),
            Carrier.METADATA,
            List.of(
                    "Info title",
                    "Info author",
                    "Info custom",
                    "XMP text",
                    "XMP attribute",
                    "form metadata",
                    "image metadata"),
            Carrier.ANNOTATION,
            List.of(
                    "annotation contents",
                    "annotation author",
                    "annotation rich text",
                    "annotation appearance",
                    "unapplied redaction"),
            Carrier.FORM_FIELD,
            List.of("field name", "field value", "field hint"),
            Carrier.ATTACHMENT,
            List.of("attachment name", "attachment description", "attachment content"),
            Carrier.BOOKMARK,
            List.of("bookmark", "named destination"),
            Carrier.DATA,
            List.of(
                    "page label",
                    "PieceInfo",
                    "XFA",
                    "page entry value",
                    "catalog entry",
                    "form entry",
                    "image entry",
                    "ink name"));

    private static final Map<Carrier, List<String>> READ_BESIDES = Map.of(
            Carrier.LINK, List.of("link target"),
            Carrier.SCRIPT, List.of("JavaScript"),
            Carrier.LAYER, List.of("layer name"),
            Carrier.RESIDUE, List.of("bytes after the end"));

    @Override
    public int atLeast() {
        return 55;
    }

    @Override
    public List<PlantedCarrier> carriers() throws IOException {
        CarrierSample sample = new CarrierSample();
        SourceDocument file = SourceDocument.ofBytes("carriers.pdf", sample.build());
        List<PlantedCarrier> all = new ArrayList<>();
        for (Map<Carrier, List<String>> table : List.of(READ, READ_BESIDES)) {
            for (Carrier carrier : Carrier.values()) {
                for (String name : table.getOrDefault(carrier, List.of())) {
                    String token = Objects.requireNonNull(sample.tokens().get(name), name);
                    all.add(new PlantedCarrier(FORMAT, name, carrier, CarrierStatus.READ, token, file));
                }
            }
        }
        all.addAll(own());
        return all;
    }

    private static List<PlantedCarrier> own() throws IOException {
        return List.of(
                read("earlier revision", Carrier.RESIDUE, earlierRevision()),
                read("page that is no longer shown", Carrier.RESIDUE, droppedPage()),
                read("form that no page uses", Carrier.RESIDUE, unusedForm()),
                read("object that nothing refers to", Carrier.RESIDUE, looseString()),
                read("text in a soft mask", Carrier.HIDDEN_TEXT, softMask()),
                read("signature: reason", Carrier.SIGNATURE, signature()),
                read("thread title", Carrier.DATA, thread()),
                read("portfolio column", Carrier.DATA, portfolio()),
                read("associated file", Carrier.ATTACHMENT, associated()),
                read("launch action", Carrier.SCRIPT, launch()),
                read("XFA packets", Carrier.DATA, packets()),
                read("comment in a JPEG picture", Carrier.COMMENT, jpeg()),
                read("identity number as alternative text", Carrier.ALTERNATIVE_TEXT, NUMBER, numbered("Alt")),
                read("card number in a private entry", Carrier.DATA, "6222021234567890123", cardNumber()),
                read("field value that is a name", Carrier.FORM_FIELD, "Zhangsan13800138000", namedField()),
                read("private key", Carrier.DATA, privateKey()),
                read("inks of a colour space", Carrier.DATA, inks()),
                read(
                        "name of an annotation",
                        Carrier.ANNOTATION,
                        with((document, page) ->
                                DrawnLetters.annotation(page, "Square").setString(COSName.NM, TOKEN))),
                read("comment in the content of a page", Carrier.RESIDUE, content("% " + TOKEN + "\n")),
                read("string that no operator paints", Carrier.RESIDUE, content("(" + TOKEN + ") w\n")),
                read("operator of no known kind", Carrier.RESIDUE, "zhangsanfeng", content("zhangsanfeng\n")),
                read("number in the form of a date", Carrier.DATA, "D:13912345678", dated()),
                read("signature: name in its certificate", Carrier.SIGNATURE, NUMBER, signed()),
                read("certificate in the security store", Carrier.SIGNATURE, NUMBER, store(false)),
                other("certificate that is not in DER", Carrier.SIGNATURE, CarrierStatus.REFUSED, store(true)),
                other("room for a signature", Carrier.SIGNATURE, CarrierStatus.NO_TEXT, signature()),
                read("bytes behind the end of a JPEG picture", Carrier.RESIDUE, jpegTrailer()),
                other(
                        "inline picture in a form that no page uses",
                        Carrier.IMAGE,
                        CarrierStatus.REFUSED,
                        looseInline()),
                other("letters drawn as shapes", Carrier.IMAGE, CarrierStatus.REFUSED, outlines("f")),
                other("letters that only clip", Carrier.IMAGE, CarrierStatus.REFUSED, outlines("W n")),
                other("letters of small rectangles", Carrier.IMAGE, CarrierStatus.REFUSED, with(DrawnLetters::dots)),
                other("letters drawn in a pattern", Carrier.IMAGE, CarrierStatus.REFUSED, with(DrawnLetters::pattern)),
                other(
                        "letters drawn in a layer that is off",
                        Carrier.HIDDEN_TEXT,
                        CarrierStatus.REFUSED,
                        with(DrawnLetters::hiddenLayer)),
                other(
                        "letters drawn in a form that no page uses",
                        Carrier.RESIDUE,
                        CarrierStatus.REFUSED,
                        with(DrawnLetters::unusedForm)),
                other("handwriting", Carrier.ANNOTATION, CarrierStatus.REFUSED, with(DrawnLetters::ink)),
                other("drawn stamp", Carrier.ANNOTATION, CarrierStatus.REFUSED, with(DrawnLetters::stamp)),
                other("plain drawing", Carrier.IMAGE, CarrierStatus.NO_TEXT, with(DrawnLetters::star)),
                other("page picture without text", Carrier.IMAGE, CarrierStatus.REFUSED, scan()),
                other("picture beside text", Carrier.IMAGE, CarrierStatus.REFUSED, picture()),
                other("alternate picture", Carrier.IMAGE, CarrierStatus.REFUSED, alternate()),
                other("page thumbnail of few pixels", Carrier.IMAGE, CarrierStatus.NO_TEXT, thumbnail()),
                other("sound", Carrier.EMBEDDED_OBJECT, CarrierStatus.REFUSED, sound()),
                other("stream of unknown kind", Carrier.UNKNOWN, CarrierStatus.REFUSED, unknown()),
                other("embedded font", Carrier.FONT, CarrierStatus.NO_TEXT, PdfSamples.onePage(PdfCarriers::body)));
    }

    private static PlantedCarrier read(String name, Carrier carrier, byte[] pdf) {
        return read(name, carrier, TOKEN, pdf);
    }

    private static PlantedCarrier read(String name, Carrier carrier, String token, byte[] pdf) {
        SourceDocument file = SourceDocument.ofBytes("a.pdf", pdf);
        return new PlantedCarrier(FORMAT, name, carrier, CarrierStatus.READ, token, file);
    }

    private static byte[] numbered(String key) throws IOException {
        COSDictionary element = named(key, NUMBER);
        element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.K, element);
        return inCatalog("StructTreeRoot", root);
    }

    private static byte[] cardNumber() throws IOException {
        return inCatalog("Zz", named("Note", "6222021234567890123"));
    }

    private static byte[] content(String operators) throws IOException {
        return with((document, page) -> DrawnLetters.draw(page, operators));
    }

    private static byte[] namedField() throws IOException {
        COSDictionary field = named("T", "选项");
        field.setItem(COSName.FT, COSName.BTN);
        field.setItem(COSName.V, COSName.getPDFName("Zhangsan13800138000"));
        COSArray fields = new COSArray();
        fields.add(field);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        return inCatalog("AcroForm", form);
    }

    private static byte[] privateKey() throws IOException {
        COSDictionary piece = new COSDictionary();
        piece.setBoolean(COSName.getPDFName(TOKEN), true);
        return inCatalog("PieceInfo", piece);
    }

    private static byte[] inks() throws IOException {
        return with((document, page) -> {
            COSArray names = new COSArray();
            names.add(COSName.getPDFName("Cyan"));
            names.add(COSName.getPDFName(TOKEN));
            COSArray space = new COSArray();
            space.add(COSName.DEVICEN);
            space.add(names);
            page.getCOSObject().setItem(COSName.getPDFName("Zz"), space);
        });
    }

    private static byte[] dated() throws IOException {
        return inCatalog("Zz", named("Note", "D:13912345678"));
    }

    private static byte[] der() throws IOException {
        return new DERSequence(new ASN1Encodable[] {
                    new ASN1ObjectIdentifier("2.5.4.3"), new DERUTF8String("051@zhangsan@" + NUMBER + "@1")
                })
                .getEncoded();
    }

    private static byte[] signed() throws IOException {
        COSDictionary value = new COSDictionary();
        value.setItem(COSName.TYPE, COSName.SIG);
        value.setItem(COSName.CONTENTS, new COSString(java.util.Arrays.copyOf(der(), 400)));
        return inCatalog("Zz", value);
    }

    private static byte[] store(boolean broken) throws IOException {
        COSStream certificate = new COSStream();
        try (var out = certificate.createOutputStream()) {
            out.write(broken ? new byte[] {1, 2, 3, (byte) 0x90, 5} : der());
        }
        COSArray certificates = new COSArray();
        certificates.add(certificate);
        COSDictionary store = new COSDictionary();
        store.setItem(COSName.getPDFName("Certs"), certificates);
        return inCatalog("DSS", store);
    }

    private static byte[] jpegTrailer() throws IOException {
        return with((document, page) -> {
            PDImageXObject image = JPEGFactory.createFromImage(document, blank(20, 20));
            byte[] raw;
            try (var in = image.getCOSObject().createRawInputStream()) {
                raw = in.readAllBytes();
            }
            try (var out = image.getCOSObject().createRawOutputStream()) {
                out.write(raw);
                out.write(("note " + TOKEN).getBytes(StandardCharsets.US_ASCII));
            }
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(image, 400, 700, 20, 20));
        });
    }

    private static byte[] looseInline() throws IOException {
        return with((document, page) -> DrawnLetters.addForm(
                page,
                CarrierSample.stream(
                        "q 60 0 0 60 0 0 cm BI /W 30 /H 16 /CS /G /BPC 1 /F /AHx ID " + "00".repeat(64) + "> EI Q")));
    }

    private static byte[] outlines(String operator) throws IOException {
        return with(
                (document, page) -> DrawnLetters.draw(page, DrawnLetters.path("张三丰", 80, 500, 16) + operator + "\n"));
    }

    private static PlantedCarrier other(String name, Carrier carrier, CarrierStatus status, byte[] pdf) {
        return new PlantedCarrier(FORMAT, name, carrier, status, "", SourceDocument.ofBytes("a.pdf", pdf));
    }

    private static void body(PDPageContentStream out, org.apache.pdfbox.pdmodel.font.PDFont font) throws IOException {
        PdfSamples.text(out, font, 16, 80, 700, "正文内容");
    }

    private static byte[] with(PdfSamples.Change change) throws IOException {
        return PdfSamples.onePage(PdfCarriers::body, change);
    }

    private static byte[] inCatalog(String key, COSDictionary value) throws IOException {
        return with((document, page) ->
                document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(key), value));
    }

    private static COSDictionary named(String key, String value) {
        COSDictionary d = new COSDictionary();
        d.setString(COSName.getPDFName(key), value);
        return d;
    }

    private static byte[] earlierRevision() throws IOException {
        byte[] first = PdfSamples.onePage((out, font) -> PdfSamples.text(out, font, 16, 80, 700, "原文" + TOKEN));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(first)) {
            PDPage page = document.getPage(0);
            COSStream contents = CarrierSample.stream("0 0 100 100 re f\n");
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            contents.setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(both);
        }
        return both.toByteArray();
    }

    private static byte[] unusedForm() throws IOException {
        return with((document, page) -> {
            COSStream form = CarrierSample.stream("BT /F1 12 Tf 10 10 Td (" + TOKEN + ") Tj ET");
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            form.setItem(COSName.BBOX, CarrierSample.rectangle(0, 0, 300, 100));
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            form.setItem(COSName.RESOURCES, resources);
            COSDictionary objects = new COSDictionary();
            objects.setItem(COSName.getPDFName("Fm0"), form);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        });
    }

    private static byte[] droppedPage() throws IOException {
        byte[] first;
        try (PDDocument document = new PDDocument()) {
            PdfSamples.addPage(document, PdfCarriers::body);
            PdfSamples.addPage(document, (out, font) -> PdfSamples.text(out, font, 16, 80, 700, TOKEN));
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            document.save(plain, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            first = plain.toByteArray();
        }
        String text = new String(first, StandardCharsets.ISO_8859_1);
        int kids = text.indexOf("/Kids [");
        int second = text.indexOf(" 0 R", text.indexOf(" 0 R", kids) + 4);
        int from = text.lastIndexOf(' ', second - 1);
        int length = second + 4 - from;
        String without = text.substring(0, from) + " ".repeat(length) + text.substring(from + length);
        return without.replace("/Count 2", "/Count 1").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] looseString() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PdfSamples.addPage(document, PdfCarriers::body);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Zz"), new org.apache.pdfbox.cos.COSObject(named("Note", TOKEN)));
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            document.save(plain, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            pdf = plain.toByteArray();
        }
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("/Zz ");
        int end = text.indexOf(" 0 R", at) + 4;
        return (text.substring(0, at) + " ".repeat(end - at) + text.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] softMask() throws IOException {
        return with((document, page) -> {
            COSStream group = CarrierSample.stream("BT /F1 12 Tf 10 10 Td (" + TOKEN + ") Tj ET");
            group.setItem(COSName.SUBTYPE, COSName.FORM);
            group.setItem(COSName.BBOX, CarrierSample.rectangle(0, 0, 300, 100));
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            group.setItem(COSName.RESOURCES, resources);
            COSDictionary transparency = new COSDictionary();
            transparency.setItem(COSName.S, COSName.TRANSPARENCY);
            group.setItem(COSName.GROUP, transparency);
            COSDictionary mask = new COSDictionary();
            mask.setItem(COSName.S, COSName.LUMINOSITY);
            mask.setItem(COSName.G, group);
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.SMASK, mask);
            COSDictionary states = new COSDictionary();
            states.setItem(COSName.getPDFName("GS9"), state);
            page.getResources().getCOSObject().setItem(COSName.EXT_G_STATE, states);
            COSArray contents = new COSArray();
            contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
            contents.add(CarrierSample.stream("q /GS9 gs 0 0 50 50 re f Q\n"));
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
        });
    }

    private static byte[] signature() throws IOException {
        return with((document, page) -> {
            COSDictionary value = named("Reason", TOKEN);
            value.setItem(COSName.TYPE, COSName.SIG);
            value.setItem(COSName.CONTENTS, new COSString(new byte[64]));
            COSDictionary field = named("T", "签章域");
            field.setItem(COSName.FT, COSName.SIG);
            field.setItem(COSName.V, value);
            COSArray fields = new COSArray();
            fields.add(field);
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, fields);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    private static byte[] thread() throws IOException {
        return with((document, page) -> {
            COSDictionary thread = new COSDictionary();
            thread.setItem(COSName.I, named("Title", TOKEN));
            COSArray threads = new COSArray();
            threads.add(thread);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.THREADS, threads);
        });
    }

    private static byte[] portfolio() throws IOException {
        COSDictionary schema = new COSDictionary();
        schema.setItem(COSName.getPDFName("C1"), named("N", TOKEN));
        COSDictionary collection = new COSDictionary();
        collection.setItem(COSName.getPDFName("Schema"), schema);
        return inCatalog("Collection", collection);
    }

    private static byte[] associated() throws IOException {
        return with((document, page) -> {
            COSDictionary specification = named("F", "notes.txt");
            COSDictionary files = new COSDictionary();
            files.setItem(COSName.F, CarrierSample.stream("inner " + TOKEN + " words"));
            specification.setItem(COSName.EF, files);
            COSArray list = new COSArray();
            list.add(specification);
            page.getCOSObject().setItem(COSName.getPDFName("AF"), list);
        });
    }

    private static byte[] launch() throws IOException {
        COSDictionary action = named("F", "run " + TOKEN);
        action.setItem(COSName.S, COSName.getPDFName("Launch"));
        return inCatalog("OpenAction", action);
    }

    private static byte[] packets() throws IOException {
        return with((document, page) -> {
            COSArray xfa = new COSArray();
            xfa.add(new COSString("preamble"));
            xfa.add(CarrierSample.stream("<xdp>"));
            xfa.add(new COSString("datasets"));
            xfa.add(CarrierSample.stream("<field>" + TOKEN + "</field>"));
            xfa.add(new COSString("postamble"));
            xfa.add(CarrierSample.stream("</xdp>"));
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.XFA, xfa);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    private static byte[] jpeg() throws IOException {
        return with((document, page) -> {
            PDImageXObject image = JPEGFactory.createFromImage(document, blank(20, 20));
            byte[] raw;
            try (var in = image.getCOSObject().createRawInputStream()) {
                raw = in.readAllBytes();
            }
            byte[] comment = TOKEN.getBytes(StandardCharsets.US_ASCII);
            try (var out = image.getCOSObject().createRawOutputStream()) {
                out.write(raw, 0, 2);
                out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
                out.write(comment);
                out.write(raw, 2, raw.length - 2);
            }
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(image, 400, 700, 20, 20));
        });
    }

    private static byte[] scan() throws IOException {
        return PdfSamples.onePage((out, font) -> {}, (document, page) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, blank(60, 80));
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(image, 0, 0, 595, 842));
        });
    }

    private static byte[] picture() throws IOException {
        return with((document, page) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, blank(60, 80));
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(image, 100, 100, 300, 300));
        });
    }

    private static byte[] alternate() throws IOException {
        return with((document, page) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, blank(20, 20));
            COSDictionary alternate = new COSDictionary();
            alternate.setItem(
                    COSName.IMAGE,
                    LosslessFactory.createFromImage(document, blank(60, 80)).getCOSObject());
            COSArray alternates = new COSArray();
            alternates.add(alternate);
            image.getCOSObject().setItem(COSName.getPDFName("Alternates"), alternates);
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(image, 400, 700, 20, 20));
        });
    }

    private static byte[] thumbnail() throws IOException {
        return with((document, page) -> page.getCOSObject()
                .setItem(
                        COSName.getPDFName("Thumb"),
                        LosslessFactory.createFromImage(document, blank(8, 8)).getCOSObject()));
    }

    private static byte[] sound() throws IOException {
        return with((document, page) -> {
            COSStream sound = CarrierSample.stream("");
            sound.setItem(COSName.TYPE, COSName.getPDFName("Sound"));
            COSDictionary action = new COSDictionary();
            action.setItem(COSName.S, COSName.getPDFName("Sound"));
            action.setItem(COSName.getPDFName("Sound"), sound);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
        });
    }

    private static byte[] unknown() throws IOException {
        return with((document, page) -> {
            COSStream stream = new COSStream();
            try (var out = stream.createOutputStream()) {
                for (int i = 0; i < 256; i++) {
                    out.write(i);
                    out.write(0);
                }
            }
            page.getCOSObject().setItem(COSName.getPDFName("Zz"), stream);
        });
    }

    private static java.awt.image.BufferedImage blank(int width, int height) {
        return new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    }
}
