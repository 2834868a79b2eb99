package org.xianshen.redact.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.message.ProblemException;
import org.xianshen.normalize.MatchView;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/**
 * What has to go from each page: the planned stretches, and every other place where a planned value stands.
 *
 * <p>Values are compared on the match view with white space and letter case left out. A value too short to be told from
 * chance is removed where it was found only. Thread-safe.
 */
final class RemovalTargets {

    private static final int LEAST_CHINESE = 2;
    private static final int LEAST_PLAIN = 4;
    private static final int SAFE_ANYWHERE = 6;

    private final String where;
    private final ExtractedDocument extracted;
    private final RedactionPlan plan;
    private final Map<String, String> labelOfValue = new LinkedHashMap<>();

    /**
     * A stretch of a page's visible text that goes.
     *
     * @param start first code unit
     * @param end one past the last code unit
     * @param label what the box says
     */
    record Run(int start, int end, String label) {}

    /**
     * Text read in a picture of a page, or standing unseen behind one.
     *
     * @param text its characters
     * @param places where each stands on the page
     * @param runs the stretches that go
     * @param read whether it was read in the picture
     */
    record PictureText(String text, GlyphPlaces places, List<Run> runs, boolean read) {
        @Override
        public String toString() {
            return "PictureText[" + text.length() + " chars]";
        }
    }

    RemovalTargets(String where, ExtractedDocument extracted, RedactionPlan plan) {
        this.where = where;
        this.extracted = extracted;
        this.plan = plan;
        for (PlannedRedaction redaction : plan.redactions()) {
            String value = squeeze(
                            MatchView.of(extracted.textOf(redaction.finding().span())))
                    .text();
            if (isTelling(value)) {
                labelOfValue.putIfAbsent(value, label(redaction));
            }
        }
    }

    private static String label(PlannedRedaction redaction) {
        String replacement = redaction.replacement().text();
        return replacement.isBlank() ? redaction.groundCode() : replacement;
    }

    private static boolean isTelling(String value) {
        boolean chinese = value.chars().anyMatch(c -> c >= 0x2E80);
        return value.length() >= (chinese ? LEAST_CHINESE : LEAST_PLAIN);
    }

    /**
     * The stretches of {@code page} that go, in order, none overlapping another.
     *
     * @throws ProblemException {@code RED-101} when {@code text} is not what the plan was made for
     */
    List<Run> of(int page, PageText text) {
        List<Run> runs = new ArrayList<>();
        if (!text.text().isBlank()) {
            StringBuilder reviewed = new StringBuilder();
            for (TextUnit unit : pageUnits(page)) {
                int offset = reviewed.isEmpty() ? 0 : reviewed.append('\n').length();
                reviewed.append(unit.text());
                for (PlannedRedaction r : plan.of(unit.id())) {
                    TextSpan span = r.finding().span();
                    runs.add(new Run(offset + span.start(), offset + span.end(), label(r)));
                }
            }
            if (!reviewed.toString().equals(text.text())) {
                throw ProblemException.of("RED-101", where, Integer.toString(page));
            }
        }
        runs.addAll(elsewhere(text.text()));
        return withoutOverlaps(runs);
    }

    /** The units that the text of a page became: header, body, footer. */
    private List<TextUnit> pageUnits(int page) {
        return extracted.units().stream()
                .filter(u -> u.page() == page && u.path().isEmpty() && isPageText(u.carrier()))
                .toList();
    }

    private static boolean isPageText(Carrier carrier) {
        return carrier == Carrier.BODY || carrier == Carrier.HEADER || carrier == Carrier.FOOTER;
    }

    /**
     * What was read in the pictures of {@code page} and behind them.
     *
     * @param hasText whether the page has text of its own, so that its body is not what was read in a picture
     */
    List<PictureText> inPictures(int page, boolean hasText) {
        List<PictureText> texts = new ArrayList<>();
        for (TextUnit unit : extracted.units()) {
            boolean here = unit.page() == page && unit.path().isEmpty();
            boolean read = unit.carrier() == Carrier.IMAGE || (unit.carrier() == Carrier.BODY && !hasText);
            boolean behind = unit.carrier() == Carrier.HIDDEN_TEXT;
            if (here && (read || behind) && extracted.places(unit.id()) instanceof GlyphPlaces places) {
                List<Run> runs = new ArrayList<>();
                for (PlannedRedaction r : plan.of(unit.id())) {
                    runs.add(new Run(
                            r.finding().span().start(), r.finding().span().end(), label(r)));
                }
                runs.addAll(elsewhere(unit.text()));
                texts.add(new PictureText(unit.text(), places, withoutOverlaps(runs), read));
            }
        }
        return texts;
    }

    /**
     * Refuses a page of which something has to go that stands in a picture nobody knows where, such as a code.
     *
     * @throws ProblemException {@code RED-109}
     */
    void requirePlaces(int page) {
        for (TextUnit unit : extracted.units()) {
            boolean placed = extracted.places(unit.id()) instanceof GlyphPlaces;
            boolean inPicture = unit.carrier() == Carrier.DATA || unit.carrier() == Carrier.IMAGE;
            if (unit.page() == page
                    && inPicture
                    && !placed
                    && !(plan.of(unit.id()).isEmpty() && elsewhere(unit.text()).isEmpty())) {
                throw ProblemException.of("RED-109", where, Integer.toString(page));
            }
        }
    }

    /** Whether the pictures of {@code page} were read, all of them. */
    boolean arePicturesRead(int page) {
        String path = "page " + page;
        boolean any = false;
        for (CarrierCensus.Entry entry : extracted.census().entries()) {
            if (entry.carrier() == Carrier.IMAGE && entry.path().equals(path)) {
                if (entry.status() == CarrierStatus.REFUSED) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Throws {@code RED-101} unless the document has as many pages as were read. */
    void requirePages(int pages) {
        if (pages != extracted.pages()) {
            throw ProblemException.of("RED-101", where, Integer.toString(Math.min(pages, extracted.pages()) + 1));
        }
    }

    private List<Run> elsewhere(String text) {
        List<Run> runs = new ArrayList<>();
        if (labelOfValue.isEmpty() || text.isEmpty()) {
            return runs;
        }
        MatchView view = MatchView.of(text);
        Squeezed squeezed = squeeze(view);
        for (Map.Entry<String, String> entry : labelOfValue.entrySet()) {
            String value = entry.getKey();
            for (int at = squeezed.text().indexOf(value);
                    at >= 0;
                    at = squeezed.text().indexOf(value, at + 1)) {
                int last = at + value.length() - 1;
                int from = squeezed.indexes().get(at);
                int to = squeezed.indexes().get(last) + 1;
                if (value.length() >= SAFE_ANYWHERE || standsAlone(view.text(), from, to)) {
                    runs.add(new Run(
                            view.offsets().originalStart(from), view.offsets().originalEnd(to), entry.getValue()));
                }
            }
        }
        return runs;
    }

    /** Whether a match does not cut a longer number or Latin word. */
    private static boolean standsAlone(String text, int from, int to) {
        boolean cutsBefore = from > 0 && isWord(text.charAt(from)) && isWord(text.charAt(from - 1));
        boolean cutsAfter = to < text.length() && isWord(text.charAt(to - 1)) && isWord(text.charAt(to));
        return !cutsBefore && !cutsAfter;
    }

    private static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static List<Run> withoutOverlaps(List<Run> runs) {
        runs.sort(Comparator.comparingInt(Run::start)
                .thenComparing(Comparator.comparingInt(Run::end).reversed()));
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            Run last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last == null || run.start() >= last.end()) {
                kept.add(run);
            } else if (run.end() > last.end()) {
                kept.add(new Run(last.end(), run.end(), run.label()));
            }
        }
        return kept;
    }

    /** A view without white space, in lower case. */
    private record Squeezed(String text, List<Integer> indexes) {}

    private static Squeezed squeeze(MatchView view) {
        StringBuilder out = new StringBuilder();
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < view.text().length(); i++) {
            char c = view.text().charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(Character.toLowerCase(c));
                indexes.add(i);
            }
        }
        return new Squeezed(out.toString(), indexes);
    }
}
