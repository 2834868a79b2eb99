package org.xianshen.extract.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;
import org.xianshen.extract.image.PictureBytes;

/** OFD packages with a word in one carrier each. */
public final class OfdCarriers implements PlantedFormat {

    private static final String BESIDE = "<ofd:TextObject ID=\"9\" Boundary=\"20 130 90 8\" Font=\"1\" Size=\"4\">"
            + "<ofd:TextCode X=\"0\" Y=\"4\">beside</ofd:TextCode></ofd:TextObject>";

    private static final String DOC = "Doc_0/";

    private final List<PlantedCarrier> carriers = new ArrayList<>();

    @Override
    public int atLeast() {
        return 45;
    }

    @Override
    public List<PlantedCarrier> carriers() throws IOException {
        carriers.clear();
        shown();
        hidden();
        annotations();
        beside();
        inside();
        left();
        pictureCarriers();
        return List.copyOf(carriers);
    }

    private void read(String name, Carrier carrier, BiConsumer<OfdBuilder, String> plant) {
        add(name, carrier, CarrierStatus.READ, plant);
    }

    private void add(String name, Carrier carrier, CarrierStatus status, BiConsumer<OfdBuilder, String> plant) {
        String token = status == CarrierStatus.READ ? "暗记" + (1000 + carriers.size()) : "";
        OfdBuilder builder = new OfdBuilder();
        builder.page(OfdBuilder.text(20, 250, "普通正文"));
        plant.accept(builder, token);
        carriers.add(new PlantedCarrier("OFD", name, carrier, status, token, builder.source()));
    }

    private void shown() {
        read("text of a page", Carrier.BODY, (b, t) -> b.page(OfdBuilder.text(20, 30, t)));
        read(
                "text shown by other glyphs (CGTransform)",
                Carrier.BODY,
                (b, t) -> b.page("<ofd:TextObject ID=\"1\" Boundary=\"20 30 90 8\" Font=\"1\" Size=\"4\">"
                        + "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"3\"><ofd:Glyphs>7 8 9</ofd:Glyphs>"
                        + "</ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 6 4\">" + t
                        + "</ofd:TextCode></ofd:TextObject>"));
        read(
                "text of a page template",
                Carrier.BODY,
                (b, t) -> b.common("<ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>")
                        .xml(DOC + "Tpls/Tpl_0/Content.xml", "Page", layer(OfdBuilder.text(20, 30, t)))
                        .wholePage("<ofd:Template TemplateID=\"9\" ZOrder=\"Foreground\"/>"
                                + layer(OfdBuilder.text(20, 60, "正文"))));
        read(
                "text of a composite drawing",
                Carrier.BODY,
                (b, t) -> b.resources(composite(t))
                        .page("<ofd:CompositeObject ID=\"4\" Boundary=\"0 0 200 200\" " + "ResourceID=\"60\"/>"));
        read(
                "text in a page block",
                Carrier.BODY,
                (b, t) -> b.page("<ofd:PageBlock ID=\"3\"><ofd:PageBlock ID=\"4\">" + OfdBuilder.text(20, 30, t)
                        + "</ofd:PageBlock></ofd:PageBlock>"));
        read(
                "page of a second document in the file",
                Carrier.BODY,
                (b, t) -> b.body(
                                "</ofd:DocBody><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot>")
                        .xml("Doc_1/Document.xml", "Document", pages("Pages/Page_0/Content.xml"))
                        .xml("Doc_1/Pages/Page_0/Content.xml", "Page", layer(OfdBuilder.text(20, 30, t))));
        read(
                "vertical text",
                Carrier.BODY,
                (b, t) -> b.page("<ofd:TextObject ID=\"1\" Boundary=\"180 30 8 90\" Font=\"1\" Size=\"4\" "
                        + "ReadDirection=\"90\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaY=\"g 6 5\">" + t
                        + "</ofd:TextCode></ofd:TextObject>"));
    }

    private void hidden() throws IOException {
        read(
                "text of an object that is not visible",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.page(OfdBuilder.text(20, 30, "Font=\"1\" Size=\"4\" Visible=\"false\"", t)));
        read(
                "transparent text",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.page(OfdBuilder.text(20, 30, "Font=\"1\" Size=\"4\" Alpha=\"0\"", t)));
        read(
                "text neither filled nor stroked",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.page(OfdBuilder.text(20, 30, "Font=\"1\" Size=\"4\" Fill=\"false\"", t)));
        read("white text", Carrier.HIDDEN_TEXT, (b, t) -> b.page(coloured(OfdBuilder.text(20, 30, t), "255 255 255")));
        read(
                "text in the colour of its ground",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.page(OfdBuilder.box(10, 20, 150, 30, "10 20 90")
                        + coloured(OfdBuilder.text(20, 30, t), "10 20 90")));
        read("text outside the page", Carrier.HIDDEN_TEXT, (b, t) -> b.page(OfdBuilder.text(20, 400, t)));
        read(
                "text under an opaque box",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.page(OfdBuilder.text(20, 30, t) + OfdBuilder.box(10, 25, 150, 20, "0 0 0")));
        byte[] picture = picture("bmp");
        read(
                "text under a picture",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.resources(image("scan.bmp"))
                        .part(DOC + "Res/scan.bmp", picture)
                        .page(
                                OfdBuilder.text(20, 30, t)
                                        + "<ofd:ImageObject ID=\"5\" Boundary=\"10 25 60 20\" CTM=\"60 0 0 20 0 0\" ResourceID=\"61\"/>"));
        read(
                "text under an annotation",
                Carrier.HIDDEN_TEXT,
                (b, t) -> new OfdPageFirst(b)
                        .first(OfdBuilder.text(20, 30, t))
                        .annotation(
                                "Type=\"Highlight\"",
                                "<ofd:Appearance Boundary=\"10 25 150 20\">" + OfdBuilder.box(0, 0, 150, 20, "0 0 0")
                                        + "</ofd:Appearance>"));
        read(
                "text that is clipped away",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.page(OfdBuilder.text(20, 30, t)
                        .replace(
                                "<ofd:TextCode",
                                "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path ID=\"2\" Boundary=\"0 0 1 1\" Fill=\"true\">"
                                        + "<ofd:AbbreviatedData>M 90 90 L 91 90 L 91 91 L 90 91 C</ofd:AbbreviatedData></ofd:Path>"
                                        + "</ofd:Area></ofd:Clip></ofd:Clips><ofd:TextCode")));
        read(
                "text in a pattern",
                Carrier.HIDDEN_TEXT,
                (b, t) -> b.page("<ofd:PathObject ID=\"5\" Boundary=\"20 20 90 90\" Fill=\"true\" Stroke=\"false\">"
                        + "<ofd:FillColor><ofd:Pattern Width=\"90\" Height=\"20\"><ofd:CellContent>"
                        + OfdBuilder.text(1, 1, t) + "</ofd:CellContent></ofd:Pattern></ofd:FillColor>"
                        + "<ofd:AbbreviatedData>M 0 0 L 90 0 L 90 90 L 0 90 C</ofd:AbbreviatedData></ofd:PathObject>"));
    }

    private void annotations() {
        read(
                "remark of an annotation",
                Carrier.ANNOTATION,
                (b, t) -> b.annotation("Type=\"Path\"", "<ofd:Remark>" + t + "</ofd:Remark>"));
        read(
                "who made an annotation",
                Carrier.ANNOTATION,
                (b, t) -> b.annotation("Type=\"Path\" Creator=\"" + t + "\"", ""));
        read(
                "parameter of an annotation",
                Carrier.ANNOTATION,
                (b, t) -> b.annotation(
                        "Type=\"Stamp\"",
                        "<ofd:Parameters><ofd:Parameter Name=\"k\">" + t + "</ofd:Parameter></ofd:Parameters>"));
        read(
                "appearance of an annotation",
                Carrier.ANNOTATION,
                (b, t) -> b.annotation(
                        "Type=\"Watermark\"",
                        "<ofd:Appearance Boundary=\"20 60 100 20\">" + OfdBuilder.text(0, 0, t) + "</ofd:Appearance>"));
        read(
                "address behind an object",
                Carrier.LINK,
                (b, t) -> b.page(OfdBuilder.text(20, 30, "网页")
                        .replace("</ofd:TextObject>", uri("https://example.invalid/" + t) + "</ofd:TextObject>")));
        read(
                "address behind an outline entry",
                Carrier.LINK,
                (b, t) -> b.document("<ofd:Outlines><ofd:OutlineElem Title=\"目录\">"
                        + uri("https://example.invalid/" + t) + "</ofd:OutlineElem></ofd:Outlines>"));
    }

    private void beside() {
        read("title of the document", Carrier.METADATA, (b, t) -> b.docInfo("<ofd:Title>" + t + "</ofd:Title>"));
        read("author of the document", Carrier.METADATA, (b, t) -> b.docInfo("<ofd:Author>" + t + "</ofd:Author>"));
        read(
                "keyword",
                Carrier.METADATA,
                (b, t) -> b.docInfo("<ofd:Keywords><ofd:Keyword>" + t + "</ofd:Keyword></ofd:Keywords>"));
        read(
                "custom property (CustomDatas)",
                Carrier.METADATA,
                (b, t) -> b.docInfo(
                        "<ofd:CustomDatas><ofd:CustomData Name=\"购买方\">" + t + "</ofd:CustomData></ofd:CustomDatas>"));
        read(
                "outline",
                Carrier.BOOKMARK,
                (b, t) -> b.document("<ofd:Outlines><ofd:OutlineElem Title=\"一\"><ofd:OutlineElem Title=\"" + t
                        + "\"/></ofd:OutlineElem></ofd:Outlines>"));
        read(
                "bookmark",
                Carrier.BOOKMARK,
                (b, t) -> b.document("<ofd:Bookmarks><ofd:Bookmark Name=\"" + t
                        + "\"><ofd:Dest Type=\"XYZ\" PageID=\"1000\"/></ofd:Bookmark></ofd:Bookmarks>"));
        read(
                "name of a page template",
                Carrier.LAYER,
                (b, t) -> b.common("<ofd:TemplatePage ID=\"9\" Name=\"" + t + "\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>")
                        .xml(DOC + "Tpls/Tpl_0/Content.xml", "Page", layer(OfdBuilder.text(20, 30, "模板"))));
        read(
                "custom tag",
                Carrier.DATA,
                (b, t) -> b.document("<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>")
                        .xml(
                                DOC + "Tags/CustomTags.xml",
                                "CustomTags",
                                "<ofd:CustomTag TypeID=\"1\"><ofd:FileLoc>Tag_1.xml</ofd:FileLoc></ofd:CustomTag>")
                        .part(DOC + "Tags/Tag_1.xml", "<?xml version=\"1.0\"?><发票><购买方>" + t + "</购买方></发票>"));
        read(
                "extension",
                Carrier.DATA,
                (b, t) -> b.document("<ofd:Extensions>Extensions.xml</ofd:Extensions>")
                        .xml(
                                DOC + "Extensions.xml",
                                "Extensions",
                                "<ofd:Extension AppName=\"a\" RefId=\"1\"><ofd:Property Name=\"n\">" + t
                                        + "</ofd:Property></ofd:Extension>"));
        read(
                "extension data in a file",
                Carrier.DATA,
                (b, t) -> b.document("<ofd:Extensions>Extensions.xml</ofd:Extensions>")
                        .xml(
                                DOC + "Extensions.xml",
                                "Extensions",
                                "<ofd:Extension AppName=\"a\" RefId=\"1\"><ofd:ExtendData>ext.xml</ofd:ExtendData></ofd:Extension>")
                        .part(DOC + "ext.xml", "<d v=\"" + t + "\"/>"));
        read(
                "name of a font",
                Carrier.STYLE,
                (b, t) -> b.resources("<ofd:Fonts><ofd:Font ID=\"8\" FontName=\"" + t + "\"/></ofd:Fonts>"));
        read(
                "element of a kind that is not known",
                Carrier.UNKNOWN,
                (b, t) -> b.page(OfdBuilder.text(20, 30, "正文") + "<x:备注 xmlns:x=\"urn:x\">" + t + "</x:备注>"));
        read(
                "attribute of a kind that is not known",
                Carrier.UNKNOWN,
                (b, t) -> b.page(OfdBuilder.text(20, 30, "Font=\"1\" Size=\"4\" Note=\"" + t + "\"", "正文")));
    }

    private void inside() throws IOException {
        read(
                "attached text file",
                Carrier.ATTACHMENT,
                (b, t) -> b.attachment("附件", "txt", "a.txt", ("附件内容：" + t).getBytes(StandardCharsets.UTF_8)));
        read(
                "XML of an electronic invoice",
                Carrier.ATTACHMENT,
                (b, t) -> b.attachment(
                        "original_invoice",
                        "xml",
                        "original_invoice.xml",
                        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><fp:eInvoice xmlns:fp=\"urn:f\"><fp:BuyerName>" + t
                                        + "</fp:BuyerName></fp:eInvoice>")
                                .getBytes(StandardCharsets.UTF_8)));
        read(
                "OFD attached to the OFD",
                Carrier.ATTACHMENT,
                (b, t) -> b.attachment(
                        "附件",
                        "ofd",
                        "b.ofd",
                        new OfdBuilder().page(OfdBuilder.text(20, 30, t)).build()));
        read(
                "name of an attachment",
                Carrier.ATTACHMENT,
                (b, t) -> b.attachment(t, "txt", "a.txt", "附件".getBytes(StandardCharsets.UTF_8)));
        read("who signed", Carrier.SIGNATURE, (b, t) -> sign(b, t, new byte[] {0x30, 0}));
        read("name of a seal", Carrier.SIGNATURE, (b, t) -> sign(b, "公司", seal(t, new byte[32])));
        byte[] picture = picture("png");
        add("picture of a seal", Carrier.IMAGE, CarrierStatus.REFUSED, (b, t) -> sign(b, "公司", seal("印章", picture)));
        add(
                "signature that is no DER",
                Carrier.SIGNATURE,
                CarrierStatus.REFUSED,
                (b, t) -> sign(b, "公司", new byte[] {1, 2, 3, 4}));
    }

    private void left() {
        read(
                "earlier version of the document",
                Carrier.RESIDUE,
                (b, t) -> b.body("<ofd:Versions><ofd:Version ID=\"1\" Index=\"1\" BaseLoc=\"Doc_0/Versions/v1.xml\"/>"
                                + "</ofd:Versions>")
                        .xml(
                                DOC + "Versions/v1.xml",
                                "DocVersion",
                                "<ofd:FileList><ofd:File ID=\"1\">/Doc_0/Document_old.xml</ofd:File></ofd:FileList>"
                                        + "<ofd:DocRoot>/Doc_0/Document_old.xml</ofd:DocRoot>")
                        .xml(DOC + "Document_old.xml", "Document", pages("Pages/Old/Content.xml"))
                        .xml(DOC + "Pages/Old/Content.xml", "Page", layer(OfdBuilder.text(20, 30, t))));
        read(
                "page template that no page uses",
                Carrier.RESIDUE,
                (b, t) -> b.common("<ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>")
                        .xml(DOC + "Tpls/Tpl_0/Content.xml", "Page", layer(OfdBuilder.text(20, 30, t))));
        read("composite drawing that no page shows", Carrier.RESIDUE, (b, t) -> b.resources(composite(t)));
        read(
                "part that nothing leads to",
                Carrier.RESIDUE,
                (b, t) -> b.part(
                        DOC + "Pages/Page_9/Content.xml", OfdBuilder.root("Page", layer(OfdBuilder.text(20, 30, t)))));
        add(
                "entry of an unknown kind",
                Carrier.RESIDUE,
                CarrierStatus.REFUSED,
                (b, t) -> b.part(DOC + "leftover.bin", new byte[] {7, 0, (byte) 0xFE, 1, 0, 9, 3}));
        read(
                "comment in the markup",
                Carrier.RESIDUE,
                (b, t) -> b.page(OfdBuilder.text(20, 30, "正文") + "<!-- " + t + " -->"));
        read("name of an entry", Carrier.RESIDUE, (b, t) -> b.part(DOC + t + ".xml", "<a/>"));
        String token = "暗记" + (1000 + carriers.size());
        byte[] plain = new OfdBuilder().page(OfdBuilder.text(20, 30, "正文")).build();
        byte[] comment = token.getBytes(StandardCharsets.UTF_8);
        byte[] commented = Arrays.copyOf(plain, plain.length + comment.length);
        commented[plain.length - 2] = (byte) comment.length;
        System.arraycopy(comment, 0, commented, plain.length, comment.length);
        carriers.add(new PlantedCarrier(
                "OFD",
                "comment of the zip archive",
                Carrier.RESIDUE,
                CarrierStatus.READ,
                token,
                SourceDocument.ofBytes("样本.ofd", commented)));
    }

    private void pictureCarriers() throws IOException {
        byte[] png = picture("png");
        add(
                "picture on a page, without text recognition",
                Carrier.IMAGE,
                CarrierStatus.REFUSED,
                (b, t) -> b.resources(image("a.png"))
                        .part(DOC + "Res/a.png", png)
                        .page(
                                "<ofd:ImageObject ID=\"5\" Boundary=\"10 25 90 90\" CTM=\"90 0 0 90 0 0\" ResourceID=\"61\"/>"));
        add(
                "small picture, without text recognition",
                Carrier.IMAGE,
                CarrierStatus.NO_TEXT,
                (b, t) -> b.resources(image("a.png"))
                        .part(DOC + "Res/a.png", png)
                        .page(
                                "<ofd:ImageObject ID=\"5\" Boundary=\"10 25 20 20\" CTM=\"20 0 0 20 0 0\" ResourceID=\"61\"/>"));
        add(
                "picture that no page shows, without text recognition",
                Carrier.IMAGE,
                CarrierStatus.REFUSED,
                (b, t) -> b.resources(image("a.png")).part(DOC + "Res/a.png", png));
        add(
                "cover picture, without text recognition",
                Carrier.IMAGE,
                CarrierStatus.REFUSED,
                (b, t) ->
                        b.docInfo("<ofd:Cover>Doc_0/Res/cover.png</ofd:Cover>").part(DOC + "Res/cover.png", png));
        add(
                "comment in the file of a picture",
                Carrier.COMMENT,
                CarrierStatus.READ,
                (b, t) -> b.resources(image("a.jpg"))
                        .part(
                                DOC + "Res/a.jpg",
                                PictureBytes.jpeg(
                                        new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB),
                                        0xFE,
                                        t.getBytes(StandardCharsets.UTF_8)))
                        .page(
                                "<ofd:ImageObject ID=\"5\" Boundary=\"10 25 90 90\" CTM=\"90 0 0 90 0 0\" ResourceID=\"61\"/>"));
        add(
                "page drawn as shapes",
                Carrier.IMAGE,
                CarrierStatus.REFUSED,
                (b, t) -> b.page("<ofd:PathObject ID=\"5\" Boundary=\"10 25 90 90\"><ofd:AbbreviatedData>"
                        + "M 0 0 B 1 2 3 4 5 6 L 30 40</ofd:AbbreviatedData></ofd:PathObject>"));
        add(
                "letters drawn as one path beside text",
                Carrier.IMAGE,
                CarrierStatus.REFUSED,
                (b, t) -> b.page("<ofd:PathObject ID=\"5\" Boundary=\"10 25 90 90\"><ofd:AbbreviatedData>" + letter(0)
                        + letter(6) + "</ofd:AbbreviatedData></ofd:PathObject>" + BESIDE));
        add(
                "letters drawn and not shown",
                Carrier.HIDDEN_TEXT,
                CarrierStatus.REFUSED,
                (b, t) -> b.page(
                        "<ofd:PathObject ID=\"5\" Visible=\"false\" Boundary=\"10 25 90 90\"><ofd:AbbreviatedData>"
                                + letter(0) + letter(6) + "</ofd:AbbreviatedData></ofd:PathObject>" + BESIDE));
        add(
                "sound",
                Carrier.EMBEDDED_OBJECT,
                CarrierStatus.REFUSED,
                (b, t) -> b.resources("<ofd:MultiMedias><ofd:MultiMedia ID=\"61\" Type=\"Audio\"><ofd:MediaFile>a.wav"
                                + "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>")
                        .part(DOC + "Res/a.wav", new byte[] {1, 2, 3, 4}));
        add(
                "embedded font",
                Carrier.FONT,
                CarrierStatus.NO_TEXT,
                (b, t) -> b.resources(
                                "<ofd:Fonts><ofd:Font ID=\"8\" FontName=\"黑体\"><ofd:FontFile>font_8.ttf</ofd:FontFile>"
                                        + "</ofd:Font></ofd:Fonts>")
                        .part(DOC + "Res/font_8.ttf", new byte[] {0, 1, 0, 0, 0, 4, 0, 0}));
    }

    /** Adds objects to the first page a builder has, which annotations refer to. */
    private record OfdPageFirst(OfdBuilder builder) {
        OfdBuilder first(String objects) {
            return builder.part(DOC + "Pages/Page_0/Content.xml", OfdBuilder.root("Page", layer(objects)));
        }
    }

    static String layer(String objects) {
        return "<ofd:Content><ofd:Layer ID=\"50\">" + objects + "</ofd:Layer></ofd:Content>";
    }

    private static String pages(String location) {
        return "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
                + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"" + location + "\"/></ofd:Pages>";
    }

    private static String composite(String text) {
        return "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"60\" Width=\"200\" Height=\"200\"><ofd:Content>"
                + OfdBuilder.text(20, 30, text)
                + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>";
    }

    static String image(String file) {
        return "<ofd:MultiMedias><ofd:MultiMedia ID=\"61\" Type=\"Image\"><ofd:MediaFile>" + file
                + "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>";
    }

    private static String coloured(String object, String colour) {
        return object.replace("<ofd:TextCode", "<ofd:FillColor Value=\"" + colour + "\"/><ofd:TextCode");
    }

    private static String uri(String address) {
        return "<ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:URI URI=\"" + address + "\"/></ofd:Action></ofd:Actions>";
    }

    private static void sign(OfdBuilder builder, String company, byte[] value) {
        builder.body("<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>")
                .xml(
                        DOC + "Signs/Signatures.xml",
                        "Signatures",
                        "<ofd:Signature ID=\"1\" BaseLoc=\"Sign_0/Signature.xml\"/>")
                .xml(
                        DOC + "Signs/Sign_0/Signature.xml",
                        "Signature",
                        "<ofd:SignedInfo><ofd:Provider ProviderName=\"p\" Company=\"" + company
                                + "\"/><ofd:StampAnnot ID=\"1\" PageRef=\"1000\" Boundary=\"50 50 40 40\"/></ofd:SignedInfo>"
                                + "<ofd:SignedValue>/Doc_0/Signs/Sign_0/SignedValue.dat</ofd:SignedValue>")
                .part(DOC + "Signs/Sign_0/SignedValue.dat", value);
    }

    private static byte[] seal(String name, byte[] picture) {
        try {
            ASN1EncodableVector seal = new ASN1EncodableVector();
            seal.add(new DERIA5String("ES"));
            seal.add(new DERUTF8String(name));
            seal.add(new DEROctetString(picture));
            return new DERSequence(seal).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(30, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xFFFFFF);
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("no writer of " + format);
        }
        return bytes.toByteArray();
    }

    /** The outline of something like a letter, {@code x} millimetres to the right. */
    private static String letter(int x) {
        return "M " + x + " 0 L " + (x + 4) + " 1 L " + (x + 2) + " 2 B " + (x + 3) + " 3 " + (x + 4) + " 4 " + (x + 4)
                + " 5 L " + x + " 5 L " + (x + 1) + " 3 L " + x + " 2 L " + (x + 1) + " 1 C ";
    }
}
