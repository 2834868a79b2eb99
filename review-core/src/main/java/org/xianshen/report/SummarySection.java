package org.xianshen.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.finding.Category;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;

/** Writes how often what was found, by kind of content and treatment. Not thread-safe. */
final class SummarySection {

    private final HtmlOut out;
    private final Wording wording;

    SummarySection(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    private record Kind(Category category, FindingType type, Treatment treatment) {
        static final Comparator<Kind> ORDER = Comparator.comparing((Kind k) -> CategoryStyle.of(k.category))
                .thenComparing(Kind::category)
                .thenComparing(Kind::type)
                .thenComparing(Kind::treatment);
    }

    void write(DocumentFindings findings) throws IOException {
        out.raw("<section class=\"summary\"><h3>")
                .text(wording.say("summary.title"))
                .raw("</h3>\n");
        if (findings.all().isEmpty()) {
            out.raw("<p class=\"empty\">").text(wording.say("summary.none")).raw("</p></section>\n");
            return;
        }
        Map<Kind, Integer> counts = new TreeMap<>(Kind.ORDER);
        for (Numbered n : findings.all()) {
            Kind kind = new Kind(
                    n.finding().category(), n.finding().type(), n.finding().treatment());
            counts.merge(kind, 1, Integer::sum);
        }
        out.raw("<div class=\"scroll\"><table class=\"grid\"><thead><tr>");
        for (String key : List.of("summary.type", "summary.category", "summary.treatment", "summary.count")) {
            out.raw(key.endsWith("count") ? "<th scope=\"col\" class=\"count\">" : "<th scope=\"col\">");
            out.text(wording.say(key)).raw("</th>");
        }
        out.raw("</tr></thead><tbody>\n");
        for (Map.Entry<Kind, Integer> entry : counts.entrySet()) {
            row(entry.getKey(), entry.getValue());
        }
        out.raw("</tbody></table></div></section>\n");
    }

    private void row(Kind kind, int count) throws IOException {
        CategoryStyle style = CategoryStyle.of(kind.category());
        out.raw("<tr><td><span class=\"sign " + style.cssClass() + "\" aria-hidden=\"true\">" + style.sign());
        out.raw("</span> ").text(wording.type(kind.type())).raw("</td><td>");
        out.text(wording.category(kind.category())).raw("</td><td><span class=\"treat t-");
        out.raw(NoteCards.tone(kind.treatment())).raw("\">").text(wording.treatment(kind.treatment()));
        out.raw("</span></td><td class=\"count\">").number(count).raw("</td></tr>\n");
    }
}
