package org.xianshen.extract.rtf;

import java.io.IOException;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads rich text: body with table cells, headers, notes, comments, hidden, deleted and inserted text, field codes,
 * properties, pictures and embedded objects. Text of a destination nobody knows is read as {@link
 * org.xianshen.document.Carrier#UNKNOWN}. Immutable and thread-safe.
 */
public final class RtfExtractor implements DocumentExtractor {

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals("application/rtf") || mediaType.equals("text/rtf");
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        try {
            RtfTexts texts = new RtfTexts(document, context, read);
            new RtfReading(document.readAllBytes(), texts, context.deadline(), document.name()).read();
            texts.enter();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-013", document.name()), e);
        }
        return read.build();
    }
}
