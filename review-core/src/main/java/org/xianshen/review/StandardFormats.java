package org.xianshen.review;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.deidentify.DeidentificationPolicy;
import org.xianshen.deidentify.PolicyDeidentifier;
import org.xianshen.extract.ContentDetector;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.FormatReaders;
import org.xianshen.extract.archive.ArchiveExtractor;
import org.xianshen.extract.html.HtmlExtractor;
import org.xianshen.extract.image.PictureExtractor;
import org.xianshen.extract.isolate.IsolatedExtractor;
import org.xianshen.extract.mail.MailExtractor;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.ocr.tesseract.TesseractReader;
import org.xianshen.extract.ofd.OfdExtractor;
import org.xianshen.extract.ole.OleExtractor;
import org.xianshen.extract.ooxml.ProtectedPackageExtractor;
import org.xianshen.extract.ooxml.WordExtractor;
import org.xianshen.extract.ooxml.sheet.WorkbookExtractor;
import org.xianshen.extract.ooxml.slide.PresentationExtractor;
import org.xianshen.extract.pdf.PdfExtractor;
import org.xianshen.extract.rtf.RtfExtractor;
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
        return register(builder, PictureReader.NONE);
    }

    /**
     * Registers the same with a reader of pictures: pictures are read, and what was read in them can be removed, which the
     * leak check then proves by reading the result.
     *
     * @return {@code builder}
     */
    public static DocumentReviewer.Builder register(DocumentReviewer.Builder builder, PictureReader pictures) {
        DeidentificationPolicy policy = DeidentificationPolicy.standard();
        if (pictures.isAvailable()) {
            builder.pictures(pictures);
        }
        return builder.detector(new ContentDetector())
                .extractors(extractors())
                .redactors(redactors(pictures))
                .leakCheck(new StandardLeakCheck(leakReaders(pictures)))
                .deidentifier(() -> new PolicyDeidentifier(policy));
    }

    /** Reads documents of these formats in this process. */
    public static DocumentReader reader(ExtractionLimits limits, PictureReader pictures) {
        return new FormatReaders(new ContentDetector(), extractors(), limits, pictures);
    }

    /** Reads pictures with tesseract where it is installed with Chinese, otherwise {@link PictureReader#NONE}. */
    public static PictureReader pictures() {
        TesseractReader tesseract = TesseractReader.find();
        return tesseract.isAvailable() ? tesseract : PictureReader.NONE;
    }

    /**
     * Reads documents of these formats in child processes; to be closed at the end.
     *
     * @param pictures whether text in pictures is to be read where this machine can
     */
    public static IsolatedExtractor.Builder isolated(ExtractionLimits limits, boolean pictures) {
        return IsolatedExtractor.builder(StandardReaderFactory.class)
                .limits(limits)
                .pictures(pictures);
    }

    /** Readers in the order they are asked; the last one reads as text what no other knows. */
    private static List<DocumentExtractor> extractors() {
        return List.of(
                new PdfExtractor(),
                new WordExtractor(),
                new PresentationExtractor(),
                new OfdExtractor(),
                new WorkbookExtractor(),
                new ProtectedPackageExtractor(),
                new HtmlExtractor(),
                new PlainTextExtractor(),
                new PictureExtractor(),
                new MailExtractor(),
                new ArchiveExtractor(),
                new RtfExtractor(),
                new OleExtractor(),
                new TikaExtractor());
    }

    private static List<Redactor> redactors(PictureReader pictures) {
        return List.of(new PdfRedactor(pictures), new WordRedactor(), new HtmlRedactor(), new PlainTextRedactor());
    }

    private static List<LeakReader> leakReaders(PictureReader pictures) {
        List<LeakReader> readers = new ArrayList<>();
        readers.addAll(PdfLeakReaders.all(pictures));
        readers.addAll(WordLeakReaders.all());
        readers.addAll(HtmlLeakReaders.all());
        readers.addAll(TextLeakReaders.all());
        return readers;
    }
}
