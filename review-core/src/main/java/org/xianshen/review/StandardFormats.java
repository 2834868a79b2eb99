package org.xianshen.review;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.deidentify.DeidentificationPolicy;
import org.xianshen.deidentify.PolicyDeidentifier;
import org.xianshen.extract.ContentDetector;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.html.HtmlExtractor;
import org.xianshen.extract.ooxml.WordExtractor;
import org.xianshen.extract.pdf.PdfExtractor;
import org.xianshen.extract.text.PlainTextExtractor;
import org.xianshen.extract.tika.TikaExtractor;
import org.xianshen.redact.Redactor;
import org.xianshen.redact.html.HtmlRedactor;
import org.xianshen.redact.leak.HtmlLeakReaders;
import org.xianshen.redact.leak.LeakReader;
import org.xianshen.redact.leak.StandardLeakCheck;
import org.xianshen.redact.leak.TextLeakReaders;
import org.xianshen.redact.ooxml.WordLeakReaders;
import org.xianshen.redact.ooxml.WordRedactor;
import org.xianshen.redact.pdf.PdfLeakReaders;
import org.xianshen.redact.pdf.PdfRedactor;
import org.xianshen.redact.text.PlainTextRedactor;

/** The formats this project reads, writes and proves, ready to be registered on a builder. */
public final class StandardFormats {

    private StandardFormats() {}

    /**
     * Registers detection, readers, writers of safe copies, the leak check and the standard policy of de-identification.
     *
     * @return {@code builder}
     */
    public static DocumentReviewer.Builder register(DocumentReviewer.Builder builder) {
        DeidentificationPolicy policy = DeidentificationPolicy.standard();
        return builder.detector(new ContentDetector())
                .extractors(extractors())
                .redactors(redactors())
                .leakCheck(new StandardLeakCheck(leakReaders()))
                .deidentifier(() -> new PolicyDeidentifier(policy));
    }

    /** Readers in the order they are asked; the last one reads as text what no other knows. */
    private static List<DocumentExtractor> extractors() {
        return List.of(
                new PdfExtractor(),
                new WordExtractor(),
                new HtmlExtractor(),
                new PlainTextExtractor(),
                new TikaExtractor());
    }

    private static List<Redactor> redactors() {
        return List.of(new PdfRedactor(), new WordRedactor(), new HtmlRedactor(), new PlainTextRedactor());
    }

    private static List<LeakReader> leakReaders() {
        List<LeakReader> readers = new ArrayList<>();
        readers.addAll(PdfLeakReaders.all());
        readers.addAll(WordLeakReaders.all());
        readers.addAll(HtmlLeakReaders.all());
        readers.addAll(TextLeakReaders.all());
        return readers;
    }
}
