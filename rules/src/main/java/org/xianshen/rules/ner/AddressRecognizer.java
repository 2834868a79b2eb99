package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.TableCell;
import org.xianshen.finding.Component;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.normalize.MatchView;
import org.xianshen.rules.ner.AddressGrammar.Address;
import org.xianshen.rules.ner.Suffixes.Entry;

/**
 * Finds where natural persons live or own property, from province to room as one span.
 *
 * <p>Attribute {@code owner}: PERSON when a label or the words before say so, else UNKNOWN. Premises of organisations,
 * parcels of land and places that identify no home are not reported. Immutable and thread-safe.
 */
final class AddressRecognizer implements MentionRecognizer {

    private static final Component COMPONENT = new Component("addresses", "1", "");
    private static final String PERSON = "PERSON";
    private static final String ORGANIZATION = "ORGANIZATION";
    private static final String UNKNOWN = "UNKNOWN";
    /** What stands before 号, 室 and the like; 单 stands before 元. */
    private static final String NUMERALS = "0123456789一二三四五六七八九十百零〇单";

    private static final int LOOK_BACK = 70;
    private static final int LONGEST_HEADING = 12;

    private final RegionNames regions;
    private final AddressGrammar grammar;
    private final Suffixes<String> labels = new Suffixes<>();
    private final Suffixes<String> cues = new Suffixes<>();
    private final OrganizationSuffixes organizations;
    private final boolean[] trigger = new boolean[1 << 16];

    AddressRecognizer(RegionNames regions, OrganizationSuffixes organizations) {
        this.regions = regions;
        this.grammar = new AddressGrammar(regions);
        this.organizations = organizations;
        for (List<String> row : Resources.table("addresses.txt")) {
            for (String word : Resources.words(row.get(2))) {
                (row.get(0).equals("LABEL") ? labels : cues).add(word, row.get(1));
            }
        }
        AddressGrammar.triggers().forEach(t -> trigger[t.charAt(0)] = true);
    }

    @Override
    public Component component() {
        return COMPONENT;
    }

    @Override
    public void recognize(DocumentText document, Consumer<Mention> found) {
        Map<String, List<int[]>> taken = new HashMap<>();
        inCells(document, taken, found);
        for (UnitText unit : document.units()) {
            new Run(unit, taken.getOrDefault(unit.unit().id(), List.of()), found).run();
        }
    }

    /** Cells of columns headed 住址 and the like, and cells beside such a label. */
    private void inCells(DocumentText document, Map<String, List<int[]>> taken, Consumer<Mention> found) {
        Map<List<Integer>, Entry<String>> headings = new HashMap<>();
        String inUnit = "";
        String unitText = "";
        char[] viewText = new char[0];
        @Nullable Entry<String> left = null;
        @Nullable TableCell before = null;
        for (TableCell cell : document.layout().cells()) {
            UnitText unit = document.unit(cell.span().unit());
            if (!inUnit.equals(cell.span().unit())) {
                inUnit = cell.span().unit();
                unitText = unit.unit().text();
                viewText = unit.view().text().toCharArray();
            }
            char[] content =
                    unitText.substring(cell.span().start(), cell.span().end()).toCharArray();
            Entry<String> label = content.length <= LONGEST_HEADING ? labels.endingAt(content, trimmed(content)) : null;
            List<Integer> column = List.of(cell.table(), cell.column());
            boolean sameRow = before != null && before.table() == cell.table() && before.row() == cell.row();
            Entry<String> heading = sameRow && left != null ? left : headings.get(column);
            if (label != null) {
                headings.put(column, label);
            } else if (heading != null && !heading.value().equals(ORGANIZATION)) {
                inCell(unit, viewText, cell, heading, taken, found);
            }
            left = label;
            before = cell;
        }
    }

    private void inCell(
            UnitText unit,
            char[] text,
            TableCell cell,
            Entry<String> heading,
            Map<String, List<int[]>> taken,
            Consumer<Mention> found) {
        int start = unit.view().offsets().viewIndexOf(cell.span().start());
        Address address = grammar.read(unit.view(), text, start);
        if (address == null || !address.detailed()) {
            return;
        }
        int end = address.end();
        while (end > start
                && unit.view().offsets().originalEnd(end) > cell.span().end()) {
            end--;
        }
        String owner = heading.value().equals(PERSON) ? PERSON : UNKNOWN;
        found.accept(mention(unit, start, end, 0.9, owner, "column " + heading.word()));
        taken.computeIfAbsent(unit.unit().id(), u -> new ArrayList<>()).add(new int[] {start, end});
    }

    private static int trimmed(char[] text) {
        int end = text.length;
        while (end > 0 && (text[end - 1] <= ' ' || text[end - 1] == ':' || text[end - 1] == '：')) {
            end--;
        }
        return end;
    }

    private static Mention mention(
            UnitText unit, int start, int end, double confidence, String owner, String evidence) {
        return new Mention(
                FindingType.ADDRESS,
                unit.originalSpan(start, end),
                confidence,
                List.of(evidence),
                Map.of("owner", owner));
    }

    /** One pass over one unit. */
    private final class Run {
        private final UnitText unit;
        private final MatchView view;
        private final char[] text;
        private final List<int[]> taken;
        private final Consumer<Mention> found;
        private int lastEnd;

        Run(UnitText unit, List<int[]> taken, Consumer<Mention> found) {
            this.unit = unit;
            this.view = unit.view();
            this.text = view.text().toCharArray();
            this.taken = taken;
            this.found = found;
        }

        void run() {
            for (int i = 0; i < text.length; i++) {
                char c = text[i];
                if (i < lastEnd) {
                    continue;
                }
                if (c == '住' || "址落籍所地居于在到至".indexOf(c) >= 0) {
                    labelled(i + 1);
                } else if (i > 0 && trigger[c]) {
                    anchored(i);
                }
            }
        }

        private void labelled(int shortEnd) {
            Entry<String> label = labels.endingAt(text, shortEnd);
            if (label == null) {
                return;
            }
            int end = shortEnd;
            int labelStart = shortEnd - label.word().length();
            for (int i = shortEnd + 1; i <= Math.min(text.length, shortEnd + 4); i++) {
                Entry<String> longer = labels.endingAt(text, i);
                if (longer != null && i - longer.word().length() <= labelStart) {
                    label = longer;
                    end = i;
                }
            }
            int start = end;
            while (start < text.length && start - end < 3 && ":在于为是 \t\n".indexOf(text[start]) >= 0) {
                start++;
            }
            if (label.value().equals(ORGANIZATION)) {
                Address premises = grammar.read(view, text, start);
                lastEnd = premises == null ? lastEnd : Math.max(lastEnd, premises.end());
                return;
            }
            Address address = grammar.read(view, text, start);
            boolean anchored = start > end || regions.lengthAt(text, start) > 0;
            if (address == null || !address.detailed() || !(anchored || hasDigit(start, address.end()))) {
                return;
            }
            String owner = label.value().equals(PERSON)
                    ? PERSON
                    : ownerBefore(end - label.word().length());
            report(start, address, owner, "label " + label.word(), owner.equals(PERSON) ? 0.93 : 0.75);
        }

        /** An address that begins with a region's name and has no label. */
        private void anchored(int at) {
            if (NUMERALS.indexOf(text[at - 1]) < 0) {
                return;
            }
            int from = at;
            while (from > lastEnd && at - from < 60 && isAddressCharacter(text[from - 1])) {
                from--;
            }
            for (int start = from; start < at; start++) {
                if (regions.lengthAt(text, start) > 0) {
                    Address address = grammar.read(view, text, start);
                    if (address != null && address.end() > at && address.detailed() && address.parts() >= 3) {
                        String owner = ownerBefore(start);
                        if (owner.equals(PERSON) || address.indoor()) {
                            report(start, address, owner, "region", owner.equals(PERSON) ? 0.85 : 0.6);
                        }
                        lastEnd = Math.max(lastEnd, address.end());
                        return;
                    }
                }
            }
        }

        private boolean hasDigit(int from, int to) {
            for (int i = from; i < to; i++) {
                if (text[i] >= '0' && text[i] <= '9') {
                    return true;
                }
            }
            return false;
        }

        private static boolean isAddressCharacter(char c) {
            return WordLattice.isHan(c) || (c >= '0' && c <= '9') || c == '-' || c == '#' || (c >= 'A' && c <= 'Z');
        }

        private void report(int start, Address address, String owner, String evidence, double confidence) {
            lastEnd = Math.max(lastEnd, address.end());
            if (owner.equals(ORGANIZATION) || belongsToOrganization(address.end())) {
                return;
            }
            if (taken.stream().noneMatch(t -> t[0] < address.end() && start < t[1])) {
                found.accept(mention(unit, start, address.end(), confidence, owner, evidence));
            }
        }

        /** Whether an organisation's name follows directly: 新建路45号山西某某有限公司. */
        private boolean belongsToOrganization(int end) {
            int from = end < text.length && (text[end] == '的' || text[end] == '(') ? end + 1 : end;
            return organizations.followsWithin(text, from, 16);
        }

        /** Whose address the words before tell: the nearest cue decides. */
        private String ownerBefore(int index) {
            for (int i = index; i > Math.max(0, index - LOOK_BACK); i--) {
                if (text[i - 1] == '。' || (text[i - 1] == '\n' && i > 1 && text[i - 2] == '\n')) {
                    break;
                }
                Entry<String> cue = cues.endingAt(text, i);
                if (cue != null) {
                    return cue.value();
                }
            }
            return UNKNOWN;
        }
    }
}
