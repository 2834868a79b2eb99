package org.xianshen.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.CaseId;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.document.SourceDocument;
import org.xianshen.log.LogReport;
import org.xianshen.log.LogVerifier;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.record.RecordVerifier;
import org.xianshen.record.ReviewRecord;
import org.xianshen.record.VerifiedRecord;
import org.xianshen.release.GateAnswer;
import org.xianshen.release.ReleaseGate;
import org.xianshen.report.HtmlReport;
import org.xianshen.report.ProofLine;
import org.xianshen.report.ReportEntry;
import org.xianshen.report.ReportOptions;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code xianshen demo}: the main job on the sample documents, from reading to a verified log. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock = OfficialTime.clock();

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--samples", paramLabel = "DIR")
    private @Nullable Path samples;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = freshFolder();
        List<SampleList.Sample> list = SampleList.read(
                samples == null ? Path.of(System.getProperty("xianshen.home", "."), "examples", "samples") : samples);
        List<ReportEntry> entries = new ArrayList<>();
        int exitCode = ExitCode.OK;
        try (DocumentReading reading = DocumentReading.open(new ReadingOptions());
                DemoOffice office = new DemoOffice(folder, clock);
                Progress progress = Progress.over(list.size(), console)) {
            List<SourceDocument> documents =
                    list.stream().map(sample -> reading.document(sample.file())).toList();
            reading.begin(documents);
            Workplace workplace = Workplace.open(null, null, reading.reader(), reading.pictures());
            UnreadPictures unread = new UnreadPictures(new ReadingOptions(), console);
            for (int i = 0; i < list.size(); i++) {
                ReportEntry entry = oneMatter(
                        workplace, office, documents.get(i), list.get(i).catalogue());
                unread.tell(entry.review());
                entries.add(entry);
                exitCode = Math.max(exitCode, tell(entry));
                progress.step();
            }
            LogReport log = new LogVerifier(office.logFolder(), office.log().verifier()).verify();
            console.result(new LocalizedText(
                            "日志  验证通过：" + log.checkpoint().size() + " 条",
                            "log  verified: " + log.checkpoint().size() + " entries")
                    .in(console.language()));
        }
        Path page = folder.resolve("report.html");
        try (Writer writer = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            new HtmlReport().write(entries, writer, console.language(), ReportOptions.DEFAULT);
        }
        console.result(page.toString());
        return exitCode;
    }

    /** The folder to leave everything in: named and empty, or new under the system's folder for temporary files. */
    private Path freshFolder() throws IOException {
        if (out == null) {
            return Files.createTempDirectory("xianshen-demo-");
        }
        Files.createDirectories(out);
        try (Stream<Path> content = Files.list(out)) {
            List<Path> present = content.toList();
            if (present.isEmpty()) {
                return out;
            }
            if (!Files.exists(out.resolve("report.html")) || !Files.isDirectory(out.resolve("trust"))) {
                throw ProblemException.of("CLI-016", out.toString());
            }
        }
        clear(out);
        return out;
    }

    /** Removes what an earlier demonstration left. */
    private static void clear(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.filter(p -> !p.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private ReportEntry oneMatter(
            Workplace workplace, DemoOffice office, SourceDocument document, @Nullable String catalogue)
            throws IOException {
        ReviewReport review = workplace.reviewer().review(document, workplace.context(null, null, catalogue));
        String name = review.document().name();
        Outcome outcome = review.assessment().proposal().outcome();
        RedactionReport redaction = outcome == Outcome.RELEASE || outcome == Outcome.SEVER
                ? workplace.reviewer().redact(review, office.safeCopy(name))
                : null;
        ReviewRecord record = office.decide(caseOf(name), review, redaction);
        List<ProofLine> proofs = new ArrayList<>();
        Path recordFile = office.recordFile(record.caseId());
        VerifiedRecord verified = new RecordVerifier(office.trust()).verify(recordFile);
        proofs.add(new ProofLine(
                new LocalizedText("审查记录", "review record"),
                recordFile.getFileName() + " (" + verified.steps().size() + ")",
                ProofLine.State.PASSED));
        Optional<Path> permit = office.permit(record);
        if (permit.isPresent()) {
            GateAnswer answer = ReleaseGate.of(
                            office.trust(), office.logFolder(), office.log().verifier(), clock)
                    .check(office.safeCopy(name), permit.get(), recordFile);
            proofs.add(new ProofLine(
                    new LocalizedText("公开凭证", "release permit"),
                    String.valueOf(permit.get().getFileName()),
                    answer.isOpen() ? ProofLine.State.PASSED : ProofLine.State.FAILED));
        }
        return new ReportEntry(review, redaction, proofs);
    }

    private static CaseId caseOf(String name) {
        int dot = name.lastIndexOf('.');
        return new CaseId(dot > 0 ? name.substring(0, dot) : name);
    }

    /** One line for a document; an unproven copy or a closed gate makes the command fail. */
    private int tell(ReportEntry entry) {
        new TextReport(console.language())
                .lines(entry.review()).stream().limit(1).forEach(console::result);
        RedactionReport redaction = entry.redaction();
        int exitCode = ExitCode.OK;
        if (redaction != null) {
            for (Problem problem : redaction.refused()) {
                console.problem(problem, new ProblemException(problem));
                exitCode = ExitCode.REFUSED;
            }
        }
        boolean failed = entry.proofs().stream().anyMatch(p -> p.state() == ProofLine.State.FAILED);
        return failed ? ExitCode.REFUSED : exitCode;
    }
}
