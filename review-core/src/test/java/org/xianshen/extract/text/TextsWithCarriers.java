package org.xianshen.extract.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;

/** Generates text files with a token as it stands, behind every kind of escape and in files written into them. */
public final class TextsWithCarriers implements PlantedFormat {

    private static final String CARD = "BEGIN:VCARD\r\nVERSION:2.1\r\n";

    @Override
    public int atLeast() {
        return 12;
    }

    @Override
    public List<PlantedCarrier> carriers() {
        return List.of(
                read("text", Carrier.BODY, "赫连樱", "txt", "公示：赫连樱"),
                read("escapes of JSON", Carrier.DATA, "赫连枫", "json", "{\"a\":\"" + each("赫连枫", "\\u%04x") + "\"}"),
                read("escapes with braces", Carrier.DATA, "赫连柳", "js", "a='" + each("赫连柳", "\\u{%x}") + "'"),
                read("character references", Carrier.DATA, "赫连桂", "md", each("赫连桂", "&#x%x;")),
                read("link in percent escapes", Carrier.DATA, "赫连梧", "md", "(/q?n=" + bytes("赫连梧", "%", "UTF-8") + ")"),
                read("link in percent escapes of GBK", Carrier.DATA, "赫连桐", "txt", bytes("赫连桐", "%", "GBK")),
                read(
                        "quoted-printable name of an address card",
                        Carrier.DATA,
                        "赫连楠",
                        "vcf",
                        CARD + "N;ENCODING=QUOTED-PRINTABLE:" + bytes("赫", "=", "UTF-8") + "=\r\n"
                                + bytes("连楠", "=", "UTF-8") + "\r\nEND:VCARD"),
                read("folded line of a calendar", Carrier.DATA, "赫连榆", "ics", "BEGIN:VCALENDAR\r\nSUMMARY:赫\r\n 连榆"),
                read(
                        "picture of an address card, version 3",
                        Carrier.IMAGE,
                        "赫连榕",
                        "vcf",
                        CARD + "PHOTO;ENCODING=b;TYPE=x:\r\n " + base64("赫连榕") + "\r\nEND:VCARD"),
                read(
                        "logo of an address card, version 2.1",
                        Carrier.IMAGE,
                        "赫连槐",
                        "vcf",
                        CARD + "LOGO;JPEG;BASE64:\r\n" + base64("赫连槐") + "\r\n\r\nEND:VCARD"),
                read(
                        "file in a calendar",
                        Carrier.ATTACHMENT,
                        "赫连橡",
                        "ics",
                        "BEGIN:VCALENDAR\r\nATTACH;X=\"a:b\";encoding=base64;VALUE=BINARY:" + base64("赫连橡")),
                read(
                        "data URI",
                        Carrier.ATTACHMENT,
                        "赫连檀",
                        "json",
                        "{\"a\":\"DATA:text/plain;charset=utf-8;base64," + base64("赫连檀") + "\"}"),
                read(
                        "picture written into Markdown",
                        Carrier.IMAGE,
                        "赫连樟",
                        "md",
                        "![a](data:image/x;base64," + base64("赫连樟") + ")"));
    }

    private static PlantedCarrier read(String name, Carrier carrier, String token, String extension, String text) {
        return new PlantedCarrier(
                "Text",
                name,
                carrier,
                CarrierStatus.READ,
                token,
                SourceDocument.ofBytes("carrier." + extension, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String each(String text, String escape) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format(escape, c)));
        return out.toString();
    }

    private static String bytes(String text, String mark, String charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(charset))) {
            out.append(mark).append(String.format("%02X", b & 0xFF));
        }
        return out.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
