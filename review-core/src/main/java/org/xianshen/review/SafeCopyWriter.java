package org.xianshen.review;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xianshen.deidentify.Deidentifier;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.document.ContentDigests;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.finding.Finding;
import org.xianshen.finding.Treatment;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.LeakCheck;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionLedger;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.Redactor;

/** Plans a safe copy, has it written under a temporary name, has it examined, and only then gives it its name. */
final class SafeCopyWriter {

    private static final LeakReport NOT_EXAMINED =
            new LeakReport(false, List.of(), List.of(), 0, List.of("not examined"));

    private final List<Redactor> redactors;
    private final @Nullable LeakCheck leakCheck;
    private final @Nullable Supplier<? extends Deidentifier> deidentifiers;

    SafeCopyWriter(
            List<Redactor> redactors,
            @Nullable LeakCheck leakCheck,
            @Nullable Supplier<? extends Deidentifier> deidentifiers) {
        this.redactors = redactors;
        this.leakCheck = leakCheck;
        this.deidentifiers = deidentifiers;
    }

    RedactionReport write(ReviewReport report, Path out) throws IOException {
        String name = String.valueOf(out.getFileName());
        if (leakCheck == null || deidentifiers == null) {
            return refusal(
                    report,
                    name,
                    NOT_EXAMINED,
                    Problem.of("RED-001", report.document().name()));
        }
        if (report.assessment().proposal().outcome() == DisclosureProposal.Outcome.WITHHOLD) {
            return refusal(
                    report,
                    name,
                    NOT_EXAMINED,
                    Problem.of("RED-004", report.document().name()));
        }
        Redactor redactor = redactorFor(report.extracted().mediaType());
        if (redactor == null) {
            return refusal(
                    report,
                    name,
                    NOT_EXAMINED,
                    Problem.of(
                            "RED-002",
                            report.document().name(),
                            report.extracted().mediaType()));
        }
        RedactionPlan plan = plan(report, deidentifiers.get());
        return writeProven(report, out, name, redactor, leakCheck, plan);
    }

    private RedactionReport writeProven(
            ReviewReport report, Path out, String name, Redactor redactor, LeakCheck check, RedactionPlan plan)
            throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        Path folderOrRoot = folder == null ? out.toAbsolutePath() : folder;
        Files.createDirectories(folderOrRoot);
        try (ScratchFolder scratch = ScratchFolder.in(folderOrRoot)) {
            Path draft = scratch.draft();
            redactor.redact(report.document(), report.extracted(), plan, draft);
            LeakReport leaks = check.examine(draft, report.extracted().mediaType(), report.extracted(), plan);
            if (!leaks.passed()) {
                return refusal(
                        report,
                        name,
                        leaks,
                        Problem.of(
                                "RED-003",
                                report.document().name(),
                                Integer.toString(leaks.failures().size())));
            }
            ContentDigests released = SourceDocument.of(draft).digests();
            moveIntoPlace(draft, out);
            return new RedactionReport(report.digests(), name, released, ledger(report, plan), leaks, List.of());
        } catch (ProblemException e) {
            return refusal(report, name, NOT_EXAMINED, e.problem());
        }
    }

    private static void moveIntoPlace(Path draft, Path out) throws IOException {
        try {
            Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private @Nullable Redactor redactorFor(String mediaType) {
        for (Redactor redactor : redactors) {
            if (redactor.supports(mediaType)) {
                return redactor;
            }
        }
        return null;
    }

    /** What needs altering, and what a person has yet to decide: undecided text is not published. */
    private static RedactionPlan plan(ReviewReport report, Deidentifier deidentifier) {
        ExtractedDocument extracted = report.extracted();
        List<PlannedRedaction> planned = new ArrayList<>();
        for (Finding finding : report.assessment().findings()) {
            if (finding.treatment().alters() || finding.treatment() == Treatment.ASK) {
                planned.add(new PlannedRedaction(
                        finding,
                        deidentifier.replace(finding, extracted.textOf(finding.span())),
                        GroundCode.of(finding)));
            }
        }
        return RedactionPlan.of(planned);
    }

    private static RedactionLedger ledger(ReviewReport report, RedactionPlan plan) {
        List<RedactionLedger.Entry> entries = new ArrayList<>();
        for (PlannedRedaction redaction : plan.redactions()) {
            Finding finding = redaction.finding();
            List<@Nullable PageRegion> regions =
                    new ArrayList<>(report.extracted().regions(finding.span()));
            if (regions.isEmpty()) {
                regions.add(null);
            }
            int page = report.extracted().unit(finding.span().unit()).page();
            for (PageRegion region : regions) {
                entries.add(new RedactionLedger.Entry(
                        finding.id(), page, region, finding.treatment(), redaction.groundCode()));
            }
        }
        return new RedactionLedger(entries);
    }

    private static RedactionReport refusal(ReviewReport report, String name, LeakReport leaks, Problem problem) {
        return new RedactionReport(
                report.digests(), name, null, new RedactionLedger(List.of()), leaks, List.of(problem));
    }
}
