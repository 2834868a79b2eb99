package org.xianshen.extract.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.TextDecoder.DecodedText;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads text files as one unit, the characters exactly as they stand.
 *
 * <p>Encodings: UTF-8, UTF-16, GB18030, with or without byte-order mark; see {@link TextDecoder}. Bytes that are no text
 * stand as U+FFFD and make the census say so. Delimited text also tells its cells. Text handed in without a file is used
 * as it is. Immutable and thread-safe.
 */
public final class PlainTextExtractor implements DocumentExtractor {

    private static final String UNIT = "u1";

    @Override
    public boolean supports(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/markdown", "text/csv", "text/tab-separated-values" -> true;
            default -> false;
        };
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionLimits limits) {
        DecodedText decoded = decode(document, limits);
        CarrierCensus.Builder census = CarrierCensus.builder().read(Carrier.BODY, "");
        if (decoded.malformedBytes() > 0) {
            census.refused(Carrier.BODY, "", decoded.malformedBytes() + " bytes are not text");
        }
        TextUnit unit = new TextUnit(UNIT, Carrier.BODY, "", 0, decoded.text());
        boolean delimited = mediaType.equals("text/csv") || mediaType.equals("text/tab-separated-values");
        DocumentLayout layout = delimited
                ? new DocumentLayout(List.of(), DelimitedCells.of(unit, mediaType.equals("text/csv") ? "" : "\t"))
                : DocumentLayout.NONE;
        return new ExtractedDocument(
                mediaType, 0, List.of(unit), layout, census.build(), (u, span) -> new SourceLocation.InPart(""));
    }

    private static DecodedText decode(SourceDocument document, ExtractionLimits limits) {
        if (document.text().isPresent()) {
            String text = document.text().get();
            if (text.length() > limits.maxCharacters()) {
                throw ProblemException.of("EXT-012", document.name(), Long.toString(limits.maxCharacters()));
            }
            return new DecodedText(text, StandardCharsets.UTF_8, 0);
        }
        try {
            return TextDecoder.decode(document, limits.maxCharacters());
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-013", document.name()), e);
        }
    }
}
