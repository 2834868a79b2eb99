package org.xianshen.fuzz;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

/** A reader of a format on the bytes of a file: only coded problems come out, and what is read keeps the invariants. */
final class ExtractorTarget implements FuzzTarget {

    static final ExtractionLimits LIMITS =
            new ExtractionLimits(1 << 20, 50, 1_000_000, 200, 8 << 20, 100, 3, Duration.ofSeconds(20));

    private final DocumentExtractor extractor;
    private final String mediaType;
    private final List<String> seeds;

    ExtractorTarget(DocumentExtractor extractor, String mediaType, String... seeds) {
        this.extractor = extractor;
        this.mediaType = mediaType;
        this.seeds = List.of(seeds);
    }

    @Override
    public void run(byte[] input) {
        read(extractor, mediaType, input);
    }

    static void read(DocumentExtractor extractor, String mediaType, byte[] file) {
        try {
            ReadInvariants.check(
                    extractor.extract(SourceDocument.ofBytes("file", file), mediaType, ExtractionContext.of(LIMITS)));
        } catch (ProblemException e) {
            if (!e.problem().code().startsWith("EXT-") || e.problem().code().equals("EXT-014")) {
                throw e;
            }
        }
    }

    @Override
    public List<byte[]> seeds() {
        return seeds.stream().map(FuzzTargets::utf8).toList();
    }

    @Override
    public String toString() {
        return mediaType + Arrays.asList(extractor.getClass().getSimpleName());
    }
}
