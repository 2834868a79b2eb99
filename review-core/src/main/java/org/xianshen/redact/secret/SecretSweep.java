package org.xianshen.redact.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;

/**
 * Finds the values of a plan wherever else they stand: a secret found once is a target everywhere.
 *
 * <p>Works by a table of the first characters of every needle, one pass over a text; on purpose not the automaton of
 * the leak check, so that a fault in one does not hide in the other. Immutable and thread-safe.
 */
public final class SecretSweep {

    /** What stands in place of a fragment of a value that was found outside its finding. */
    public static final String FRAGMENT_REPLACEMENT = "███";

    private static final int HEAD = 4;

    private final Map<Long, List<Target>> byHead = new HashMap<>();
    private final Map<Long, List<Target>> shortOnes = new HashMap<>();
    private final RedactionPlan plan;

    /**
     * One stretch of a text to be removed.
     *
     * @param start first UTF-16 code unit
     * @param end one past the last
     * @param replacement what stands in its place
     */
    public record Removal(int start, int end, String replacement) {}

    private record Target(String needle, String replacement, boolean alone) {}

    private SecretSweep(RedactionPlan plan) {
        this.plan = plan;
    }

    /** A sweep for everything {@code plan} removes from {@code source}. */
    public static SecretSweep of(ExtractedDocument source, RedactionPlan plan) {
        SecretSweep sweep = new SecretSweep(plan);
        for (RemovedValue value : RemovedValue.of(source, plan)) {
            if (value.scope() != RemovedValue.Scope.AT_ITS_PLACE) {
                for (int i = 0; i < value.needles().size(); i++) {
                    sweep.add(new Target(
                            value.needles().get(i),
                            i == 0 ? value.replacement() : FRAGMENT_REPLACEMENT,
                            value.scope() == RemovedValue.Scope.STANDING_ALONE));
                }
            }
        }
        sweep.byHead.values().forEach(SecretSweep::longestFirst);
        sweep.shortOnes.values().forEach(SecretSweep::longestFirst);
        return sweep;
    }

    private static void longestFirst(List<Target> targets) {
        targets.sort(Comparator.comparing((Target t) -> t.needle().length())
                .reversed()
                .thenComparing(Target::needle));
    }

    /** Needles of four characters or more go by their first four, shorter ones by their first two. */
    private void add(Target target) {
        boolean hasHead = target.needle().length() >= HEAD;
        List<Target> bucket = (hasHead ? byHead : shortOnes)
                .computeIfAbsent(head(target.needle(), 0, hasHead ? HEAD : 2), k -> new ArrayList<>());
        if (bucket.stream().noneMatch(t -> t.needle().equals(target.needle()))) {
            bucket.add(target);
        }
    }

    private static long head(String text, int at, int length) {
        long key = 0;
        for (int i = at; i < at + length; i++) {
            key = key << 16 | text.charAt(i);
        }
        return key;
    }

    /** Everything to remove from {@code unit}: what is planned there and what else was found, in order, apart. */
    public List<Removal> removals(TextUnit unit) {
        List<Removal> planned = new ArrayList<>();
        for (PlannedRedaction redaction : plan.of(unit.id())) {
            TextSpan span = redaction.finding().span();
            planned.add(new Removal(
                    span.start(), span.end(), redaction.replacement().text()));
        }
        return merge(planned, found(unit.text()));
    }

    private List<Removal> found(String text) {
        List<Removal> hits = new ArrayList<>();
        if (byHead.isEmpty() && shortOnes.isEmpty()) {
            return hits;
        }
        SearchForm form = SearchForm.of(text);
        String in = form.text();
        for (int i = 0; i + 1 < in.length(); i++) {
            if (i + HEAD > in.length() || !addHit(hits, form, i, byHead.get(head(in, i, HEAD)))) {
                addHit(hits, form, i, shortOnes.get(head(in, i, 2)));
            }
        }
        return hits;
    }

    private static boolean addHit(List<Removal> hits, SearchForm form, int at, @Nullable List<Target> targets) {
        if (targets == null) {
            return false;
        }
        for (Target target : targets) {
            int end = at + target.needle().length();
            if (form.text().startsWith(target.needle(), at) && (!target.alone() || form.standsAlone(at, end))) {
                hits.add(new Removal(form.originalStart(at), form.originalEnd(end), target.replacement()));
                return true;
            }
        }
        return false;
    }

    /** {@code removals} and {@code more} in order and apart. */
    public static List<Removal> joined(List<Removal> removals, List<Removal> more) {
        return merge(removals, more);
    }

    /** Joins what overlaps into one removal that shows the planned replacement, or else the first one found. */
    private static List<Removal> merge(List<Removal> planned, List<Removal> hits) {
        List<Removal> all = new ArrayList<>(planned);
        all.addAll(hits);
        int fromPlan = planned.size();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> all.get(i).start()).thenComparingInt(i -> i));
        List<Removal> apart = new ArrayList<>();
        boolean lastIsPlanned = false;
        for (int i : order) {
            Removal next = all.get(i);
            Removal last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || next.start() >= last.end()) {
                apart.add(next);
                lastIsPlanned = i < fromPlan;
            } else {
                boolean nextIsPlanned = i < fromPlan;
                String shown = nextIsPlanned && !lastIsPlanned ? next.replacement() : last.replacement();
                apart.set(apart.size() - 1, new Removal(last.start(), Math.max(last.end(), next.end()), shown));
                lastIsPlanned |= nextIsPlanned;
            }
        }
        return apart;
    }
}
