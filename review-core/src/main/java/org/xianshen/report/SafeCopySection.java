package org.xianshen.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.xianshen.message.Problem;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.RedactionLedger;
import org.xianshen.review.RedactionReport;

/** Writes what became of the safe copy, how it was proven, and where the records stand. Not thread-safe. */
final class SafeCopySection {

    private final HtmlOut out;
    private final Wording wording;

    SafeCopySection(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    void write(ReportEntry entry, DocumentFindings findings) throws IOException {
        if (entry.safeCopy().isEmpty() && entry.proofs().isEmpty()) {
            return;
        }
        out.raw("<section class=\"proof\"><h3>").text(wording.say("copy.title")).raw("</h3>\n");
        if (entry.safeCopy().isPresent()) {
            copy(entry.safeCopy().get(), findings);
        }
        proofs(entry.proofs());
        out.raw("</section>\n");
    }

    private void copy(RedactionReport report, DocumentFindings findings) throws IOException {
        out.raw("<div class=\"card\"><dl>\n");
        Facts facts = new Facts(out, wording);
        if (report.released().isPresent()) {
            facts.line("copy.output", report.outputName());
            facts.digest("doc.sha256", report.released().get().sha256());
            facts.digest("doc.sm3", report.released().get().sm3());
        }
        leakCheck(report.leakCheck(), facts);
        out.raw("</dl>");
        if (!report.refused().isEmpty()) {
            out.raw("<p class=\"alarm-line\">")
                    .text(wording.say("copy.refused"))
                    .raw("</p><ul>");
            for (Problem problem : report.refused()) {
                out.raw("<li>").text(problem.line(wording.language())).raw("</li>");
            }
            out.raw("</ul>");
        }
        out.raw("</div>\n");
        ledger(report.ledger(), findings);
    }

    private void leakCheck(LeakReport leaks, Facts facts) throws IOException {
        if (leaks.readers().isEmpty() && !leaks.passed()) {
            return; // never examined: the problem below says why
        }
        String result = leaks.passed() ? "passed" : "failed";
        out.raw("<div><dt>").text(wording.say("copy.leak")).raw("</dt><dd class=\"p-" + result + "\">");
        out.text(wording.say("copy.leak." + result)).raw("</dd></div>\n");
        facts.line("copy.readers", String.join(wording.say("list.separator"), leaks.readers()));
        facts.line("copy.carriers", String.join(wording.say("list.separator"), leaks.carriers()));
        facts.line("copy.bits", wording.say("copy.bits.value", String.format(Locale.ROOT, "%.1f", leaks.leakBits())));
        for (String failure : leaks.failures()) {
            out.raw("<div class=\"wide\"><dd class=\"p-failed\">").text(failure).raw("</dd></div>\n");
        }
    }

    private void ledger(RedactionLedger ledger, DocumentFindings findings) throws IOException {
        if (ledger.entries().isEmpty()) {
            return;
        }
        out.raw("<details><summary>").text(wording.say("copy.ledger")).raw(" <span class=\"found\">");
        out.text(wording.say("copy.ledger.total", ledger.entries().size())).raw("</span></summary>\n");
        out.raw("<div class=\"scroll\"><table class=\"grid\"><thead><tr>");
        for (String key : List.of("finding", "page", "treatment", "ground")) {
            out.raw("<th scope=\"col\">")
                    .text(wording.say("copy.ledger." + key))
                    .raw("</th>");
        }
        out.raw("</tr></thead><tbody>\n");
        for (RedactionLedger.Entry line : ledger.entries()) {
            out.raw("<tr><td>").text(findings.shownNumber(line.finding())).raw("</td><td>");
            out.text(line.page() > 0 ? Integer.toString(line.page()) : "–").raw("</td><td>");
            out.text(wording.treatment(line.treatment())).raw("</td><td>").text(line.ground());
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table></div></details>\n");
    }

    private void proofs(List<ProofLine> proofs) throws IOException {
        if (proofs.isEmpty()) {
            return;
        }
        out.raw("<div class=\"card\"><h4>").text(wording.say("copy.proofs")).raw("</h4><dl>\n");
        for (ProofLine proof : proofs) {
            String tone = proof.state().name().toLowerCase(Locale.ROOT);
            out.raw("<div><dt>").text(proof.label().in(wording.language())).raw("</dt><dd><bdi>");
            out.text(proof.value()).raw("</bdi> <span class=\"state p-" + tone + "\">");
            out.text(wording.say("proof." + proof.state().name())).raw("</span></dd></div>\n");
        }
        out.raw("</dl></div>\n");
    }
}
