package org.xianshen.extract.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.InnerFileName;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.encoded.EmbeddedFiles;
import org.xianshen.extract.encoded.ResolvedText;
import org.xianshen.extract.ole.OleObjects;
import org.xianshen.message.ProblemException;

/** What a mail holds, entered into the document that is being read; for one document and one thread. */
final class MailContents {

    private static final Set<String> NAMELESS =
            Set.of("", "unknown", "x-unknown", "unknown-8bit", "x-user-defined", "default", "none");
    private static final String UTF8_MARK = "\uFEFF";

    private final SourceDocument mail;
    private final ExtractionContext context;
    private final ExtractedDocument.Builder read;
    private int parts;

    MailContents(SourceDocument mail, ExtractionContext context, ExtractedDocument.Builder read) {
        this.mail = mail;
        this.context = context;
        this.read = read;
    }

    SourceDocument mail() {
        return mail;
    }

    ExtractionContext context() {
        return context;
    }

    /** What the next part is called: a number, since a name would be text of the mail. */
    String nextPart() {
        if (++parts > context.limits().maxEntries()) {
            throw ProblemException.of(
                    "EXT-503", mail.name(), Integer.toString(context.limits().maxEntries()));
        }
        context.deadline().check(mail.name());
        return "part " + parts;
    }

    /** Enters text that was read; blank text is left out. */
    void text(Carrier carrier, String path, String text) {
        if (text.isBlank()) {
            return;
        }
        if (read.characters() + text.length() > context.limits().maxCharacters()) {
            throw ProblemException.of(
                    "EXT-012", mail.name(), Long.toString(context.limits().maxCharacters()));
        }
        read.unit(carrier, path, 0, text);
        read.census().read(carrier, path);
    }

    void noText(Carrier carrier, String path, String detail) {
        read.census().noText(carrier, path, detail);
    }

    void refused(Carrier carrier, String path, String reason) {
        read.census().refused(carrier, path, reason);
    }

    /** Text of a message in {@code charset}, or in whatever fits where none is told. */
    void body(String path, byte[] content, @Nullable Charset charset, boolean flowed, boolean deleteSpace) {
        BodyText.Decoded decoded =
                BodyText.decode(content, charset, context.limits().maxCharacters());
        String text = flowed ? FlowedText.unfolded(decoded.text(), deleteSpace) : decoded.text();
        text(Carrier.BODY, path, text);
        if (!decoded.otherwise().isEmpty()) {
            text(Carrier.BODY, path + " in another encoding", decoded.otherwise());
        }
        if (decoded.malformedBytes() > 0) {
            refused(Carrier.BODY, path, decoded.malformedBytes() + " bytes are not text");
        }
        text(Carrier.DATA, path, ResolvedText.of(text).text());
        new EmbeddedFiles(mail, read, context, path).enter(text);
        if (text.contains("-----BEGIN PGP MESSAGE-----")) {
            refused(Carrier.BODY, path, "encrypted text");
        }
        if (BodyText.holdsUuencodedFile(text)) {
            refused(Carrier.ATTACHMENT, path, "file written into the text is not read");
        }
    }

    /** A page that is a message's text. */
    void html(String path, byte[] content, @Nullable Charset charset) {
        if (charset == null) {
            // The page may tell its encoding itself.
            inner(Carrier.BODY, path, "body.html", content);
            return;
        }
        BodyText.Decoded decoded =
                BodyText.decode(content, charset, context.limits().maxCharacters());
        html(path, decoded.text());
        html(path + " in another encoding", decoded.otherwise());
        if (decoded.malformedBytes() > 0) {
            refused(Carrier.BODY, path, decoded.malformedBytes() + " bytes are not text");
        }
    }

    /** A calendar or an address card, its lines unfolded. */
    void card(String path, String card) {
        if (!card.isBlank()) {
            inner(Carrier.DATA, path, "card.txt", (UTF8_MARK + card).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A page that is a message's text. */
    void html(String path, String page) {
        if (!page.isBlank()) {
            inner(Carrier.BODY, path, "body.html", (UTF8_MARK + page).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A file in the mail, under the name the mail gives it. */
    void file(Carrier carrier, String path, String name, byte[] content) {
        text(Carrier.FILE_NAME, path, name);
        inner(carrier, path, InnerFileName.of(path, name), content);
    }

    /** Something in the mail that is read like a file of its own. */
    void inner(Carrier carrier, String path, String name, byte[] content) {
        if (content.length == 0) {
            noText(carrier, path, "empty");
            return;
        }
        read.nested(carrier, path, SourceDocument.ofBytes(name, content).withPasswords(mail.passwords()), context);
    }

    /** An object that is embedded in a message. */
    void object(String path, OleObjects.Unwrapped object) {
        object.enter(Carrier.EMBEDDED_OBJECT, path, read, context, mail.passwords());
    }

    /** The text in bytes of an unknown encoding. */
    String decoded(byte[] content) {
        return BodyText.decode(content, null, context.limits().maxCharacters()).text();
    }

    /** Whether an encoding of that name is known, or the name says that nobody knows it. */
    static boolean isDecodable(String charset) {
        String name = charset.strip().toLowerCase(Locale.ROOT);
        return NAMELESS.contains(name) || TextDecoder.charsetOf(name) != null;
    }

    static @Nullable Charset charset(String name) {
        Charset named = TextDecoder.charsetOf(name);
        return StandardCharsets.US_ASCII.equals(named) ? null : named;
    }
}
