package org.xianshen.redact.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ooxml.WordExtractor;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.leak.LeakReader;

/** Reads the safe copy as if it had been handed in; a carrier it refuses is a failure. */
final class ExtractorReader implements LeakReader {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public String name() {
        return "word-extractor";
    }

    @Override
    public boolean supports(String mediaType) {
        return WordLeakReaders.isWord(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        ExtractedDocument document;
        try {
            document = new WordExtractor()
                    .extract(SourceDocument.of(safeCopy), DOCX, ExtractionContext.of(ExtractionLimits.DEFAULT));
        } catch (ProblemException e) {
            throw new IOException("the extractor cannot read the safe copy", e);
        }
        for (TextUnit unit : document.units()) {
            sink.text(unit.carrier() + " " + unit.path(), unit.text());
        }
        for (CarrierCensus.Entry entry : document.census().refused()) {
            sink.failure(entry.carrier() + " " + entry.path(), entry.detail());
        }
    }
}
