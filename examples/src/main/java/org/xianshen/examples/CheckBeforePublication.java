package org.xianshen.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;
import org.xianshen.report.HtmlReport;
import org.xianshen.report.ReportEntry;
import org.xianshen.report.ReportOptions;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.ReviewReport;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

/**
 * Reviews every file of a folder that is about to be published, as the last step of a publishing script.
 *
 * <p>Prints a line for each file, writes one HTML report and answers with the highest exit code: 0 when everything may be
 * published as it is, 10, 20 or 30 for the most careful outcome, 50 when a file could not be read. The report holds the
 * documents' text, so it is refused a place inside the folder.
 */
public final class CheckBeforePublication {

    private static final int UNREADABLE = 50;
    private static final int USAGE = 64;

    private final DocumentReviewer reviewer;
    private final DisclosureContext context;
    private final PrintStream out;
    private final List<ReportEntry> entries = new ArrayList<>();

    private CheckBeforePublication(StandardRules rules, PrintStream out) {
        this.reviewer = StandardFormats.register(DocumentReviewer.builder())
                .recognizers(rules.recognizers())
                .ruleEngine(rules.engine())
                .build();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        this.context = new DisclosureContext(rules.legal().regimeOn(today), today, null);
        this.out = out;
    }

    /** {@code CheckBeforePublication FOLDER REPORT.html}. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: CheckBeforePublication FOLDER REPORT.html");
            System.exit(USAGE);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Path.of(arguments[0]), Path.of(arguments[1]), out));
    }

    /** Checks {@code folder} with all its subfolders, writes {@code page}, returns the exit code. */
    static int run(Path folder, Path page, PrintStream out) throws IOException {
        Path pageFolder = Objects.requireNonNull(page.toAbsolutePath().getParent(), "folder of the report");
        if (pageFolder.toRealPath().startsWith(folder.toRealPath())) {
            out.println("报告含文件原文，不得写入待公开的文件夹：" + page);
            return USAGE;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(f -> !Files.isDirectory(f)).sorted().toList();
        }
        CheckBeforePublication check = new CheckBeforePublication(StandardRules.load(), out);
        int exitCode = 0;
        for (Path file : files) {
            exitCode = Math.max(exitCode, check.review(file, folder.relativize(file)));
        }
        check.write(page);
        return exitCode;
    }

    private int review(Path file, Path name) {
        try {
            ReviewReport report = reviewer.review(SourceDocument.of(file), context);
            entries.add(ReportEntry.of(report));
            DisclosureProposal proposal = report.assessment().proposal();
            String why = proposal.reasons().stream()
                    .findFirst()
                    .map(r -> "  " + r.rule() + " " + r.message().in(Language.ZH))
                    .orElse("");
            out.println(proposal.outcome().label() + "  " + name + why);
            return proposal.outcome().exitCode();
        } catch (ProblemException e) {
            out.println("无法审查  " + name + "  " + e.problem().line(Language.ZH));
        } catch (IOException | UncheckedIOException e) {
            // The exception's own message stays away: it may quote the document.
            out.println("无法审查  " + name + "  " + e.getClass().getSimpleName());
        }
        return UNREADABLE;
    }

    private void write(Path page) throws IOException {
        if (entries.isEmpty()) {
            out.println("没有可以审查的文件，未写报告");
            return;
        }
        try (Writer writer = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            new HtmlReport().write(entries, writer, Language.ZH, ReportOptions.DEFAULT);
        }
        out.println("报告  " + page);
    }
}
