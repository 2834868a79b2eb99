package org.xianshen.extract.ooxml.slide;

import java.util.Locale;
import java.util.Set;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.zip.Budget;

/**
 * Reads presentations: PPTX, PPTM, POTX, POTM, PPSX and PPSM.
 *
 * <p>Each slide gives one unit of body text, whose page is the number of the slide in the order of the show: the title
 * first, then the shapes from the upper left on. Paragraphs and rows end with {@code \n}, cells with {@code \t}. Text that
 * nobody sees in the show, on hidden slides, in hidden shapes, beside the slide, or in the colour of its ground, is hidden
 * text; where somebody seems to have meant to hide it, it is noted as concealed. The place of a character is a text element
 * ({@code a:t}, {@code m:t}) of its part, counted in document order, and the number of its shape. Speaker's notes are
 * annotations, text on masters and layouts that shows on slides is a header. Every entry of the package is in the census.
 * Immutable and thread-safe.
 */
public final class PresentationExtractor implements DocumentExtractor {

    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
            "application/vnd.openxmlformats-officedocument.presentationml.template",
            "application/vnd.ms-powerpoint.presentation.macroenabled.12",
            "application/vnd.ms-powerpoint.slideshow.macroenabled.12",
            "application/vnd.ms-powerpoint.template.macroenabled.12");

    @Override
    public boolean supports(String mediaType) {
        return MEDIA_TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        try (PresentationPackage deck = PresentationPackage.open(document, new Budget(document.name(), context))) {
            return new PresentationReading(deck, mediaType, context).read();
        }
    }
}
