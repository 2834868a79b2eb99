package org.xianshen.report;

import java.io.IOException;

/** Writes lines of a description list: a label and a value. Not thread-safe. */
final class Facts {

    private static final int SHOWN_DIGITS = 16;

    private final HtmlOut out;
    private final Wording wording;

    Facts(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    void line(String key, String value) throws IOException {
        out.raw("<div><dt>").text(wording.say(key)).raw("</dt><dd>").text(value).raw("</dd></div>\n");
    }

    /** A digest, of which the first digits are shown and all stand in the title and in print. */
    void digest(String key, String hex) throws IOException {
        out.raw("<div><dt>").text(wording.say(key)).raw("</dt><dd><code class=\"digest\"");
        out.attribute("title", hex).raw(">").text(hex, 0, Math.min(SHOWN_DIGITS, hex.length()));
        out.raw("<span>").text(hex, Math.min(SHOWN_DIGITS, hex.length()), hex.length());
        out.raw("</span></code></dd></div>\n");
    }
}
