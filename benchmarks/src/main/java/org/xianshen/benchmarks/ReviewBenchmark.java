package org.xianshen.benchmarks;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.tika.parser.AutoDetectParser;
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
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.SourceDocument;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.ReviewReport;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

/** A whole review of a 50-page PDF beside bare Tika extraction of the same bytes, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class ReviewBenchmark {

    private byte[] pdf = {};
    private AutoDetectParser tika = new AutoDetectParser();
    private DocumentReviewer reviewer = DocumentReviewerHolder.REVIEWER;
    private DisclosureContext context = DocumentReviewerHolder.CONTEXT;

    /** Writes the PDF once and makes sure that both sides read all of it. */
    @Setup
    public void prepare() throws Exception {
        pdf = PdfOf50Pages.bytes();
        ReviewReport review = wholeReview();
        int ours = review.extracted().units().stream()
                .mapToInt(unit -> unit.text().length())
                .sum();
        int bare = bareTika().length();
        int findings = review.assessment().findings().size();
        System.out.printf("characters: review %d, Tika %d; findings: %d%n", ours, bare, findings);
        if (ours < bare * 0.9 || findings < 500) {
            throw new IllegalStateException("the two do not do the same work");
        }
    }

    /** The peer: text and nothing else. */
    @Benchmark
    public String bareTika() throws Exception {
        return BareTika.text(tika, new ByteArrayInputStream(pdf));
    }

    /** Everything: digests, reading with places, recognizers, rules, proposal. */
    @Benchmark
    public ReviewReport wholeReview() throws Exception {
        return reviewer.review(SourceDocument.ofBytes("fifty.pdf", pdf), context);
    }

    private static final class DocumentReviewerHolder {
        static final StandardRules RULES = StandardRules.load();
        static final DocumentReviewer REVIEWER = StandardFormats.register(DocumentReviewer.builder())
                .recognizers(RULES.recognizers())
                .ruleEngine(RULES.engine())
                .build();
        static final DisclosureContext CONTEXT =
                new DisclosureContext(RULES.legal().regime("cn-2019"), LocalDate.of(2026, 11, 24), null);
    }
}
