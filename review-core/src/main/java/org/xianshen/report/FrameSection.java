package org.xianshen.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.xianshen.frame.DocumentDescription;
import org.xianshen.frame.FrameElement;
import org.xianshen.frame.FramePart;
import org.xianshen.frame.GenreGuess;

/** Writes a document's frame, which is its entry in a catalogue, and what it looks like. Not thread-safe. */
final class FrameSection {

    private final HtmlOut out;
    private final Wording wording;
    private final boolean withText;

    FrameSection(HtmlOut out, Wording wording, boolean withText) {
        this.out = out;
        this.wording = wording;
        this.withText = withText;
    }

    /** Writes nothing for a document without a frame that looks like nothing. */
    void write(DocumentDescription description) throws IOException {
        if (description.frame().parts().isEmpty() && description.guesses().isEmpty()) {
            return;
        }
        out.raw("<section class=\"card\"><h3>").text(wording.say("frame.title")).raw("</h3><dl>\n");
        for (FrameElement element : FrameElement.values()) {
            List<FramePart> parts = description.frame().all(element);
            if (!parts.isEmpty()) {
                line(element, parts);
            }
        }
        for (GenreGuess guess : description.guesses()) {
            out.raw("<div class=\"wide\"><dt>").text(wording.say("frame.guess")).raw("</dt><dd>");
            out.text(wording.say("frame.guess.text", guess.title().in(wording.language()), guess.item()))
                    .raw("</dd></div>\n");
        }
        out.raw("</dl></section>\n");
    }

    private void line(FrameElement element, List<FramePart> parts) throws IOException {
        String values = parts.stream().map(FramePart::value).collect(Collectors.joining(wording.say("list.separator")));
        out.raw("<div><dt>").text(wording.element(element)).raw("</dt><dd>");
        out.text(withText ? values : wording.say("frame.seen")).raw("</dd></div>\n");
    }
}
