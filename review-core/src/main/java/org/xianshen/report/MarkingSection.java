package org.xianshen.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianshen.marking.ClassificationMarking;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.marking.SecrecyTerm;
import org.xianshen.message.LocalizedText;

/** Writes what a document's marks say. Not thread-safe. */
final class MarkingSection {

    private final HtmlOut out;
    private final Wording wording;

    MarkingSection(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    void write(DocumentMarking marking) throws IOException {
        out.raw("<section class=\"card\"><h3>").text(wording.say("mark.title")).raw("</h3><dl>\n");
        Facts facts = new Facts(out, wording);
        Optional<ClassificationMarking> highest = marking.highest();
        if (highest.isPresent()) {
            level(highest.get(), facts);
        } else {
            facts.line("mark.level", wording.say("mark.none"));
        }
        facts.line("mark.handling", handling(marking));
        facts.line(
                "mark.attribute",
                marking.statedAttribute()
                        .map(a -> wording.say("attribute." + a.name()))
                        .orElse(wording.say("index.none")));
        out.raw("</dl>");
        if (!marking.conflicts().isEmpty()) {
            out.raw("<div class=\"conflicts\"><h4>")
                    .text(wording.say("mark.conflicts"))
                    .raw("</h4><ul>");
            for (LocalizedText conflict : marking.conflicts()) {
                out.raw("<li>").text(conflict.in(wording.language())).raw("</li>");
            }
            out.raw("</ul></div>");
        }
        out.raw("</section>\n");
    }

    private void level(ClassificationMarking marking, Facts facts) throws IOException {
        out.raw("<div><dt>").text(wording.say("mark.level")).raw("</dt><dd><b class=\"level\">");
        out.text(marking.level().label()).raw("</b></dd></div>\n");
        SecrecyTerm term = marking.term();
        facts.line("mark.term", wording.say("term." + term.kind().name(), term.value()));
        facts.line(
                "mark.declassifies",
                marking.declassificationDay()
                        .map(LocalDate::toString)
                        .orElse(wording.say("mark.declassifies.unknown")));
        if (marking.declassified()) {
            out.raw("<div class=\"wide\"><dd>")
                    .text(wording.say("mark.declassified"))
                    .raw("</dd></div>\n");
        }
    }

    private String handling(DocumentMarking marking) {
        return marking.handling().isEmpty()
                ? wording.say("index.none")
                : marking.handling().stream()
                        .sorted()
                        .map(h -> wording.say("handling." + h.name()))
                        .collect(Collectors.joining(wording.say("list.separator")));
    }
}
