package org.xianshen.extract.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;
import org.xianshen.extract.metafile.Metafiles;

/** Generates mails with a token in every carrier a mail has. */
public final class MailWithCarriers implements PlantedFormat {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final List<PlantedCarrier> carriers = new ArrayList<>();

    @Override
    public int atLeast() {
        return 16;
    }

    @Override
    public List<PlantedCarrier> carriers() throws IOException {
        carriers.clear();
        headers();
        texts();
        parts();
        tnef();
        outlook();
        return List.copyOf(carriers);
    }

    private static String token(int number) {
        return "慕容" + (char) ('\u6A00' + number) + (char) ('\u6B00' + number);
    }

    private int next = 0;

    private void read(
            String name, Carrier carrier, String extension, java.util.function.Function<String, byte[]> file) {
        String token = token(++next);
        read(name, carrier, extension, token, file.apply(token));
    }

    private void read(String name, Carrier carrier, String extension, String token, byte[] file) {
        carriers.add(new PlantedCarrier(
                "Mail",
                name,
                carrier,
                CarrierStatus.READ,
                token,
                SourceDocument.ofBytes("carrier." + extension, file)));
    }

    private void headers() {
        read("subject in encoded words", Carrier.METADATA, "eml", t -> mail("Subject: " + encoded("关于" + t)));
        read(
                "subject as raw GB18030",
                Carrier.METADATA,
                "eml",
                t -> ("From: a@example.cn\r\nMIME-Version: 1.0\r\nSubject: 关于" + t + "的通知\r\n\r\n请查收\r\n")
                        .getBytes(GB18030));
        read("blind copy", Carrier.METADATA, "eml", t -> mail("Bcc: " + encoded(t) + " <b@example.cn>"));
        read(
                "received trace",
                Carrier.METADATA,
                "eml",
                t -> mail("Received: from " + encoded(t) + " by mx.example.cn"));
        read("extension header", Carrier.METADATA, "eml", t -> mail("X-Approver: " + encoded(t)));
    }

    private void texts() {
        read("plain text", Carrier.BODY, "eml", t -> mail("X-A: 1", "text/plain; charset=gb2312", t.getBytes(GB18030)));
        read(
                "flowed text cut at a soft line break",
                Carrier.BODY,
                "eml",
                t -> mail(
                        "X-A: 1",
                        "text/plain; charset=utf-8; format=flowed; delsp=yes",
                        (t.substring(0, 2) + " \r\n" + t.substring(2) + "\r\n").getBytes(StandardCharsets.UTF_8)));
        read("page beside a plain text", Carrier.BODY, "eml", t -> alternatives("请查收", "<p>" + t + "</p>"));
        read("plain text beside a page", Carrier.BODY, "eml", t -> alternatives(t, "<p>请查收</p>"));
        read("comment in a page", Carrier.COMMENT, "eml", t -> alternatives("请查收", "<p>请查收<!--" + t + "--></p>"));
        read(
                "footer of a mailing list behind base64",
                Carrier.RESIDUE,
                "eml",
                t -> raw("text/plain; charset=utf-8", "base64", base64("请查收。") + "\r\n____\r\nlist: " + t + "\r\n"));
        read(
                "base64 behind its padding",
                Carrier.BODY,
                "eml",
                t -> raw("text/plain; charset=utf-8", "base64", base64("查收") + "\r\n" + base64(t + "。") + "\r\n"));
        read(
                "line of the header that is no field",
                Carrier.RESIDUE,
                "eml",
                t -> raw("text/plain\r\n" + t, "7bit", "a\r\n"));
        read(
                "text in HZ",
                Carrier.BODY,
                "eml",
                "慕容楷",
                raw("text/plain; charset=hz-gb-2312", "7bit", hz("慕容楷") + "\r\n"));
        read("text in UTF-7", Carrier.BODY, "eml", t -> raw("text/plain; charset=utf-7", "7bit", utf7(t) + "\r\n"));
        read(
                "subject in HZ",
                Carrier.METADATA,
                "eml",
                "慕容桦",
                mail("Subject: =?hz-gb-2312?B?" + base64(hz("慕容桦")) + "?="));
        read(
                "page in GBK declared as Western",
                Carrier.BODY,
                "eml",
                t -> mail("X-A: 1", "text/html; charset=iso-8859-1", ("<p>" + t + "</p>").getBytes(GB18030)));
        read(
                "escaped text of a page for phones",
                Carrier.BODY,
                "eml",
                t -> mail("X-A: 1", "text/x-amp-html; charset=utf-8", utf8("<p>" + references(t) + "</p>")));
        read("rich text", Carrier.BODY, "eml", t -> mail("X-A: 1", "text/rtf", richText(t)));
        carriers.add(new PlantedCarrier(
                "Mail",
                "text in an unknown encoding",
                Carrier.BODY,
                CarrierStatus.REFUSED,
                "",
                SourceDocument.ofBytes("carrier.eml", mail("X-A: 1", "text/plain; charset=x-none-such", utf8("ab")))));
        read("text before the first part", Carrier.RESIDUE, "eml", t -> multipart(t, "", part("text/plain", "请查收")));
        read("text behind the last part", Carrier.RESIDUE, "eml", t -> multipart("", t, part("text/plain", "请查收")));
    }

    private void parts() {
        read(
                "attachment",
                Carrier.ATTACHMENT,
                "eml",
                t -> multipart(
                        "",
                        "",
                        part("text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=a.txt", t)));
        read(
                "file name in RFC 2231 pieces",
                Carrier.FILE_NAME,
                "eml",
                t -> multipart(
                        "",
                        "",
                        part(
                                "application/octet-stream\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''"
                                        + percent(t.substring(0, 2)) + ";\r\n filename*1*=" + percent(t.substring(2))
                                        + ".txt",
                                "附件")));
        read(
                "file name in encoded words",
                Carrier.FILE_NAME,
                "eml",
                t -> multipart("", "", part("text/plain; name=\"" + encoded(t + ".txt") + "\"", "附件")));
        read(
                "mail inside the mail",
                Carrier.ATTACHMENT,
                "eml",
                t -> multipart(
                        "",
                        "",
                        "Content-Type: message/rfc822\r\n\r\nSubject: a\r\nMIME-Version: 1.0\r\n"
                                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                + base64(t)));
        read(
                "calendar entry with a folded line",
                Carrier.DATA,
                "eml",
                t -> multipart(
                        "",
                        "",
                        part(
                                "text/calendar; charset=utf-8",
                                "SUMMARY:" + t.substring(0, 1) + "\r\n " + t.substring(1))));
        read(
                "picture of an address card",
                Carrier.IMAGE,
                "eml",
                t -> multipart("", "", part("text/vcard", "BEGIN:VCARD\r\nPHOTO;TYPE=x;encoding=b:" + base64(t))));
        read(
                "quoted-printable name of an address card",
                Carrier.DATA,
                "eml",
                t -> multipart(
                        "",
                        "",
                        part(
                                "text/vcard",
                                "BEGIN:VCARD\r\nN;ENCODING=QUOTED-PRINTABLE:"
                                        + percent(t).replace('%', '='))));
        read(
                "page in a saved web page (MHTML)",
                Carrier.BODY,
                "mht",
                t -> new String(
                                multipart(
                                        "",
                                        "",
                                        part("text/html; charset=utf-8\r\nContent-Location: a", "<p>" + t + "</p>")),
                                StandardCharsets.UTF_8)
                        .replace("multipart/mixed", "multipart/related")
                        .getBytes(StandardCharsets.UTF_8));
        read(
                "message of a mail folder (MBOX)",
                Carrier.ATTACHMENT,
                "mbox",
                t -> ("From a@example.cn Tue Nov 24 09:00:00 2026\n"
                                + mailText("X-A: 1", "text/plain; charset=utf-8", "一")
                                + "\n\nFrom b@example.cn Tue Nov 24 09:01:00 2026\n"
                                + mailText("X-A: 1", "text/plain; charset=utf-8", t) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        carriers.add(
                new PlantedCarrier(
                        "Mail",
                        "encrypted part (S/MIME, PGP)",
                        Carrier.ATTACHMENT,
                        CarrierStatus.REFUSED,
                        "",
                        SourceDocument.ofBytes(
                                "carrier.eml",
                                multipart(
                                        "",
                                        "",
                                        "Content-Type: multipart/encrypted; boundary=in\r\n\r\n--in\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--in--"))));
    }

    private void tnef() {
        read("text property in winmail.dat", Carrier.METADATA, "eml", t -> tnefMail(0x8004, t, ""));
        read("short text property in winmail.dat", Carrier.METADATA, "eml", "慕桂", tnefMail(0x8004, "慕桂", ""));
        read(
                "sender in winmail.dat",
                Carrier.METADATA,
                "eml",
                t -> tnefMail(0x8000, 0, bytes(new byte[8], t.getBytes(GB18030), new byte[3])));
        read(
                "recipient in winmail.dat",
                Carrier.METADATA,
                "eml",
                t -> tnefMail(
                        0x9004,
                        6,
                        bytes(
                                little(1, 4),
                                little(1, 4),
                                little(0x1F, 2),
                                little(0x3001, 2),
                                little(1, 4),
                                little(8, 4),
                                utf16(t))));
        read("file in winmail.dat", Carrier.ATTACHMENT, "eml", t -> tnefMail(0, "", t));
    }

    private void outlook() {
        read("Outlook message: text", Carrier.BODY, "msg", t -> message("__substg1.0_1000001F", utf16(t)));
        read(
                "Outlook message: page",
                Carrier.BODY,
                "msg",
                t -> message(
                        "__substg1.0_10130102",
                        ("<html><body><p>" + t + "</p></body></html>").getBytes(StandardCharsets.UTF_8)));
        read(
                "Outlook message: compressed rich text",
                Carrier.BODY,
                "msg",
                t -> message("__substg1.0_10090102", rtf(t)));
        read(
                "Outlook message: property of an unknown number",
                Carrier.METADATA,
                "msg",
                t -> message("__substg1.0_8123001F", utf16(t)));
        read(
                "Outlook message: name of a property",
                Carrier.METADATA,
                "msg",
                "慕容桉",
                message("__nameid_version1.0/__substg1.0_00040102", bytes(little(6, 4), utf16("慕容桉"), little(0, 2))));
        read(
                "Outlook message: name inside an identifier",
                Carrier.METADATA,
                "msg",
                t -> message("__substg1.0_0C190102", utf16("\u0001" + t + t)));
        read(
                "Outlook message: recipient",
                Carrier.METADATA,
                "msg",
                t -> message("__recip_version1.0_#00000000/__substg1.0_3001001F", utf16(t)));
        read(
                "Outlook message: symbol of a file",
                Carrier.IMAGE,
                "msg",
                t -> message("__attach_version1.0_#00000000/__substg1.0_37090102", Metafiles.windows(t)));
        read(
                "Outlook message: file",
                Carrier.ATTACHMENT,
                "msg",
                t -> message("__attach_version1.0_#00000000/__substg1.0_37010102", t.getBytes(StandardCharsets.UTF_8)));
        read(
                "Outlook message: message inside",
                Carrier.BODY,
                "msg",
                t -> message("__attach_version1.0_#00000000/__substg1.0_3701000D/__substg1.0_1000001F", utf16(t)));
    }

    static byte[] mail(String header) {
        return mail(header, "text/plain; charset=utf-8", "请查收".getBytes(StandardCharsets.UTF_8));
    }

    static byte[] mail(String header, String type, byte[] body) {
        return (head(header, type) + Base64.getMimeEncoder().encodeToString(body) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] raw(String type, String encoding, String body) {
        return utf8("From: a@example.cn\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: " + encoding
                + "\r\nContent-Type: " + type + "\r\n\r\n" + body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String hz(String text) {
        StringBuilder out = new StringBuilder("~{");
        for (byte b : text.getBytes(Charset.forName("GB2312"))) {
            out.append((char) (b & 0x7F));
        }
        return out.append("~}").toString();
    }

    private static String utf7(String text) {
        return "+"
                + Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_16BE))
                + "-";
    }

    private static String references(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append("&#").append(c).append(';'));
        return out.toString();
    }

    private static String mailText(String header, String type, String body) {
        return (head(header, type) + base64(body) + "\r\n").replace("\r", "");
    }

    private static String head(String header, String type) {
        return "From: a@example.cn\r\nTo: b@example.cn\r\n" + header + "\r\nMIME-Version: 1.0\r\nContent-Type: " + type
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    }

    static byte[] alternatives(String plain, String page) {
        String both =
                part("text/plain; charset=utf-8", plain) + "\r\n--b1\r\n" + part("text/html; charset=utf-8", page);
        return new String(multipart("", "", both), StandardCharsets.UTF_8)
                .replace("multipart/mixed", "multipart/alternative")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String part(String type, String content) {
        return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(content);
    }

    static byte[] multipart(String before, String behind, String part) {
        return ("From: a@example.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n"
                        + before + "\r\n--b1\r\n" + part + "\r\n--b1--\r\n" + behind + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return "=?UTF-8?B?" + base64(text) + "?=";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format("%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    private static byte[] tnefMail(int attribute, String text, String file) {
        return tnefMail(attribute, 1, text.isEmpty() ? new byte[0] : (text + "\0").getBytes(GB18030), file);
    }

    private static byte[] tnefMail(int attribute, int type, byte[] content) {
        return tnefMail(attribute, type, content, "");
    }

    private static byte[] tnefMail(int attribute, int type, byte[] content, String file) {
        ByteArrayOutputStream tnef = new ByteArrayOutputStream();
        tnef.writeBytes(little(0x223E9F78, 4));
        tnef.writeBytes(little(1, 2));
        if (content.length > 0) {
            attribute(tnef, 1, attribute, type, content);
        }
        if (!file.isEmpty()) {
            attribute(tnef, 2, 0x9002, 6, new byte[14]);
            attribute(tnef, 2, 0x8010, 1, "a.txt\0".getBytes(StandardCharsets.US_ASCII));
            attribute(tnef, 2, 0x800F, 6, file.getBytes(StandardCharsets.UTF_8));
        }
        return multipart(
                "",
                "",
                "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(tnef.toByteArray()));
    }

    private static void attribute(ByteArrayOutputStream tnef, int level, int id, int type, byte[] content) {
        tnef.write(level);
        tnef.writeBytes(little(id, 2));
        tnef.writeBytes(little(type, 2));
        tnef.writeBytes(little(content.length, 4));
        tnef.writeBytes(content);
        int sum = 0;
        for (byte b : content) {
            sum += b & 0xFF;
        }
        tnef.writeBytes(little(sum, 2));
    }

    private static byte[] little(int value, int bytes) {
        ByteBuffer out = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value);
        return java.util.Arrays.copyOf(out.array(), bytes);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    /** Rich text in the container of compressed rich text, left uncompressed as the format allows. */
    private static byte[] rtf(String text) {
        byte[] content = richText(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(content.length + 12, 4));
        out.writeBytes(little(content.length, 4));
        out.writeBytes(little(0x414C454D, 4));
        out.writeBytes(little(0, 4));
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] richText(String text) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg936 ");
        text.chars().forEach(c -> rtf.append("\\u").append((short) c).append('?'));
        return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** An Outlook message with a subject and one more stream. */
    static byte[] message(String stream, byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry at = file.getRoot();
            fixed(at, 32);
            stream(at, "__substg1.0_0037001F", utf16("通知"));
            String[] names = stream.split("/", -1);
            for (int i = 0; i < names.length - 1; i++) {
                at = at.createDirectory(names[i]);
                fixed(at, names[i].contains("3701000D") ? 24 : 8);
            }
            stream(at, names[names.length - 1], content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fixed(DirectoryEntry at, int header) throws IOException {
        stream(at, "__properties_version1.0", new byte[header]);
    }

    private static void stream(DirectoryEntry at, String name, byte[] content) throws IOException {
        at.createDocument(name, new java.io.ByteArrayInputStream(content));
    }
}
