package org.xianshen.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Reading a workbook with the cell of every character beside bare Tika extraction of the same bytes, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
public class WorkbookBenchmark {

    /** Rows of ten cells. */
    @Param({"20000", "200000"})
    public int rows;

    private byte[] workbook = {};
    private AutoDetectParser tika = new AutoDetectParser();
    private DocumentReader reader = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    /** Writes the workbook once and makes sure that both sides read all of it. */
    @Setup
    public void prepare() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookOfRows.write(out, rows, 20);
        workbook = out.toByteArray();
        int ours = positionAware().units().stream()
                .filter(unit -> unit.carrier() == Carrier.BODY)
                .mapToInt(unit -> unit.length())
                .sum();
        int bare = bareTika().length();
        System.out.printf("characters of the body: ours %d, Tika %d%n", ours, bare);
        if (ours < bare * 0.9) {
            throw new IllegalStateException("the two do not do the same work");
        }
    }

    /** The peer: text and nothing else. */
    @Benchmark
    public String bareTika() throws Exception {
        return BareTika.text(tika, new ByteArrayInputStream(workbook));
    }

    /** Text, the cell of every character, formulas, census. */
    @Benchmark
    public ExtractedDocument positionAware() throws Exception {
        return reader.read(SourceDocument.ofBytes("rows.xlsx", workbook));
    }
}
