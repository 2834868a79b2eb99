package org.xianshen.rules.organ;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianshen.finding.Component;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.engine.AllowedValues;
import org.xianshen.rules.engine.OrganRules;
import org.xianshen.rules.engine.OrganTables;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.recognize.PhraseList;
import org.xianshen.rules.recognize.WatchWordRecognizer;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Statements;

/**
 * An organ's own rules, read from a folder: {@code watch.txt}, {@code negative.csv}, {@code allow.csv}, {@code items.csv},
 * {@code catalogue.csv}, any of them.
 *
 * <p>Guarantees: everything is checked when it is read, and nothing that is not understood counts as absent; the organ's rules
 * hold back more than the shipped ones, save that a value on the allow list stays, and that an item of the organ's own says
 * what becomes of names, traits, parties and vehicle or network numbers; a protected person, a mark and a secret are freed by
 * nothing. The digest of each file is in {@link #components()}. Immutable and thread-safe.
 *
 * @see org.xianshen.rules.StandardRules#load(OrganPolicy)
 */
public final class OrganPolicy {

    private static final List<String> ITEM_COLUMNS = List.of("item", "topic", "name");
    private static final List<String> CATALOGUE_COLUMNS =
            List.of("item", "type", "capacity", "treatment", "topic", "reason");

    private final List<MentionRecognizer> recognizers;
    private final OrganRules rules;
    private final List<Component> components;

    private OrganPolicy(List<MentionRecognizer> recognizers, OrganRules rules, List<Component> components) {
        this.recognizers = List.copyOf(recognizers);
        this.rules = rules;
        this.components = List.copyOf(components);
    }

    /**
     * Reads the policy in {@code folder}.
     *
     * @throws ProblemException {@code LEX-001} to {@code LEX-003} for {@code watch.txt}; {@code RUL-007} no folder with a
     *     policy, {@code RUL-008} a file that is none of its files, {@code RUL-009} not UTF-8, {@code RUL-012} other columns,
     *     {@code RUL-002} a line that is no row, {@code RUL-003} a value that is none of the legal ones, {@code RUL-010}
     *     something said twice or in two ways, {@code RUL-011} a row laxer than what is shipped, {@code RUL-013} a phrase too
     *     short, {@code RUL-014} a reason that repeats the phrase; each names the file, and the line where there is one
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static OrganPolicy load(Path folder) {
        PolicyFolder files = PolicyFolder.read(folder);
        OrganTables shipped = OrganTables.shipped();
        Statements said = new Statements();
        List<MentionRecognizer> recognizers = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        files.file(PolicyFolder.WATCH).ifPresent(file -> {
            PhraseList words = file.phrases();
            note(words, file, said);
            recognizers.add(WatchWordRecognizer.of(words));
            components.add(file.component(words.phrases().size()));
        });
        Optional<NegativeList> negative = files.file(PolicyFolder.NEGATIVE).map(file -> NegativeList.of(file, said));
        negative.ifPresent(recognizers::add);
        AllowedValues allowed = files.file(PolicyFolder.ALLOW)
                .map(file -> allowed(file, shipped, said, components))
                .orElse(AllowedValues.NONE);
        OrganTables tables = shipped.with(
                rows(files, PolicyFolder.ITEMS, ITEM_COLUMNS, components),
                rows(files, PolicyFolder.CATALOGUE, CATALOGUE_COLUMNS, components),
                CsvLegalCatalogue.load().topics());
        OrganRules rules =
                new OrganRules(negative.map(NegativeList::rulings).orElse(List.of()), allowed, tables, components);
        negative.ifPresent(list -> components.add(list.component()));
        return new OrganPolicy(recognizers, rules, components);
    }

    private static void note(PhraseList words, PolicyFile file, Statements said) {
        for (PhraseList.Phrase word : words.phrases()) {
            said.note(PolicyText.spelling(word.text()), file.place() + ":" + word.line());
            said.note(PolicyText.essence(word.text()), file.place() + ":" + word.line());
        }
    }

    private static AllowedValues allowed(
            PolicyFile file, OrganTables shipped, Statements said, List<Component> components) {
        AllowList list = AllowList.of(file, shipped.allowableTypes(), said);
        components.add(file.component(list.size()));
        return list;
    }

    private static List<Row> rows(PolicyFolder files, String name, List<String> columns, List<Component> components) {
        return files.file(name)
                .map(file -> {
                    List<Row> rows = file.rows(columns);
                    components.add(file.component(rows.size()));
                    return rows;
                })
                .orElse(List.of());
    }

    /** What to look for besides what is shipped: the organ's words and phrases. */
    public List<MentionRecognizer> recognizers() {
        return recognizers;
    }

    /** What the engine adds to the shipped rules. */
    public OrganRules rules() {
        return rules;
    }

    /** Every file that was read, as the record names it: number of its rows and SHA-256 of its bytes. */
    public List<Component> components() {
        return components;
    }

    @Override
    public String toString() {
        return "OrganPolicy" + components.stream().map(Component::name).toList();
    }
}
