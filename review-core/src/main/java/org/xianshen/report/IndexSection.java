package org.xianshen.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.Finding;
import org.xianshen.finding.Treatment;
import org.xianshen.review.ReviewReport;

/** Writes the table of all documents with their outcomes, and how many have which. Not thread-safe. */
final class IndexSection {

    private final HtmlOut out;
    private final Wording wording;

    IndexSection(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    void write(List<ReportEntry> entries) throws IOException {
        out.raw("<nav id=\"contents\"")
                .attribute("aria-label", wording.say("report.contents"))
                .raw(">\n<h2>");
        out.text(wording.say("index.title")).raw("</h2>\n");
        tiles(entries);
        out.raw(
                "<div class=\"scroll\"><table class=\"grid index\"><thead><tr><th scope=\"col\" class=\"count\">#</th>");
        for (String key : List.of("name", "outcome", "treat", "ask", "keep", "unread", "mark", "copy")) {
            out.raw(isCount(key) ? "<th scope=\"col\" class=\"count\">" : "<th scope=\"col\">");
            out.text(wording.say("index." + key)).raw("</th>");
        }
        out.raw("</tr></thead><tbody>\n");
        for (int i = 0; i < entries.size(); i++) {
            row(entries.get(i), i + 1);
        }
        out.raw("</tbody></table></div></nav>\n");
    }

    private static boolean isCount(String key) {
        return List.of("treat", "ask", "keep", "unread").contains(key);
    }

    private void tiles(List<ReportEntry> entries) throws IOException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (ReportEntry entry : entries) {
            counts.merge(entry.review().assessment().proposal().outcome(), 1, Integer::sum);
        }
        out.raw("<ul class=\"tiles\">");
        for (Outcome outcome : Outcome.values()) {
            int count = counts.getOrDefault(outcome, 0);
            out.raw("<li class=\"o-" + outcome.name() + (count == 0 ? " zero" : "") + "\">" + Icons.of(outcome));
            out.raw("<b>")
                    .number(count)
                    .raw("</b><span>")
                    .text(wording.outcome(outcome))
                    .raw("</span></li>");
        }
        out.raw("</ul>\n");
    }

    private void row(ReportEntry entry, int index) throws IOException {
        ReviewReport review = entry.review();
        Outcome outcome = review.assessment().proposal().outcome();
        List<Finding> findings = review.assessment().findings();
        out.raw("<tr><td class=\"count\">").number(index).raw("</td><td><a href=\"#d" + index + "\"><bdi>");
        out.text(review.document().name()).raw("</bdi></a></td><td><span class=\"chip o-" + outcome.name() + "\">");
        out.text(wording.outcome(outcome)).raw("</span></td>");
        count(findings.stream().filter(f -> f.treatment().alters()).count());
        count(findings.stream().filter(f -> f.treatment() == Treatment.ASK).count());
        count(findings.stream().filter(f -> f.treatment() == Treatment.KEEP).count());
        count(review.extracted().census().refused().size());
        out.raw("<td>")
                .text(review.assessment()
                        .marking()
                        .highest()
                        .map(m -> m.level().label())
                        .orElse("–"));
        out.raw("</td><td>").text(wording.say("copy." + copyState(entry))).raw("</td></tr>\n");
    }

    private void count(long number) throws IOException {
        out.raw(number == 0 ? "<td class=\"count zero\">" : "<td class=\"count\">")
                .number(number)
                .raw("</td>");
    }

    private static String copyState(ReportEntry entry) {
        return entry.safeCopy()
                .map(copy -> copy.released().isPresent() ? "PASSED" : "REFUSED")
                .orElse("NONE");
    }
}
