package org.xianshen.extract.ooxml;

import java.util.Locale;
import java.util.Set;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ooxml.internal.WordPackage;

/**
 * Reads Word documents: DOCX, DOCM, DOTX and DOTM.
 *
 * <p>Each part gives one unit for each carrier that has text in it; in the visible text paragraphs and rows end with
 * {@code \n}, cells with {@code \t}, and runs are joined. Every entry of the package is in the census: what is not read,
 * such as pictures and embedded files, is refused there. Automatic numbers are not in the file and thus not in the text.
 * An encrypted package is refused as a whole. Immutable and thread-safe.
 */
public final class WordExtractor implements DocumentExtractor {

    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-word.template.macroenabled.12",
            "application/x-tika-ooxml-protected");

    @Override
    public boolean supports(String mediaType) {
        return MEDIA_TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionLimits limits) {
        try (WordPackage word = WordPackage.open(document, limits)) {
            return new WordReading(word).read(mediaType);
        }
    }
}
