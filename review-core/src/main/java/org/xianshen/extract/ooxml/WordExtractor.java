package org.xianshen.extract.ooxml;

import java.util.Locale;
import java.util.Set;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ooxml.internal.WordPackage;
import org.xianshen.extract.zip.Budget;

/**
 * Reads Word documents: DOCX, DOCM, DOTX and DOTM.
 *
 * <p>Each part gives one unit for each carrier that has text in it; in the visible text paragraphs and rows end with
 * {@code \n}, cells with {@code \t}, and runs are joined. The place of a character is a text element of its part, counted in
 * document order ({@code w:t}, {@code w:delText}, {@code w:instrText}, {@code w:delInstrText}, {@code m:t}, {@code a:t}).
 * Files inside the file, macros and pictures are read. Every entry of the package is in the census: what is not read is
 * refused there. Automatic numbers are not in the file and thus not in the text.
 * Immutable and thread-safe.
 */
public final class WordExtractor implements DocumentExtractor {

    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-word.template.macroenabled.12");

    @Override
    public boolean supports(String mediaType) {
        return MEDIA_TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        try (WordPackage word = WordPackage.open(document, new Budget(document.name(), context))) {
            return new WordReading(word, mediaType, context).read();
        }
    }
}
