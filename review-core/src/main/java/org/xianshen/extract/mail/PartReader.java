package org.xianshen.extract.mail;

import java.util.Locale;
import org.xianshen.document.Carrier;
import org.xianshen.extract.InnerFileName;

/** Enters the decoded content of one part by what its header says it is. */
final class PartReader {

    private final MailContents contents;
    private final MailHeader header;
    private final String type;
    private final String path;

    PartReader(MailContents contents, MailHeader header, String type, String path) {
        this.contents = contents;
        this.header = header;
        this.type = type;
        this.path = path;
    }

    void read(byte[] content) {
        String charset = header.type().parameter("charset");
        if (type.startsWith("text/") && !MailContents.isDecodable(charset)) {
            contents.refused(Carrier.BODY, path, "encoding of the text is not known");
        }
        switch (type) {
            case "text/html", "application/xhtml+xml", "text/x-amp-html", "text/x-html", "text/watch-html" -> {
                name();
                contents.html(path, content, MimeMessageReader.charset(header));
            }
            case "text/rtf", "application/rtf" -> {
                name();
                contents.inner(Carrier.BODY, path, "body.rtf", content);
            }
            case "text/calendar", "text/vcard", "text/x-vcard", "text/directory" -> {
                name();
                String folded = BodyText.decode(content, MimeMessageReader.charset(header), Long.MAX_VALUE)
                        .text();
                contents.card(path, folded.replaceAll("\r?\n[ \t]", ""));
            }
            case "message/rfc822", "message/global", "message/news" -> {
                name();
                contents.inner(Carrier.ATTACHMENT, path, path + ".eml", content);
            }
            case "message/partial", "message/external-body" -> {
                contents.text(Carrier.BODY, path, contents.decoded(content));
                contents.refused(Carrier.ATTACHMENT, path, "the rest of the message is elsewhere");
            }
            case "application/ms-tnef", "application/vnd.ms-tnef" -> {
                name();
                new TnefReader(contents, path).read(content);
            }
            case "application/pkcs7-signature", "application/x-pkcs7-signature" -> {
                name();
                CmsReader.signature(contents, path, content);
            }
            case "application/pgp-signature" -> {
                name();
                contents.noText(Carrier.SIGNATURE, path, "signature");
            }
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> {
                name();
                CmsReader.message(contents, path, content);
            }
            case "application/pgp-encrypted" -> contents.text(Carrier.DATA, path, contents.decoded(content));
            default -> other(content);
        }
    }

    private void other(byte[] content) {
        boolean shownText = type.startsWith("text/") && !header.isAttachment();
        if (shownText || type.startsWith("message/")) {
            boolean flowed =
                    header.type().parameter("format").toLowerCase(Locale.ROOT).equals("flowed");
            boolean deleteSpace =
                    header.type().parameter("delsp").toLowerCase(Locale.ROOT).equals("yes");
            contents.body(path, content, MimeMessageReader.charset(header), flowed, deleteSpace);
            return;
        }
        String name = header.fileName();
        if (name.toLowerCase(Locale.ROOT).equals("winmail.dat")) {
            name();
            new TnefReader(contents, path).read(content);
            return;
        }
        name();
        contents.inner(Carrier.ATTACHMENT, path, InnerFileName.of(path, extended(name)), content);
    }

    /** A text without a name that tells its kind gets one from its media type. */
    private String extended(String name) {
        if (name.lastIndexOf('.') >= 0) {
            return name;
        }
        return switch (type) {
            case "text/csv" -> "a.csv";
            case "text/markdown" -> "a.md";
            case "text/plain" -> "a.txt";
            default -> name;
        };
    }

    private void name() {
        contents.text(Carrier.FILE_NAME, path, header.names());
    }
}
