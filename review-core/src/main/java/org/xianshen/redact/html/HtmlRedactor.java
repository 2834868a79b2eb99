package org.xianshen.redact.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.html.HtmlPage;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.Redactor;
import org.xianshen.redact.secret.SecretSweep;
import org.xianshen.redact.secret.SecretSweep.Removal;

/**
 * Writes the safe copy of a page: a new, minimal page with the shown text and its structure.
 *
 * <p>By allow-list: headings, paragraphs, tables, lists, emphasis, quotations, preformatted text, line breaks and rules;
 * of attributes only the spans of table cells and the language. Links, pictures, forms, scripts, styles, comments,
 * properties and everything hidden are left out. A value that is removed once is removed wherever it stands. Immutable and
 * thread-safe.
 */
public final class HtmlRedactor implements Redactor {

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    /**
     * Writes the safe copy.
     *
     * @throws ProblemException {@code RED-301} when the page's shown text is not the text that was reviewed
     */
    @Override
    public void redact(SourceDocument document, ExtractedDocument extracted, RedactionPlan plan, Path out)
            throws IOException {
        TextUnit body = extracted.units().get(0);
        List<Removal> removals = SecretSweep.of(extracted, plan).removals(body);
        SafePage page = new SafePage(body.text(), removals);
        ExtractionLimits limits = ExtractionLimits.DEFAULT;
        String shown =
                HtmlPage.read(document, limits, Deadline.in(limits.maxTime())).visibleText(page);
        if (body.carrier() != Carrier.BODY || !shown.equals(body.text())) {
            throw ProblemException.of("RED-301", document.name());
        }
        Files.write(out, page.html().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    }
}
