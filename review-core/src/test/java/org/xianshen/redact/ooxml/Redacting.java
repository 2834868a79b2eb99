package org.xianshen.redact.ooxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xianshen.deidentify.Replacement;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ooxml.DocxBuilder;
import org.xianshen.finding.Category;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.leak.LeakReader;
import org.xianshen.review.StandardFormats;

/** Extracts, plans and redacts in tests, and collects what leak readers see. */
final class Redacting {

    static final String SHOWN = "[已隐去]";

    private Redacting() {}

    static ExtractedDocument extract(SourceDocument source) {
        try {
            return StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                    .read(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlannedRedaction planned(String unit, int start, int end) {
        Finding finding = new Finding(
                "f1",
                new RuleId("TST-001"),
                Category.WATCH,
                FindingType.PERSON_NAME,
                new TextSpan(unit, start, end),
                1,
                List.of(),
                List.of(),
                Treatment.SUPPRESS,
                new LocalizedText("试", "test"));
        return new PlannedRedaction(finding, new Replacement(SHOWN), "第15条");
    }

    /** A plan that removes every stretch of every unit that is one of {@code values}. */
    static RedactionPlan planFor(ExtractedDocument document, Collection<String> values) {
        List<PlannedRedaction> planned = new ArrayList<>();
        for (TextUnit unit : document.units()) {
            for (String value : values) {
                for (int i = unit.text().indexOf(value); i >= 0; i = unit.text().indexOf(value, i + value.length())) {
                    planned.add(planned(unit.id(), i, i + value.length()));
                }
            }
        }
        return RedactionPlan.of(planned);
    }

    static byte[] redact(SourceDocument source, RedactionPlan plan, Path folder) throws IOException {
        Path out = folder.resolve("copy" + System.nanoTime() + ".docx");
        new WordRedactor().redact(source, extract(source), plan, out);
        byte[] bytes = Files.readAllBytes(out);
        Files.delete(out);
        return bytes;
    }

    /** What all leak readers see. */
    static final class Seen implements LeakReader.Sink {
        final List<String> texts = new ArrayList<>();
        final List<byte[]> bytes = new ArrayList<>();
        final List<String> failures = new ArrayList<>();

        @Override
        public void text(String carrier, String text) {
            texts.add(text);
        }

        @Override
        public void bytes(String carrier, byte[] found) {
            bytes.add(found);
        }

        @Override
        public void failure(String carrier, String what) {
            failures.add(carrier + ": " + what);
        }
    }

    static Seen look(byte[] copy, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("look" + System.nanoTime() + ".docx"), copy);
        Seen seen = new Seen();
        for (LeakReader reader : WordLeakReaders.all()) {
            if (!reader.supports(DocxBuilder.DOCX)) {
                throw new IllegalStateException(reader.name() + " does not read DOCX");
            }
            reader.read(file, seen);
        }
        Files.delete(file);
        return seen;
    }
}
