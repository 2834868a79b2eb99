package org.xianshen.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;
import picocli.CommandLine.Option;

/** Options of how documents are read. */
final class ReadingOptions {

    /** Whether text in pictures and on pages without text is recognised. */
    enum Ocr {
        AUTO,
        OFF
    }

    /** Whether documents are read in processes of their own. */
    enum Isolation {
        ON,
        OFF
    }

    @Option(names = "--ocr", paramLabel = "auto|off", defaultValue = "auto")
    Ocr ocr = Ocr.AUTO;

    @Option(names = "--isolation", paramLabel = "on|off", defaultValue = "on")
    Isolation isolation = Isolation.ON;

    @Option(names = "--password-file", paramLabel = "FILE")
    @Nullable
    Path passwordFile;

    @Option(names = "--max-time", paramLabel = "SECONDS")
    @Nullable
    Integer maxTimeSeconds;

    @Option(names = "--max-memory", paramLabel = "MIB", defaultValue = "1024")
    int maxMemoryMebibytes = 1024;

    /** The standard limits with the time asked for. */
    ExtractionLimits limits() {
        ExtractionLimits standard = ExtractionLimits.DEFAULT;
        if (maxTimeSeconds == null) {
            return standard;
        }
        return new ExtractionLimits(
                standard.maxBytes(),
                standard.maxPages(),
                standard.maxCharacters(),
                standard.maxEntries(),
                standard.maxExpandedBytes(),
                standard.maxExpansionRatio(),
                standard.maxDepth(),
                Duration.ofSeconds(requirePositive("--max-time", maxTimeSeconds)));
    }

    int heapMebibytes() {
        return requirePositive("--max-memory", maxMemoryMebibytes);
    }

    private static int requirePositive(String option, int value) {
        if (value < 1) {
            throw ProblemException.of("CLI-023", "", option, Integer.toString(value));
        }
        return value;
    }
}
