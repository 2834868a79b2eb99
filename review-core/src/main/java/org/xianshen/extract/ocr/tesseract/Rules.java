package org.xianshen.extract.ocr.tesseract;

import java.util.ArrayList;
import java.util.List;

/** The straight thin rules of a page: those of tables, underlines, the rule under a letterhead. */
final class Rules {

    /** A rule from {@code from} to {@code to} along its direction, {@code at} to {@code at + thickness} across. */
    record Rule(boolean horizontal, int from, int to, int at, int thickness) {
        int length() {
            return to - from;
        }
    }

    private final List<Rule> all;

    private Rules(List<Rule> all) {
        this.all = List.copyOf(all);
    }

    List<Rule> all() {
        return all;
    }

    /** Finds the rules of a page that is not turned. */
    static Rules find(GreyImage page, int level, int dpi) {
        List<Rule> found = new ArrayList<>(merged(runs(page, level, dpi, true, dpi * 22 / 25), dpi));
        List<Rule> upright = merged(runs(page, level, dpi, false, dpi * 6 / 25), dpi);
        for (Rule rule : upright) {
            if (rule.length() >= dpi || crossings(rule, found, dpi) >= 2) {
                found.add(rule);
            }
        }
        found.removeIf(rule -> rule.thickness() > Math.max(4, dpi / 16));
        return new Rules(found);
    }

    private static long crossings(Rule upright, List<Rule> level, int dpi) {
        int near = dpi / 20;
        return level.stream()
                .filter(h -> h.horizontal()
                        && h.from() - near <= upright.at()
                        && h.to() + near >= upright.at()
                        && upright.from() - near <= h.at()
                        && upright.to() + near >= h.at())
                .count();
    }

    private static List<Rule> runs(GreyImage page, int level, int dpi, boolean horizontal, int least) {
        int length = horizontal ? page.width() : page.height();
        int across = horizontal ? page.height() : page.width();
        int gap = Math.max(1, dpi / 100);
        List<Rule> runs = new ArrayList<>();
        for (int a = 0; a < across; a++) {
            int start = -1;
            int last = -1;
            for (int i = 0; i <= length; i++) {
                boolean dark = i < length && (horizontal ? page.at(i, a) : page.at(a, i)) <= level;
                if (dark) {
                    start = start < 0 ? i : start;
                    last = i;
                } else if (start >= 0 && (i == length || i - last > gap)) {
                    if (last + 1 - start >= least) {
                        runs.add(new Rule(horizontal, start, last + 1, a, 1));
                    }
                    start = -1;
                }
            }
        }
        return runs;
    }

    /** Runs of neighbouring rows put together; runs come ordered by row. */
    private static List<Rule> merged(List<Rule> runs, int dpi) {
        List<Rule> rules = new ArrayList<>();
        List<Rule> open = new ArrayList<>();
        int touch = Math.max(2, dpi / 120);
        for (Rule run : runs) {
            Rule joined = run;
            for (int i = open.size() - 1; i >= 0; i--) {
                Rule other = open.get(i);
                if (other.at() + other.thickness() + touch < run.at()) {
                    rules.add(open.remove(i));
                } else if (other.from() <= joined.to() + dpi / 10 && joined.from() <= other.to() + dpi / 10) {
                    open.remove(i);
                    int at = Math.min(other.at(), joined.at());
                    int end = Math.max(other.at() + other.thickness(), joined.at() + joined.thickness());
                    joined = new Rule(
                            run.horizontal(),
                            Math.min(other.from(), joined.from()),
                            Math.max(other.to(), joined.to()),
                            at,
                            end - at);
                }
            }
            open.add(joined);
        }
        rules.addAll(open);
        return rules;
    }

    /** Paints the rules white, except where a stroke of a character crosses them. */
    void erase(GreyImage page, int level) {
        for (Rule rule : all) {
            int reach = rule.thickness() + 3;
            for (int i = Math.max(0, rule.from() - 1); i <= rule.to(); i++) {
                eraseAcross(page, rule, i, reach, level);
            }
        }
    }

    private static void eraseAcross(GreyImage page, Rule rule, int i, int reach, int level) {
        int limit = rule.horizontal() ? page.height() : page.width();
        int other = rule.horizontal() ? page.width() : page.height();
        if (i >= other) {
            return;
        }
        int from = rule.at() - 1;
        int to = rule.at() + rule.thickness() + 1;
        while (from > 0 && rule.at() - from <= reach && dark(page, rule, i, from - 1, level + 40)) {
            from--;
        }
        while (to < limit && to - rule.at() - rule.thickness() <= reach && dark(page, rule, i, to, level + 40)) {
            to++;
        }
        if (to - from > rule.thickness() + reach) {
            return;
        }
        for (int a = Math.max(0, from); a < Math.min(limit, to); a++) {
            if (rule.horizontal()) {
                page.set(i, a, GreyImage.WHITE);
            } else {
                page.set(a, i, GreyImage.WHITE);
            }
        }
    }

    private static boolean dark(GreyImage page, Rule rule, int i, int a, int level) {
        return (rule.horizontal() ? page.at(i, a) : page.at(a, i)) <= level;
    }
}
