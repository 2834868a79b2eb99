package org.xianshen.extract.text;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.BytePlaces;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextPlaces;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.encoded.EmbeddedFiles;
import org.xianshen.extract.encoded.ResolvedText;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads text files, the characters exactly as they stand: as one unit up to eight million characters, else as units of
 * about a million each, cut at line ends.
 *
 * <p>Encodings: UTF-8, UTF-16, GB18030, with or without byte-order mark; see {@link TextDecoder}. A large file is decoded
 * as a stream. Every character has its bytes as place, unless some bytes are no text: these stand as U+FFFD and make the
 * census say so. Delimited text also tells its cells. Lines with escapes are read a second time with the escapes resolved,
 * in a unit behind the one they stand in; files written into the text are read like any file inside a file. Immutable and
 * thread-safe.
 */
public final class PlainTextExtractor implements DocumentExtractor {

    @Override
    public boolean supports(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/markdown", "text/csv", "text/tab-separated-values" -> true;
            default -> false;
        };
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        read.census().read(Carrier.BODY, "");
        long most = context.limits().maxCharacters();
        try {
            if (document.text().isPresent()) {
                String text = document.text().get();
                if (text.length() > most) {
                    throw ProblemException.of("EXT-012", document.name(), Long.toString(most));
                }
                Units units = new Units(document, mediaType, context, read, null);
                units.add(text);
            } else {
                file(document, mediaType, context, read);
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-013", document.name()), e);
        }
        return read.build();
    }

    private static void file(
            SourceDocument document, String mediaType, ExtractionContext context, ExtractedDocument.Builder read)
            throws IOException {
        TextDecoder.Encoding encoding =
                TextDecoder.encodingOf(document, context.limits().maxCharacters());
        if (encoding.malformedBytes() > 0) {
            read.census().refused(Carrier.BODY, "", encoding.malformedBytes() + " bytes are not text");
        }
        Units units = new Units(document, mediaType, context, read, encoding);
        TextPieces pieces = new TextPieces(units::add);
        TextDecoder.stream(document, encoding, piece -> {
            context.deadline().check(document.name());
            pieces.add(piece);
        });
        pieces.end(units.count == 0);
    }

    /** Enters the pieces of the text as units that follow each other. */
    private static final class Units {
        private final ExtractedDocument.Builder read;
        private final TextDecoder.@Nullable Encoding encoding;
        private final @Nullable DelimitedCells cells;
        private final EmbeddedFiles files;
        private long base;
        private int count;
        private boolean escaped;

        Units(
                SourceDocument document,
                String mediaType,
                ExtractionContext context,
                ExtractedDocument.Builder read,
                TextDecoder.@Nullable Encoding encoding) {
            this.read = read;
            this.encoding = encoding;
            this.files = new EmbeddedFiles(document, read, context, "");
            this.base = encoding == null ? 0 : encoding.markBytes();
            this.cells = switch (mediaType) {
                case "text/csv" -> new DelimitedCells(read, "");
                case "text/tab-separated-values" -> new DelimitedCells(read, "\t");
                default -> null;
            };
        }

        void add(String text) {
            TextPlaces places = TextPlaces.inPart("");
            if (encoding != null && encoding.malformedBytes() == 0) {
                places = new BytePlaces(encoding.charset(), base);
                base += text.getBytes(encoding.charset()).length;
            }
            String unit = read.unit(Carrier.BODY, "", 0, text, places);
            count++;
            if (cells != null) {
                cells.read(unit, text);
            }
            ResolvedText resolved = ResolvedText.of(text);
            if (!resolved.isEmpty()) {
                read.unit(Carrier.DATA, "", 0, resolved.text());
                if (!escaped) {
                    read.census().read(Carrier.DATA, "");
                    escaped = true;
                }
            }
            files.enter(text);
        }
    }
}
