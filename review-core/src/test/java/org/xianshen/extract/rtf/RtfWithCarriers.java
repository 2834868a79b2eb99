package org.xianshen.extract.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.TestFiles;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;
import org.xianshen.extract.metafile.Metafiles;
import org.xianshen.extract.ole.OleFiles;

/** Generates rich text with a token in every carrier it has. */
public final class RtfWithCarriers implements PlantedFormat {

    private int next;

    @Override
    public int atLeast() {
        return 15;
    }

    @Override
    public List<PlantedCarrier> carriers() {
        next = 0;
        return List.of(
                planted("text in GBK bytes", Carrier.BODY, t -> gbk(t)),
                planted("text in Unicode", Carrier.BODY, t -> unicode(t)),
                planted("table cell", Carrier.BODY, t -> "\\trowd\\cellx900 \\intbl " + gbk(t) + "\\cell\\row\\pard "),
                planted("hidden text", Carrier.HIDDEN_TEXT, t -> "{\\v " + gbk(t) + "}"),
                planted("deleted text", Carrier.DELETION, t -> "{\\deleted " + gbk(t) + "}"),
                planted("inserted text", Carrier.INSERTION, t -> "{\\revised " + gbk(t) + "}"),
                planted("header", Carrier.HEADER, t -> "{\\header " + gbk(t) + "}"),
                planted("footer", Carrier.FOOTER, t -> "{\\footerf " + gbk(t) + "}"),
                planted("footnote", Carrier.FOOTNOTE, t -> "{\\footnote " + gbk(t) + "}"),
                planted("endnote", Carrier.ENDNOTE, t -> "{\\footnote\\ftnalt " + gbk(t) + "}"),
                planted("comment", Carrier.COMMENT, t -> "{\\*\\annotation " + gbk(t) + "}"),
                planted("author", Carrier.METADATA, t -> "{\\info{\\author " + gbk(t) + "}}"),
                planted(
                        "field code",
                        Carrier.FIELD_CODE,
                        t -> "{\\field{\\*\\fldinst HYPERLINK \"" + gbk(t) + "\"}{\\fldrslt a}}"),
                planted("field result", Carrier.BODY, t -> "{\\field{\\*\\fldinst PAGE}{\\fldrslt " + gbk(t) + "}}"),
                planted("bookmark", Carrier.BOOKMARK, t -> "{\\*\\bkmkstart " + gbk(t) + "}"),
                planted("text box", Carrier.TEXT_BOX, t -> "{\\shp{\\*\\shpinst{\\shptxt " + gbk(t) + "}}}"),
                planted(
                        "property of a shape",
                        Carrier.DATA,
                        t -> "{\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv " + gbk(t) + "}}}}"),
                planted("destination nobody knows", Carrier.UNKNOWN, t -> "{\\*\\vendor " + gbk(t) + "}"),
                planted("embedded file", Carrier.EMBEDDED_OBJECT, t -> "{\\object{\\*\\objdata " + object(t) + "}}"),
                planted("preview of an object", Carrier.IMAGE, t -> "{\\object{\\*\\objdata " + preview(t) + "}}"),
                planted("target of a linked object", Carrier.METADATA, t -> "{\\object{\\*\\objdata " + link(t) + "}}"),
                planted(
                        "data of a field",
                        Carrier.FIELD_CODE,
                        t -> "{\\field{\\*\\fldinst A{\\*\\datafield " + wide(t) + "}}}"),
                planted("store of data", Carrier.DATA, t -> "{\\*\\datastore " + store(t) + "}"),
                planted("theme", Carrier.STYLE, t -> "{\\*\\themedata " + theme(t) + "}"),
                planted("fallback of a character", Carrier.RESIDUE, t -> "\\uc8\\u20320 " + gbk(t) + "\\uc1 "),
                after("text behind the end", Carrier.RESIDUE));
    }

    private String token() {
        next++;
        return "上官" + (char) ('\u6E00' + next) + (char) ('\u6F00' + next);
    }

    private PlantedCarrier planted(String name, Carrier carrier, UnaryOperator<String> markup) {
        String token = token();
        return carrier(name, carrier, token, document(markup.apply(token)));
    }

    private PlantedCarrier after(String name, Carrier carrier) {
        String token = token();
        byte[] whole = (document("") + "\n" + token).getBytes(Charset.forName("GB18030"));
        return new PlantedCarrier(
                "RTF", name, carrier, CarrierStatus.READ, token, SourceDocument.ofBytes("carrier.rtf", whole));
    }

    private static PlantedCarrier carrier(String name, Carrier carrier, String token, String content) {
        return new PlantedCarrier(
                "RTF",
                name,
                carrier,
                CarrierStatus.READ,
                token,
                SourceDocument.ofBytes("carrier.rtf", content.getBytes(StandardCharsets.US_ASCII)));
    }

    static String document(String body) {
        return "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\pard\\f0 " + gbk("通知")
                + " " + body + "\\par}";
    }

    static String gbk(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("GB18030"))) {
            out.append(String.format("\\'%02x", b & 0xFF));
        }
        return out.toString();
    }

    private static String unicode(String text) {
        StringBuilder out = new StringBuilder("\\uc1");
        text.chars().forEach(c -> out.append("\\u").append((short) c).append("\\'3f"));
        return out.toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String number(int value) {
        return HexFormat.of().toHexDigits(Integer.reverseBytes(value));
    }

    private static String string(String text) {
        byte[] bytes = (text + "\0").getBytes(Charset.forName("GB18030"));
        return number(bytes.length) + hex(bytes);
    }

    private static String wide(String text) {
        return hex(("\0" + text + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    private static String preview(String text) {
        byte[] picture = Metafiles.windows(text);
        return object("a") + number(0x501) + number(5) + string("METAFILEPICT") + number(900) + number(900)
                + number(picture.length + 8) + "0800840384030000" + hex(picture);
    }

    private static String link(String text) {
        return number(0x501)
                + number(1)
                + string("Excel.Sheet.8")
                + string("C:\\" + text + ".xls")
                + string("A1")
                + string("")
                + number(0)
                + number(0);
    }

    private static String store(String text) {
        byte[] xml = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>" + text + "</a>").getBytes(StandardCharsets.UTF_8);
        byte[] file = OleFiles.withStream("Item", xml);
        return number(0x501)
                + number(2)
                + string("Msxml2.SAXXMLReader.6.0")
                + number(0)
                + number(0)
                + number(file.length)
                + hex(file);
    }

    private static String theme(String text) {
        return hex(TestFiles.zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
                        + "</Types>",
                "theme/theme1.xml",
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"" + text + "\"/>"));
    }

    /** An object of OLE 1 whose data is a plain file. */
    private static String object(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        return "0105000002000000" + "02000000" + "6100" + "00000000" + "00000000"
                + String.format("%02x000000", data.length)
                + HexFormat.of().formatHex(data);
    }
}
