package org.xianshen.benchmarks;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ofd.OfdExtractor;

/** Extraction of a 20-page OFD with a place for every character beside the text extraction of ofdrw, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class OfdBenchmark {

    private byte[] ofd = {};
    private final OfdExtractor extractor = new OfdExtractor();

    /** Writes the OFD once and makes sure that both sides read all of it. */
    @Setup
    public void prepare() throws Exception {
        ofd = OfdOf20Pages.bytes();
        int ours = withPlaces().units().stream()
                .mapToInt(unit -> unit.text().codePointCount(0, unit.text().length()))
                .sum();
        int theirs = ofdrw().stream().mapToInt(String::length).sum();
        System.out.printf("characters: Xianshen %d, ofdrw %d%n", ours, theirs);
        if (ours < theirs * 0.9 || theirs < 15_000) {
            throw new IllegalStateException("the two do not do the same work");
        }
    }

    /** The peer: text and nothing else. */
    @Benchmark
    public List<String> ofdrw() throws Exception {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            return new ContentExtractor(reader).extractAll();
        }
    }

    /** Text in reading order, places, lines, cells, census. */
    @Benchmark
    public ExtractedDocument withPlaces() {
        return extractor.extract(
                SourceDocument.ofBytes("twenty.ofd", ofd),
                OfdExtractor.MEDIA_TYPE,
                ExtractionContext.of(ExtractionLimits.DEFAULT));
    }
}
