package org.xianshen.report;

import java.io.IOException;
import java.util.List;
import org.xianshen.disclosure.NextStep;

/** Writes what has to happen next: whom to ask, where it goes, by when, what silence means. Not thread-safe. */
final class StepList {

    private final HtmlOut out;
    private final Wording wording;

    StepList(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    void write(List<NextStep> steps) throws IOException {
        out.raw("<h3>").text(wording.say("doc.steps")).raw("</h3>\n<ol class=\"reasons\">\n");
        LawWriter law = new LawWriter(out, wording);
        for (NextStep step : steps) {
            out.raw("<li><span><b>").text(wording.say("step." + step.kind().name()));
            out.raw("</b> ").text(step.message().in(wording.language()));
            clock(step);
            out.raw("</span> <span class=\"law\">");
            law.articles(step.basis());
            out.raw("</span></li>\n");
        }
        out.raw("</ol>\n");
    }

    private void clock(NextStep step) throws IOException {
        NextStep.Clock clock = step.clock();
        if (clock != null) {
            String time = wording.say("unit." + clock.unit().name(), clock.number());
            out.raw(" (").text(wording.say("runner." + clock.runner().name(), time));
            if (step.silence() != NextStep.Silence.UNSAID) {
                out.text(wording.say("list.separator"))
                        .text(wording.say("silence." + step.silence().name()));
            }
            out.raw(")");
        }
    }
}
