package org.xianshen.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.tika.parser.AutoDetectParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Extraction of a PDF with places beside bare Tika, of 50 and of 500 pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PdfExtractionBenchmark {

    /** Pages of the file. */
    @Param({"50", "500"})
    public int pages = 50;

    private final DocumentReader reader = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);
    private final AutoDetectParser tika = new AutoDetectParser();
    private byte[] pdf = {};

    /** Writes the PDF once. */
    @Setup
    public void prepare() throws IOException {
        pdf = PdfOf50Pages.bytes(pages);
    }

    /** The peer: text and nothing else. */
    @Benchmark
    public String bareTika() throws Exception {
        return BareTika.text(tika, new ByteArrayInputStream(pdf));
    }

    /** Units, places, layout, census. */
    @Benchmark
    public ExtractedDocument withPlaces() throws IOException {
        return reader.read(SourceDocument.ofBytes("pages.pdf", pdf));
    }
}
