package org.xianshen.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.report.json.RedactionJson;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xianshen redact}: writes the safe copy of one file, if it can be proven. */
@Command(name = "redact", mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", index = "0")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "OUT", required = true)
    private @Nullable Path out;

    RedactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path source = Objects.requireNonNull(file);
        Path target = Objects.requireNonNull(out);
        if (options.format == CommonOptions.Format.HTML) {
            throw ProblemException.of("CLI-005", "", "redact", "text, json");
        }
        if (!Files.exists(source)) {
            throw new NoSuchFileException(source.toString());
        }
        if (Files.isDirectory(source)) {
            throw ProblemException.of("INP-003", source.toString());
        }
        if (Files.isDirectory(target)) {
            throw ProblemException.of("CLI-007", target.toString());
        }
        if (Files.exists(target) && Files.isSameFile(source, target)) {
            throw ProblemException.of("CLI-008", target.toString());
        }
        try (DocumentReading reading = DocumentReading.open(options.reading)) {
            SourceDocument document = reading.document(source);
            reading.begin(List.of(document));
            Workplace workplace = Workplace.open(options.watch, options.policy, reading.reader(), reading.pictures());
            ReviewReport review = workplace
                    .reviewer()
                    .review(document, workplace.context(options.regime, options.on, options.catalogue));
            new UnreadPictures(options.reading, console).tell(review);
            return tell(review, redact(workplace, review, target), target);
        }
    }

    private int tell(ReviewReport review, RedactionReport redaction, Path target) {
        if (options.format == CommonOptions.Format.JSON) {
            console.result(
                    new RedactionJson(console.language()).line(review.document().name(), redaction));
        } else if (redaction.refused().isEmpty()) {
            console.result(new LocalizedText(
                            target + "  已生成安全副本：处理 "
                                    + redaction.ledger().entries().size() + " 处，泄漏检查通过",
                            target + "  safe copy written: "
                                    + redaction.ledger().entries().size() + " stretches treated, leak check passed")
                    .in(console.language()));
        }
        for (Problem problem : redaction.refused()) {
            console.problem(problem, new ProblemException(problem));
        }
        return redaction.refused().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static RedactionReport redact(Workplace workplace, ReviewReport review, Path target) throws IOException {
        try {
            return workplace.reviewer().redact(review, target);
        } catch (FileSystemException e) {
            throw new ProblemException(Problem.of("CLI-017", target.toString()), e);
        }
    }
}
