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

/** Position-aware reading of Word documents and presentations beside bare Tika extraction of the same bytes, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class OfficeBenchmark {

    private static final int PARAGRAPHS = 500;
    private static final int SLIDES = 50;

    /** Which file is read. */
    @Param({"docx", "pptx"})
    private String kind;

    /** How many times fifty pages or slides it has. */
    @Param({"1", "10"})
    private int times;

    private byte[] file = {};
    private final AutoDetectParser tika = new AutoDetectParser();
    private final DocumentReader reader = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    /** Writes the file once and makes sure that both sides read all of it. */
    @Setup
    public void prepare() throws Exception {
        file = kind.equals("docx") ? OfficeFiles.word(PARAGRAPHS * times) : OfficeFiles.presentation(SLIDES * times);
        int ours = placed().units().stream().mapToInt(unit -> unit.length()).sum();
        int bare = bareTika().length();
        System.out.printf("characters: placed %d, Tika %d%n", ours, bare);
        if (ours < bare * 0.9) {
            throw new IllegalStateException("the two do not do the same work");
        }
    }

    /** The peer: text and nothing else. */
    @Benchmark
    public String bareTika() throws Exception {
        return BareTika.text(tika, new ByteArrayInputStream(file));
    }

    /** Detection, units, places, census. */
    @Benchmark
    public ExtractedDocument placed() throws IOException {
        return reader.read(SourceDocument.ofBytes("fifty." + kind, file));
    }
}
