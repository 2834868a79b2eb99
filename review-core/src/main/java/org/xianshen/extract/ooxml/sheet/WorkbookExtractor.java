package org.xianshen.extract.ooxml.sheet;

import java.util.Locale;
import java.util.Set;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.zip.Budget;
import org.xianshen.message.ProblemException;

/**
 * Reads workbooks: XLSX, XLSM, XLTX, XLTM and XLAM, and what other programs write in their form.
 *
 * <p>A sheet gives one or more units in which rows end with {@code \n} and cells are parted by {@code \t}; every character
 * has its cell, and every cell its row and column in the layout. Values are given as a person sees them, dates and amounts
 * with their format, but whole numbers always with all digits. What hidden sheets, rows and columns hold is hidden text.
 * Every entry of the package is in the census. Binary workbooks are refused with {@code EXT-223}. Immutable and
 * thread-safe.
 */
public final class WorkbookExtractor implements DocumentExtractor {

    private static final String BINARY = "application/vnd.ms-excel.sheet.binary.macroenabled.12";

    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.ms-excel.template.macroenabled.12",
            "application/vnd.ms-excel.addin.macroenabled.12",
            BINARY);

    @Override
    public boolean supports(String mediaType) {
        return MEDIA_TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        if (mediaType.toLowerCase(Locale.ROOT).equals(BINARY)) {
            throw ProblemException.of("EXT-223", document.name());
        }
        try (OpcPackage opc = OpcPackage.open(document, new Budget(document.name(), context))) {
            ExtractedDocument.Builder builder = ExtractedDocument.builder(mediaType);
            new WorkbookReading(opc, builder, new OtherParts(opc, builder, context)).read();
            return builder.build();
        }
    }
}
