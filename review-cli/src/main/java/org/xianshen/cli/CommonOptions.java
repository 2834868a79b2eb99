package org.xianshen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that reviews. */
final class CommonOptions {

    /** How results are written. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Option(names = "--regime", paramLabel = "ID")
    @Nullable
    String regime;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD")
    @Nullable
    LocalDate on;

    @Option(names = "--catalogue", paramLabel = "ITEM")
    @Nullable
    String catalogue;

    @Option(names = "--watch", paramLabel = "FILE")
    @Nullable
    Path watch;

    @Option(names = "--policy", paramLabel = "FOLDER")
    @Nullable
    Path policy;

    @Option(names = "--format", paramLabel = "text|json|html", defaultValue = "text")
    Format format = Format.TEXT;

    @Option(names = "--with-text")
    boolean withText;

    @Mixin
    ReadingOptions reading = new ReadingOptions();
}
