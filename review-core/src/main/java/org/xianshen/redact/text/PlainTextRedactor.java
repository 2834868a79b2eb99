package org.xianshen.redact.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.encoded.ResolvedText;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.Redactor;
import org.xianshen.redact.secret.KeptText;
import org.xianshen.redact.secret.SecretSweep;
import org.xianshen.redact.secret.SecretSweep.Removal;

/**
 * Writes the safe copy of a text file: the same text with replacements, as UTF-8 without byte-order mark.
 *
 * <p>A value that is removed once is removed wherever it stands, escaped or not. Invisible characters are left out of the kept text.
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
        requireText(document, extracted);
        SecretSweep sweep = SecretSweep.of(extracted, plan);
        List<TextUnit> units = extracted.units();
        try (OutputStream copy = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
            for (int i = 0; i < units.size(); i++) {
                TextUnit unit = units.get(i);
                List<Removal> removals = sweep.removals(unit);
                if (i + 1 < units.size() && units.get(i + 1).carrier() == Carrier.DATA) {
                    removals = SecretSweep.joined(removals, escaped(unit, sweep.removals(units.get(++i))));
                }
                copy.write(KeptText.of(unit.text(), removals).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Only text, and lines of it with their escapes resolved. */
    private void requireText(SourceDocument document, ExtractedDocument extracted) {
        boolean isText = !extracted.units().isEmpty()
                && extracted.units().get(0).carrier() == Carrier.BODY
                && extracted.units().stream()
                        .allMatch(
                                u -> u.path().isEmpty() && (u.carrier() == Carrier.BODY || u.carrier() == Carrier.DATA))
                && supports(extracted.mediaType());
        if (!isText) {
            throw ProblemException.of("RED-302", document.name());
        }
    }

    /** The places in {@code text} of what is to be removed from its lines with their escapes resolved. */
    private static List<Removal> escaped(TextUnit text, List<Removal> resolvedRemovals) {
        if (resolvedRemovals.isEmpty()) {
            return List.of();
        }
        ResolvedText resolved = ResolvedText.of(text.text());
        return resolvedRemovals.stream()
                .map(r -> new Removal(resolved.start(r.start()), resolved.end(r.end() - 1), r.replacement()))
                .toList();
    }
}
