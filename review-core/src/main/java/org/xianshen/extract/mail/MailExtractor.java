package org.xianshen.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads mail: Internet messages (also saved web pages, MHTML), mail folders in mbox form, Outlook messages, and S/MIME
 * content on its own.
 *
 * <p>Every header field is decoded and read, every alternative of a text is a unit of its own, files are read like any
 * other file inside a file. Encrypted mail is refused with {@code EXT-502}. Immutable and thread-safe.
 */
public final class MailExtractor implements DocumentExtractor {

    @Override
    public boolean supports(String mediaType) {
        return switch (mediaType) {
            case "message/rfc822",
                    "application/mbox",
                    "application/vnd.ms-outlook",
                    "application/ms-tnef",
                    "application/vnd.ms-tnef",
                    "application/pkcs7-mime" -> true;
            default -> false;
        };
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        MailContents contents = new MailContents(document, context, read);
        try (InputStream in = document.open()) {
            switch (mediaType) {
                case "application/mbox" -> new MboxReader(contents).read(in);
                case "application/vnd.ms-outlook" -> new OutlookReader(contents).read(in);
                case "application/ms-tnef", "application/vnd.ms-tnef" ->
                    new TnefReader(contents, contents.nextPart()).read(in.readAllBytes());
                case "application/pkcs7-mime" -> CmsReader.message(contents, contents.nextPart(), in.readAllBytes());
                default -> new MimeMessageReader(contents).read(in);
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-501", document.name()), e);
        }
        return read.build();
    }
}
