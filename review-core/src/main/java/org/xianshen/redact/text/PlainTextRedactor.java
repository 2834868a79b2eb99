package org.xianshen.redact.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.Redactor;
import org.xianshen.redact.secret.KeptText;
import org.xianshen.redact.secret.SecretSweep;

/**
 * Writes the safe copy of a text file: the same text with replacements, as UTF-8 without byte-order mark.
 *
 * <p>A value that is removed once is removed wherever it stands. Invisible characters are left out of the kept text.
 * Immutable and thread-safe.
 */
public final class PlainTextRedactor implements Redactor {

    @Override
    public boolean supports(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/markdown", "text/csv", "text/tab-separated-values" -> true;
            default -> false;
        };
    }

    /**
     * Writes the safe copy.
     *
     * @throws ProblemException {@code RED-302} when the document was not read as text
     */
    @Override
    public void redact(SourceDocument document, ExtractedDocument extracted, RedactionPlan plan, Path out)
            throws IOException {
        boolean isText = !extracted.units().isEmpty()
                && extracted.units().stream()
                        .allMatch(u -> u.carrier() == Carrier.BODY && u.path().isEmpty());
        if (!isText) {
            throw ProblemException.of("RED-302", document.name());
        }
        SecretSweep sweep = SecretSweep.of(extracted, plan);
        try (OutputStream copy = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
            for (TextUnit unit : extracted.units()) {
                copy.write(KeptText.of(unit.text(), sweep.removals(unit)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
