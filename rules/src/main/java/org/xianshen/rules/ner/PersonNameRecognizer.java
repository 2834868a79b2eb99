package org.xianshen.rules.ner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xianshen.finding.Component;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.rules.ner.OrganizationRecognizer.Organization;

/**
 * Finds persons by name.
 *
 * <p>Attributes of a mention: {@code role} (OFFICIAL, CONTACT, PARTY, …; absent when the context does not tell) and
 * {@code masked} ({@code true} for 张某某 and the like). Immutable and thread-safe.
 */
final class PersonNameRecognizer implements MentionRecognizer {

    /** From here on a name counts as established for the whole document. */
    private static final double ESTABLISHED = 0.9;

    private static final double LABELLED = 0.1;
    private static final double TITLED = 0.25;
    private static final double LONG = 0.4;
    private static final double SHORT = 0.5;
    private static final double KNOWN_WORD = 0.6;
    /** What a name that overlaps the name of an organisation needs, unless a title or label stands before it. */
    private static final double WITHIN_ORGANIZATION = 0.98;

    private final Component component = new Component(
            "person-names", "1", Resources.sha256(List.of(NameModel.CHINESE, NameModel.FOREIGN, "words.bin")));
    private final NameLexicons lexicons;
    private final OrganizationRecognizer organizations;
    private final NameModel chineseModel;
    private final NameModel foreignModel;
    private final NameColumns columns;
    private final MaskedNames masked;
    private final DottedNames dotted;
    private final LatinNames latin = new LatinNames();

    PersonNameRecognizer(
            NameLexicons lexicons,
            OrganizationRecognizer organizations,
            NameModel chineseModel,
            NameModel foreignModel) {
        this.organizations = organizations;
        this.lexicons = lexicons;
        this.chineseModel = chineseModel;
        this.foreignModel = foreignModel;
        this.columns = new NameColumns(lexicons);
        this.masked = new MaskedNames(lexicons);
        this.dotted = new DottedNames(lexicons);
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public void recognize(DocumentText document, Consumer<Mention> found) {
        Map<String, List<FoundName>> inCells = new HashMap<>();
        columns.findInCells(
                document,
                (unit, name) ->
                        inCells.computeIfAbsent(unit, u -> new ArrayList<>()).add(name));
        NameGenre genre = NameGenre.of(document);
        EstablishedNames established = new EstablishedNames(lexicons);
        List<List<FoundName>> namesByUnit = new ArrayList<>();
        for (UnitText unit : document.units()) {
            char[] text = unit.view().text().toCharArray();
            NamesOfUnit names = new NamesOfUnit(text);
            inCells.getOrDefault(unit.unit().id(), List.of()).forEach(names::add);
            columns.findInLines(unit.view(), text, names::add);
            dotted.find(text, names::add);
            masked.find(text, names::add);
            latin.find(text, names::add);
            names.addAll(judged(unit, text));
            names.forEach(n -> {
                if (n.confidence() >= ESTABLISHED && !n.masked()) {
                    established.add(new String(text, n.start(), n.end() - n.start()), n.role());
                }
            });
            namesByUnit.add(names.toList());
        }
        for (int i = 0; i < namesByUnit.size(); i++) {
            UnitText unit = document.units().get(i);
            char[] text = unit.view().text().toCharArray();
            NamesOfUnit names = new NamesOfUnit(text);
            namesByUnit.get(i).forEach(names::add);
            established.find(text).forEach(names::add);
            names.forEach(n -> found.accept(mention(unit, n, genre.role(text, n))));
        }
    }

    private static Mention mention(UnitText unit, FoundName name, String role) {
        Map<String, String> attributes = new HashMap<>();
        if (!role.isEmpty()) {
            attributes.put("role", role);
        }
        if (name.masked()) {
            attributes.put("masked", "true");
        }
        return new Mention(
                FindingType.PERSON_NAME,
                unit.originalSpan(name.start(), name.end()),
                name.confidence(),
                name.evidence(),
                attributes);
    }

    /** The candidates that their model or their label accepts, most certain first. */
    private List<FoundName> judged(UnitText unit, char[] text) {
        List<Candidate> accepted = new ArrayList<>();
        NavigableMap<Integer, Organization> byEnd = new TreeMap<>();
        organizations.find(unit.view(), text).forEach(o -> byEnd.put(o.end(), o));
        Consumer<Candidate> judge = c -> {
            boolean sure = c.probability >= WITHIN_ORGANIZATION || titled(c);
            if (c.probability >= threshold(text, c)
                    && (sure || !overlaps(byEnd, c))
                    && !OtherNames.isAddress(text, c.start, c.end)
                    && !OtherNames.continueBehind(lexicons, text, c.end)) {
                accepted.add(c);
            }
        };
        new CandidateScanner(lexicons, unit.view(), text, chineseModel).scan(judge);
        new ForeignScanner(lexicons, unit.view(), text, foreignModel).scan(judge);
        accepted.sort(Comparator.comparingDouble((Candidate c) -> -c.probability)
                .thenComparingInt(c -> c.start)
                .thenComparingInt(c -> -c.end));
        return accepted.stream().map(PersonNameRecognizer::found).toList();
    }

    private static boolean titled(Candidate c) {
        return c.labelled() || (c.before != null && c.before.is("TITLE"));
    }

    private static boolean overlaps(NavigableMap<Integer, Organization> byEnd, Candidate c) {
        Map.Entry<Integer, Organization> next = byEnd.higherEntry(c.start);
        return next != null && next.getValue().start() < c.end;
    }

    /** What a candidate needs: least behind a label with a colon, most when it is a word by itself. */
    private double threshold(char[] text, Candidate c) {
        boolean surname = c.surnameLength > 0;
        if (surname && (c.labelled() || OtherNames.sexFollows(text, c.end))) {
            return LABELLED;
        }
        boolean titled =
                c.before != null && !c.before.is("INTRO") && c.before.word().length() > 1;
        if (surname && titled && (c.after != null || c.end == text.length || !WordLattice.isHan(text[c.end]))) {
            return TITLED;
        }
        int length = c.end - c.start;
        boolean word = length <= 4 && lexicons.words().cost(text, c.start, length) >= 0;
        return word ? KNOWN_WORD : length > 2 ? LONG : SHORT;
    }

    private static FoundName found(Candidate c) {
        List<String> evidence = new ArrayList<>();
        evidence.add(c.surnameLength > 0 ? "surname" : "transliteration");
        double confidence = c.probability;
        if (c.before != null && !c.before.is("INTRO")) {
            evidence.add((c.before.is("LABEL") ? "label " : "title ") + c.before.word());
            confidence = c.labelled() ? Math.max(confidence, 0.9) : confidence;
        } else if (c.after != null && !c.after.is("SAY")) {
            evidence.add("title " + c.after.word());
        }
        evidence.add("model");
        return new FoundName(
                c.start, c.end, Math.min(0.99, confidence), evidence, NameRoles.of(c.before, c.after), false);
    }
}
