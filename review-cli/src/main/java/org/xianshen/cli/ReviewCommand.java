package org.xianshen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.report.HtmlReport;
import org.xianshen.report.ReportEntry;
import org.xianshen.report.ReportOptions;
import org.xianshen.report.json.ReviewJson;
import org.xianshen.review.ReviewReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xianshen review}: reviews each file and says what to do with it. */
@Command(name = "review", mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--jsonl")
    private boolean jsonLines;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files = new ArrayList<>();

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (DocumentReading reading = DocumentReading.open(options.reading)) {
            List<Given> given = jsonLines ? List.of() : given(reading);
            reading.begin(given.stream().flatMap(g -> g.document().stream()).toList());
            Workplace workplace = Workplace.open(options.watch, options.policy, reading.reader(), PictureReader.NONE);
            DisclosureContext context = workplace.context(options.regime, options.on, options.catalogue);
            try (ResultFile result = ResultFile.open(out, options.format, console)) {
                return jsonLines
                        ? reviewLines(workplace, context, result)
                        : reviewFiles(workplace, context, given, result);
            }
        }
    }

    private int reviewLines(Workplace workplace, DisclosureContext context, ResultFile result) throws IOException {
        JsonLinesReview lines =
                new JsonLinesReview(workplace, context, new ReviewJson(console.language(), options.withText), console);
        int exitCode = ExitCode.OK;
        for (String file : files) {
            try (InputStream in = open(file)) {
                exitCode = Math.max(exitCode, lines.run(file, in, result::line));
            }
        }
        return exitCode;
    }

    private static InputStream open(String file) throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }

    private int reviewFiles(Workplace workplace, DisclosureContext context, List<Given> given, ResultFile result)
            throws IOException {
        UnreadPictures unread = new UnreadPictures(options.reading, console);
        ReviewJson json = new ReviewJson(console.language(), options.withText);
        TextReport text = new TextReport(console.language());
        List<ReportEntry> forPage = new ArrayList<>();
        int exitCode = ExitCode.OK;
        try (Progress progress = Progress.over(files.size(), console)) {
            for (Given one : given) {
                String file = one.file();
                try {
                    ReviewReport report = workplace.reviewer().review(one.open(), context);
                    unread.tell(report);
                    exitCode = Math.max(
                            exitCode, ExitCode.of(report.assessment().proposal().outcome()));
                    switch (options.format) {
                        case JSON -> result.line(json.line(report));
                        case TEXT -> text.lines(report).forEach(result::line);
                        case HTML -> forPage.add(ReportEntry.of(report));
                    }
                } catch (IOException | RuntimeException | OutOfMemoryError e) {
                    Problem problem = InputProblems.of(file, e);
                    console.problem(problem, e);
                    exitCode = Math.max(exitCode, ExitCode.of(problem));
                    if (options.format == CommonOptions.Format.JSON) {
                        result.line(json.line(file, problem));
                    }
                }
                progress.step();
            }
        }
        if (options.format == CommonOptions.Format.HTML && !forPage.isEmpty()) {
            result.page(writer -> new HtmlReport().write(forPage, writer, console.language(), ReportOptions.DEFAULT));
        }
        return exitCode;
    }

    /** A file as named on the command line: the document, or why there is none. */
    private record Given(String file, Optional<SourceDocument> document, Optional<Exception> failure) {

        SourceDocument open() throws IOException {
            if (failure.isPresent() && failure.get() instanceof IOException e) {
                throw e;
            }
            if (failure.isPresent() && failure.get() instanceof RuntimeException e) {
                throw e;
            }
            return document.orElseThrow();
        }
    }

    private List<Given> given(DocumentReading reading) {
        List<Given> given = new ArrayList<>();
        for (String file : files) {
            try {
                given.add(new Given(file, Optional.of(source(file, reading)), Optional.empty()));
            } catch (IOException | RuntimeException e) {
                given.add(new Given(file, Optional.empty(), Optional.of(e)));
            }
        }
        return given;
    }

    private static SourceDocument source(String file, DocumentReading reading) throws IOException {
        if (file.equals("-")) {
            return SourceDocument.ofText("-", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw ProblemException.of("INP-003", file);
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(file);
        }
        return reading.document(path);
    }
}
