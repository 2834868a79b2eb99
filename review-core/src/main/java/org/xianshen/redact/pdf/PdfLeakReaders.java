package org.xianshen.redact.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.pdf.PdfExtractor;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.leak.LeakReader;

/**
 * The ways a safe copy in PDF is read back: PDFBox's text, the extractor's units and census, every object of the file, the
 * characters its fonts could still show, and its raw bytes.
 */
public final class PdfLeakReaders {

    private PdfLeakReaders() {}

    /** All readers; immutable and thread-safe. */
    public static List<LeakReader> all() {
        return List.of(
                new StrippedText(),
                new ExtractedText(),
                new PdfObjectReader(),
                new FontResidueReader(),
                new RawBytes());
    }

    /** All readers, and one that reads what the pages show if {@code pictures} is available. */
    public static List<LeakReader> all(PictureReader pictures) {
        List<LeakReader> readers = new ArrayList<>(all());
        if (pictures.isAvailable()) {
            readers.add(new PictureLeakReader(pictures));
        }
        return List.copyOf(readers);
    }

    static boolean isPdf(String mediaType) {
        return mediaType.equals(PdfExtractor.MEDIA_TYPE);
    }

    /** Text as PDFBox strips it, page by page, in stream order and by place. */
    private static final class StrippedText implements LeakReader {
        @Override
        public String name() {
            return "pdfbox-text";
        }

        @Override
        public boolean supports(String mediaType) {
            return isPdf(mediaType);
        }

        @Override
        public void read(Path safeCopy, Sink sink) throws IOException {
            try (PDDocument document = Loader.loadPDF(safeCopy.toFile())) {
                for (boolean byPlace : new boolean[] {false, true}) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setSortByPosition(byPlace);
                    for (int page = 1; page <= document.getNumberOfPages(); page++) {
                        stripper.setStartPage(page);
                        stripper.setEndPage(page);
                        sink.text("page " + page, stripper.getText(document));
                    }
                }
            }
        }
    }

    /** Units of the position-aware extractor; a carrier that a safe copy must not have is a leak by itself. */
    private static final class ExtractedText implements LeakReader {
        @Override
        public String name() {
            return "extractor";
        }

        @Override
        public boolean supports(String mediaType) {
            return isPdf(mediaType);
        }

        @Override
        public void read(Path safeCopy, Sink sink) throws IOException {
            ExtractedDocument read;
            try {
                read = new PdfExtractor()
                        .extract(
                                SourceDocument.of(safeCopy),
                                PdfExtractor.MEDIA_TYPE,
                                ExtractionContext.of(ExtractionLimits.DEFAULT));
            } catch (ProblemException e) {
                throw new IOException(
                        "the extractor cannot read the safe copy: "
                                + e.problem().code(),
                        e);
            }
            if (read.units().isEmpty()) {
                sink.text("no text", "");
            }
            for (TextUnit unit : read.units()) {
                sink.text(unit.carrier() + (unit.page() > 0 ? " page " + unit.page() : ""), unit.text());
            }
            for (CarrierCensus.Entry entry : read.census().entries()) {
                switch (entry.carrier()) {
                    case BODY, HEADER, FOOTER, HIDDEN_TEXT, IMAGE, FONT -> {}
                    default -> sink.failure(entry.carrier() + " " + entry.path(), "a safe copy has no such carrier");
                }
            }
        }
    }

    /** The file as it lies on disk. */
    private static final class RawBytes implements LeakReader {
        @Override
        public String name() {
            return "raw-bytes";
        }

        @Override
        public boolean supports(String mediaType) {
            return isPdf(mediaType);
        }

        @Override
        public void read(Path safeCopy, Sink sink) throws IOException {
            sink.bytes("file", Files.readAllBytes(safeCopy));
        }
    }
}
