package org.xianshen.extract.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;

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

    /** An object of OLE 1 whose data is a plain file. */
    private static String object(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        return "0105000002000000" + "02000000" + "6100" + "00000000" + "00000000"
                + String.format("%02x000000", data.length)
                + java.util.HexFormat.of().formatHex(data);
    }
}
