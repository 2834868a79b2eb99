package org.xianshen.extract.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/** Walks one Internet message (RFC 5322, MIME) and enters its header, every part and what stands between the parts. */
final class MimeMessageReader {

    private static final int DEEPEST = 50;
    private static final int MOST_FIELDS = 10_000;

    private final MailContents contents;
    private final Deque<MailHeader> multiparts = new ArrayDeque<>();
    private final HeaderLines lines = new HeaderLines();

    MimeMessageReader(MailContents contents) {
        this.contents = contents;
    }

    void read(InputStream message) throws IOException {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(config, DecodeMonitor.SILENT, lines, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(message);
        try {
            walk(tokens);
        } catch (MimeException e) {
            throw new ProblemException(Problem.of("EXT-501", contents.mail().name()), e);
        }
    }

    private void walk(MimeTokenStream tokens) throws IOException, MimeException {
        MailHeader header = new MailHeader();
        String path = "";
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> {
                    header = new MailHeader();
                    path = multiparts.isEmpty() ? "" : contents.nextPart();
                }
                case T_FIELD -> header.add(tokens.getField());
                case T_END_HEADER -> {
                    contents.text(Carrier.METADATA, path, header.text());
                    beside(path, lines.takeBroken());
                }
                case T_START_MULTIPART -> open(header, path);
                case T_END_MULTIPART -> multiparts.pop();
                case T_PREAMBLE, T_EPILOGUE ->
                    beside("", tokens.getInputStream().readAllBytes());
                case T_BODY -> part(header, path.isEmpty() ? contents.nextPart() : path, tokens);
                default -> {}
            }
        }
    }

    private void open(MailHeader header, String path) {
        if (multiparts.size() >= DEEPEST) {
            throw ProblemException.of("EXT-504", contents.mail().name(), Integer.toString(DEEPEST));
        }
        multiparts.push(header);
        if (header.type().value().equals("multipart/encrypted")) {
            if (path.isEmpty()) {
                throw ProblemException.of("EXT-502", contents.mail().name());
            }
            contents.refused(Carrier.ATTACHMENT, path, "encrypted");
        }
    }

    /** What stands before the first and after the last part, in no field and in no encoding; few programs show it. */
    private void beside(String path, byte[] content) {
        contents.text(Carrier.RESIDUE, path, contents.decoded(content));
    }

    private void part(MailHeader header, String path, MimeTokenStream tokens) throws IOException {
        String type = header.type().value();
        if (type.isEmpty()) {
            boolean digest =
                    !multiparts.isEmpty() && multiparts.element().type().value().equals("multipart/digest");
            type = digest ? "message/rfc822" : "text/plain";
        }
        String encoding = header.encoding();
        if (!TransferDecoding.isKnown(encoding)) {
            contents.refused(Carrier.ATTACHMENT, path, "transfer encoding of the part is not known");
        }
        // Decoded here, since the library stops at the first padding of base64 and drops what it cannot decode.
        byte[] raw = tokens.getInputStream().readAllBytes();
        TransferDecoding decoded = TransferDecoding.of(encoding, raw);
        new PartReader(contents, header, type, path).read(decoded.content());
        beside(path, decoded.beside());
    }

    /** The encoding a part tells, or null. */
    static @Nullable Charset charset(MailHeader header) {
        return MailContents.charset(header.type().parameter("charset"));
    }
}
