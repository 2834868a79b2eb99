package org.xianshen.redact.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ooxml.internal.WordPackage;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.Redactor;

/**
 * Writes the safe copy of a Word document as a new DOCX package.
 *
 * <p>Guarantees: only visible text of the body, tables, text boxes, headers, footers and the notes referred to is taken
 * over, with formatting that passed an allow-list; a value removed once is removed wherever else it stands in that text; the
 * same input gives the same bytes. Deleted and hidden text, comments, properties, field codes (but page numbers), links,
 * bookmarks, descriptions, styles' own names, custom XML, macros, fonts, embedded files are not in it; a placeholder stands
 * where a picture, a chart or a file was. The copy of a template or a document with macros is a plain document. Not
 * guaranteed: that two source files of different structure cannot be told apart. Immutable and thread-safe.
 */
public final class WordRedactor implements Redactor {

    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-word.template.macroenabled.12");

    private final ExtractionLimits limits;

    /** A redactor with default limits for reading the source. */
    public WordRedactor() {
        this(ExtractionLimits.DEFAULT);
    }

    /** A redactor that reads the source under {@code limits}. */
    public WordRedactor(ExtractionLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    @Override
    public boolean supports(String mediaType) {
        return MEDIA_TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
    }

    @Override
    public void redact(SourceDocument document, ExtractedDocument extracted, RedactionPlan plan, Path out)
            throws IOException {
        for (PlannedRedaction redaction : plan.redactions()) {
            String unit = redaction.finding().span().unit();
            if (extracted.units().stream().noneMatch(u -> u.id().equals(unit))) {
                throw ProblemException.of("RED-202", document.name(), unit);
            }
        }
        try (WordPackage word = WordPackage.open(document, limits)) {
            new SafeCopy(document.name(), word, extracted, plan).write(out);
        }
    }
}
