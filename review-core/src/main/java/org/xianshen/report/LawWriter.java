package org.xianshen.report;

import java.io.IOException;
import java.util.List;
import org.xianshen.finding.RuleId;
import org.xianshen.legal.LegalBasis;

/** Writes rule ids and articles the way they are cited. Not thread-safe. */
final class LawWriter {

    private static final String STATE_PREFIX = "中华人民共和国";

    private final HtmlOut out;
    private final Wording wording;

    LawWriter(HtmlOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    /** The rule id and, after it, the articles. */
    void rule(RuleId rule, List<LegalBasis> basis) throws IOException {
        out.raw("<code").attribute("title", wording.say("text.rule")).raw(">");
        out.text(rule.value()).raw("</code>");
        articles(basis);
    }

    /** The articles; the full title and number of each act stand in its {@code title}. */
    void articles(List<LegalBasis> basis) throws IOException {
        for (LegalBasis article : basis) {
            String full = "《" + article.instrument() + "》"
                    + (article.documentNo().isEmpty() ? "" : "（" + article.documentNo() + "）") + article.article();
            out.raw(" <cite lang=\"zh-CN\"").attribute("title", full).raw(">《");
            out.text(shortTitle(article.instrument())).raw("》");
            out.text(article.article()).raw("</cite>");
        }
    }

    private static String shortTitle(String instrument) {
        return instrument.startsWith(STATE_PREFIX) && instrument.length() > STATE_PREFIX.length()
                ? instrument.substring(STATE_PREFIX.length())
                : instrument;
    }
}
