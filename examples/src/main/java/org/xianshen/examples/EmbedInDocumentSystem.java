package org.xianshen.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.Reason;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.Language;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

/**
 * A document system in miniature that shows nothing to the public without a review.
 *
 * <p>Its one way to the public folder is {@link #publish}: a document that may be released is copied as it is, one that
 * may be released after treatment is replaced by its proven safe copy, and everything else stays inside. Thread-safe.
 */
public final class EmbedInDocumentSystem {

    private final DocumentReviewer reviewer;
    private final Path publicFolder;

    /**
     * A system that publishes into {@code publicFolder}.
     *
     * @param reviewer built once, shared by all threads
     */
    public EmbedInDocumentSystem(DocumentReviewer reviewer, Path publicFolder) {
        this.reviewer = reviewer;
        this.publicFolder = publicFolder;
    }

    /** {@code EmbedInDocumentSystem PUBLIC_FOLDER FILE...}: publishes what may be published and says what became of each. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: EmbedInDocumentSystem PUBLIC_FOLDER FILE...");
            System.exit(64);
        }
        List<Path> paths = Arrays.stream(arguments).map(Path::of).toList();
        run(paths.get(0), paths.subList(1, paths.size()), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path publicFolder, List<Path> files, PrintStream out) throws IOException {
        // Rules, formats and reviewer: once for the process. Everything is immutable and shared by all threads.
        StandardRules rules = StandardRules.load();
        DocumentReviewer reviewer = StandardFormats.register(DocumentReviewer.builder())
                .recognizers(rules.recognizers())
                .ruleEngine(rules.engine())
                .build();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        DisclosureContext context = new DisclosureContext(rules.legal().regimeOn(today), today, null);

        EmbedInDocumentSystem system = new EmbedInDocumentSystem(reviewer, publicFolder);
        for (Path file : files) {
            out.println(file.getFileName() + "  " + system.answer(file, context));
        }
    }

    private String answer(Path file, DisclosureContext context) throws IOException {
        try {
            Publication publication = publish(file, context);
            if (publication instanceof Published published) {
                return "已公开  sha256:" + published.sha256();
            }
            Refused refused = (Refused) publication;
            return "未公开  " + refused.outcome().label() + "  " + String.join("；", refused.why());
        } catch (ProblemException e) {
            return "未公开  " + e.problem().line(Language.ZH);
        }
    }

    /** What became of a wish to publish. */
    public sealed interface Publication {}

    /**
     * The public can read it.
     *
     * @param file in the public folder
     * @param sha256 of exactly these bytes
     */
    public record Published(Path file, String sha256) implements Publication {}

    /**
     * It stays inside.
     *
     * @param outcome what the review proposed
     * @param why one line for each reason, free of document text
     */
    public record Refused(Outcome outcome, List<String> why) implements Publication {
        public Refused {
            why = List.copyOf(why);
        }
    }

    /** Reviews {@code file} and publishes it, or its safe copy, or neither. */
    public Publication publish(Path file, DisclosureContext context) throws IOException {
        // Work on bytes in memory: what is released is what was reviewed, whoever writes to the file meanwhile.
        SourceDocument document = SourceDocument.ofBytes(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        ReviewReport report = reviewer.review(document, context);
        Outcome outcome = report.assessment().proposal().outcome();
        return switch (outcome) {
            case RELEASE -> release(document, report);
            case SEVER -> releaseSafeCopy(report);
            case WITHHOLD, REFER -> new Refused(outcome, reasons(report));
        };
    }

    private Publication release(SourceDocument document, ReviewReport report) throws IOException {
        Files.createDirectories(publicFolder);
        Path out = publicFolder.resolve(document.name());
        Files.write(out, document.readAllBytes());
        return new Published(out, report.digests().sha256());
    }

    private Publication releaseSafeCopy(ReviewReport report) throws IOException {
        Path out = publicFolder.resolve(report.document().name());
        RedactionReport copy = reviewer.redact(report, out);
        return copy.released()
                .<Publication>map(digests -> new Published(out, digests.sha256()))
                .orElseGet(() -> new Refused(Outcome.SEVER, lines(copy.refused())));
    }

    private static List<String> reasons(ReviewReport report) {
        return report.assessment().proposal().reasons().stream()
                .map(EmbedInDocumentSystem::line)
                .toList();
    }

    private static String line(Reason reason) {
        return reason.rule() + " " + reason.message().in(Language.ZH);
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(p -> p.line(Language.ZH)).toList();
    }
}
