package org.xianshen.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.finding.Category;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.LegalBasis;
import org.xianshen.message.LocalizedText;

/**
 * Writes the notes that stand beside a stretch of text.
 *
 * <p>Findings that a rule treats alike share one note that lists all their numbers, so that a table of thirty rows has
 * one note for each kind of content and not thirty. What differs, confidence and evidence, is told by number. Not
 * thread-safe.
 */
final class NoteCards {

    private final HtmlOut out;
    private final Wording wording;
    private final String anchor;

    NoteCards(HtmlOut out, Wording wording, String anchor) {
        this.out = out;
        this.wording = wording;
        this.anchor = anchor;
    }

    private record Kind(
            RuleId rule,
            Category category,
            FindingType type,
            Treatment treatment,
            LocalizedText reason,
            List<LegalBasis> basis) {}

    private record Certainty(long percent, List<String> evidence) {}

    /** Writes a list of notes on {@code findings}; nothing when there are none. */
    void write(List<Numbered> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        Map<Kind, List<Numbered>> kinds = new LinkedHashMap<>();
        for (Numbered numbered : findings) {
            Finding f = numbered.finding();
            Kind kind = new Kind(f.rule(), f.category(), f.type(), f.treatment(), f.reason(), f.basis());
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(numbered);
        }
        out.raw("<ol class=\"notes\">\n");
        for (Map.Entry<Kind, List<Numbered>> entry : kinds.entrySet()) {
            card(entry.getKey(), entry.getValue());
        }
        out.raw("</ol>\n");
    }

    private void card(Kind kind, List<Numbered> findings) throws IOException {
        CategoryStyle style = CategoryStyle.of(kind.category());
        out.raw("<li class=\"note " + style.cssClass()
                + "\"><p class=\"head\"><span class=\"sign\" aria-hidden=\"true\">" + style.sign() + "</span> <b>");
        String type = wording.type(kind.type());
        String category = wording.category(kind.category());
        out.text(type).raw("</b> ");
        if (!category.equals(type)) {
            out.raw("<span class=\"cat\">").text(category).raw("</span> ");
        }
        out.raw("<span class=\"treat t-");
        out.raw(tone(kind.treatment()))
                .raw("\">")
                .text(wording.treatment(kind.treatment()))
                .raw("</span></p>\n");
        out.raw("<p class=\"why\">").text(kind.reason().in(wording.language())).raw("</p>\n");
        out.raw("<p class=\"law\">");
        new LawWriter(out, wording).rule(kind.rule(), kind.basis());
        out.raw("</p>\n");
        certainties(findings);
        out.raw("</li>\n");
    }

    private void certainties(List<Numbered> findings) throws IOException {
        Map<Certainty, List<Numbered>> groups = new LinkedHashMap<>();
        for (Numbered numbered : findings) {
            Finding f = numbered.finding();
            long percent = (long) Math.floor(f.confidence() * 100 + 1e-9);
            groups.computeIfAbsent(new Certainty(percent, f.evidence()), c -> new ArrayList<>())
                    .add(numbered);
        }
        for (Map.Entry<Certainty, List<Numbered>> group : groups.entrySet()) {
            out.raw("<p class=\"sure\">");
            for (Numbered numbered : group.getValue()) {
                back(numbered);
            }
            out.raw("<span>").text(wording.say("text.confidence", group.getKey().percent()));
            List<String> evidence = group.getKey().evidence();
            for (int i = 0; i < evidence.size(); i++) {
                out.raw(i == 0 ? " · " : wording.say("list.separator")).text(evidence.get(i));
            }
            out.raw("</span></p>\n");
        }
    }

    private void back(Numbered numbered) throws IOException {
        int number = numbered.number();
        out.raw("<a class=\"num\" id=\"" + anchor + "n" + number + "\" href=\"#" + anchor + "m" + number + "\"");
        out.attribute("data-finding", numbered.finding().id());
        out.attribute("aria-label", wording.say("text.back", number));
        out.raw(">").number(number).raw("</a> ");
    }

    static String tone(Treatment treatment) {
        return switch (treatment) {
            case KEEP -> "keep";
            case ASK -> "ask";
            case WITHHOLD_DOCUMENT -> "withhold";
            case MASK, SUPPRESS, GENERALIZE, PSEUDONYMIZE, TOKENIZE -> "alter";
        };
    }
}
