package org.xianshen.report;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.DisclosureProposal.Refer;
import org.xianshen.disclosure.Reason;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Category;
import org.xianshen.finding.Component;
import org.xianshen.finding.Treatment;
import org.xianshen.review.ReviewReport;

/** Writes everything about one document, the proposal first. Not thread-safe. */
final class DocumentSection {

    /** Up to so many pages of body are all shown open; beyond, only those with findings. More units get a list to jump. */
    private static final int FEW_UNITS = 6;

    private final HtmlOut out;
    private final Wording wording;
    private final ReportOptions options;

    DocumentSection(HtmlOut out, Wording wording, ReportOptions options) {
        this.out = out;
        this.wording = wording;
        this.options = options;
    }

    /** Writes the {@code index}-th document of {@code total}, counted from 1. */
    void write(ReportEntry entry, int index, int total) throws IOException {
        ReviewReport review = entry.review();
        DocumentFindings findings = DocumentFindings.of(review);
        String anchor = "d" + index;
        out.raw("<article class=\"doc\" id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "h\">\n");
        bar(review, anchor, total);
        banner(review, findings);
        out.raw("<div class=\"cards\">\n");
        facts(review);
        new MarkingSection(out, wording).write(review.assessment().marking());
        new FrameSection(out, wording, options.withText()).write(review.description());
        out.raw("</div>\n");
        new CensusSection(out, wording).write(review.extracted().census());
        new SummarySection(out, wording).write(findings);
        text(review, findings, anchor);
        new SafeCopySection(out, wording).write(entry, findings);
        components(review);
        out.raw("</article>\n");
    }

    private void bar(ReviewReport review, String anchor, int total) throws IOException {
        Outcome outcome = review.assessment().proposal().outcome();
        out.raw("<header class=\"bar\"><h2 id=\"" + anchor + "h\"><bdi>")
                .text(review.document().name());
        out.raw("</bdi></h2> <span class=\"chip o-" + outcome.name() + "\">").text(wording.outcome(outcome));
        out.raw("</span>");
        if (total > 1) {
            out.raw(" <a class=\"up\" href=\"#contents\">")
                    .text(wording.say("doc.up"))
                    .raw("</a>");
        }
        out.raw("</header>\n");
    }

    private void banner(ReviewReport review, DocumentFindings findings) throws IOException {
        DisclosureProposal proposal = review.assessment().proposal();
        Outcome outcome = proposal.outcome();
        out.raw("<section class=\"banner o-" + outcome.name() + "\"")
                .attribute("aria-label", wording.say("doc.proposal"));
        out.raw("><div class=\"verdict\">").raw(Icons.of(outcome));
        out.raw("<div><p class=\"kicker\">").text(wording.say("doc.proposal")).raw("</p><p class=\"big\">");
        out.text(wording.outcome(outcome)).raw("</p><p class=\"gist\">");
        out.text(wording.say("banner." + outcome.name())).raw("</p></div></div>\n");
        counts(review, findings);
        reasons(proposal.reasons());
        if (!review.assessment().steps().isEmpty()) {
            new StepList(out, wording).write(review.assessment().steps());
        } else if (proposal instanceof Refer refer) {
            parties("doc.consult", refer.consult());
            parties("doc.refer", refer.refer());
        }
        out.raw("<p class=\"human\">").text(wording.say("doc.human")).raw("</p></section>\n");
    }

    private void counts(ReviewReport review, DocumentFindings findings) throws IOException {
        out.raw("<ul class=\"counts\">");
        count("stats.withhold", findings.count(Treatment.WITHHOLD_DOCUMENT), false);
        count("stats.treat", findings.altered(), true);
        count("stats.ask", findings.count(Treatment.ASK), true);
        count("stats.keep", findings.count(Treatment.KEEP), true);
        count("stats.unread", review.extracted().census().refused().size(), true);
        out.raw("</ul>\n");
    }

    private void count(String key, long number, boolean evenZero) throws IOException {
        if (number > 0 || evenZero) {
            out.raw("<li" + (number == 0 ? " class=\"zero\"" : "") + "><b>")
                    .number(number)
                    .raw("</b> ");
            out.text(wording.say(key)).raw("</li>");
        }
    }

    private void reasons(List<Reason> reasons) throws IOException {
        out.raw("<h3>").text(wording.say("doc.reasons")).raw("</h3>\n<ol class=\"reasons\">\n");
        if (reasons.isEmpty()) {
            out.raw("<li>").text(wording.say("doc.noreasons")).raw("</li>\n");
        }
        LawWriter law = new LawWriter(out, wording);
        for (Reason reason : reasons) {
            out.raw("<li><span>").text(reason.message().in(wording.language())).raw("</span> <span class=\"law\">");
            law.rule(reason.rule(), reason.basis());
            out.raw("</span></li>\n");
        }
        out.raw("</ol>\n");
    }

    private void parties(String key, List<String> parties) throws IOException {
        if (!parties.isEmpty()) {
            out.raw("<p class=\"parties\"><b>").text(wording.say(key)).raw("</b> ");
            out.text(String.join(wording.say("list.separator"), parties)).raw("</p>\n");
        }
    }

    private void facts(ReviewReport review) throws IOException {
        out.raw("<section class=\"card\"><h3>").text(wording.say("doc.facts")).raw("</h3><dl>\n");
        Facts facts = new Facts(out, wording);
        facts.line("doc.type", wording.media(review.extracted().mediaType()));
        facts.line("doc.size", HtmlOut.size(review.sizeBytes()));
        if (review.extracted().pages() > 0) {
            facts.line("doc.pages", Integer.toString(review.extracted().pages()));
        }
        facts.line("doc.regime", review.context().regime().title().in(wording.language()));
        facts.line("doc.on", review.context().on().toString());
        facts.line(
                "doc.catalogue",
                review.context().item().map(wording::catalogueItem).orElse(wording.say("index.none")));
        facts.digest("doc.sha256", review.digests().sha256());
        facts.digest("doc.sm3", review.digests().sm3());
        out.raw("</dl></section>\n");
    }

    private void text(ReviewReport review, DocumentFindings findings, String anchor) throws IOException {
        List<TextUnit> units = review.extracted().units();
        out.raw("<section class=\"reading\"><h3>")
                .text(wording.say("text.title"))
                .raw("</h3>\n");
        if (units.isEmpty()) {
            out.raw("<p class=\"empty\">").text(wording.say("text.nounits")).raw("</p></section>\n");
            return;
        }
        UnitSection section = new UnitSection(
                out,
                wording,
                anchor,
                options.withText(),
                new BlockReader(review.extracted().layout()));
        legend(findings);
        if (units.size() > FEW_UNITS) {
            jump(units, findings, section, anchor);
        }
        boolean fewPages =
                units.stream().filter(u -> u.carrier() == Carrier.BODY).count() <= FEW_UNITS;
        for (int i = 0; i < units.size(); i++) {
            List<Numbered> ofUnit = findings.of(units.get(i));
            boolean shown = fewPages && units.get(i).carrier() == Carrier.BODY;
            section.write(units.get(i), i + 1, ofUnit, shown || !ofUnit.isEmpty());
        }
        out.raw("</section>\n");
    }

    private void legend(DocumentFindings findings) throws IOException {
        if (findings.all().isEmpty()) {
            return;
        }
        out.raw("<p class=\"legend\"><span>").text(wording.say("text.hint")).raw("</span>");
        Set<Category> categories = EnumSet.noneOf(Category.class);
        findings.all().forEach(n -> categories.add(n.finding().category()));
        for (Category category : categories) {
            out.raw(" <mark class=\"" + CategoryStyle.of(category).cssClass() + "\">");
            out.text(wording.category(category)).raw("</mark>");
        }
        if (findings.count(Treatment.KEEP) > 0) {
            out.raw(" <mark class=\"stays\">")
                    .text(wording.say("text.legend.keep"))
                    .raw("</mark>");
        }
        out.raw("</p>\n");
    }

    private void jump(List<TextUnit> units, DocumentFindings findings, UnitSection section, String anchor)
            throws IOException {
        out.raw("<nav class=\"jump\"")
                .attribute("aria-label", wording.say("text.jump"))
                .raw(">");
        out.raw("<b>").text(wording.say("text.jump")).raw("</b> ");
        for (int i = 0; i < units.size(); i++) {
            int found = findings.of(units.get(i)).size();
            if (found > 0) {
                out.raw("<a href=\"#" + anchor + "u" + (i + 1) + "\">").text(section.title(units.get(i)));
                out.raw(" <b>").number(found).raw("</b></a> ");
            }
        }
        out.raw("</nav>\n");
    }

    private void components(ReviewReport review) throws IOException {
        if (review.components().isEmpty()) {
            return;
        }
        out.raw("<details class=\"components\"><summary>")
                .text(wording.say("doc.components"))
                .raw("</summary><ul>");
        for (Component component : review.components()) {
            out.raw("<li>").text(component.name()).raw(" ").text(component.version());
            if (!component.sha256().isEmpty()) {
                out.raw(" <code>").text(component.sha256()).raw("</code>");
            }
            out.raw("</li>");
        }
        out.raw("</ul></details>\n");
    }
}
