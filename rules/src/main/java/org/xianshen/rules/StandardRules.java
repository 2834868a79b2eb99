package org.xianshen.rules;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.disclosure.RuleEngine;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.frame.FrameReader;
import org.xianshen.legal.LegalCatalogue;
import org.xianshen.rules.catalogue.RuleCatalogue;
import org.xianshen.rules.engine.DroolsRuleEngine;
import org.xianshen.rules.engine.OrganRules;
import org.xianshen.rules.frame.OfficialFrames;
import org.xianshen.rules.legal.CsvLegalCatalogue;
import org.xianshen.rules.ner.NameRecognizers;
import org.xianshen.rules.organ.OrganPolicy;
import org.xianshen.rules.own.OwnRules;
import org.xianshen.rules.recognize.StandardRecognizers;

/**
 * The rules this project ships, ready to use.
 *
 * <p>Loading costs a few tenths of a second and is done once for a process; afterwards everything is immutable and shared
 * by all threads.
 */
public final class StandardRules {

    private final LegalCatalogue legal;
    private final DroolsRuleEngine shipped;
    private final RuleEngine engine;
    private final List<MentionRecognizer> recognizers;
    private final FrameReader frames;

    private StandardRules(
            LegalCatalogue legal,
            DroolsRuleEngine shipped,
            RuleEngine engine,
            List<MentionRecognizer> recognizers,
            FrameReader frames) {
        this.legal = legal;
        this.shipped = shipped;
        this.engine = engine;
        this.recognizers = List.copyOf(recognizers);
        this.frames = frames;
    }

    /**
     * Loads legal data and rule base from the class path.
     *
     * @throws org.xianshen.message.ProblemException with a {@code RUL-} code when a table or the rule base is damaged
     */
    public static StandardRules load() {
        return load(OrganRules.none(), List.of());
    }

    /**
     * Loads the same with an organ's own words, lists and decision tables.
     *
     * @throws org.xianshen.message.ProblemException with a {@code RUL-} code when a table or the rule base is damaged
     */
    public static StandardRules load(OrganPolicy policy) {
        return load(policy.rules(), policy.recognizers());
    }

    private static StandardRules load(OrganRules organ, List<MentionRecognizer> more) {
        CsvLegalCatalogue legal = CsvLegalCatalogue.load();
        List<MentionRecognizer> recognizers = new ArrayList<>(StandardRecognizers.all());
        recognizers.addAll(NameRecognizers.all());
        recognizers.addAll(more);
        DroolsRuleEngine engine = DroolsRuleEngine.load(legal, organ);
        return new StandardRules(legal, engine, engine, recognizers, OfficialFrames.load());
    }

    /** These rules with DRL that an organ wrote and compiled itself: code, which can only add. */
    public StandardRules with(OwnRules own) {
        return new StandardRules(legal, shipped, own.beside(engine, legal), recognizers, frames);
    }

    /** What stands in a text: numbers, marks, names, addresses, organisations, and what an organ looks for besides. */
    public List<MentionRecognizer> recognizers() {
        return recognizers;
    }

    /** What frames a document, and which catalogue item it looks like; decides nothing. */
    public FrameReader frames() {
        return frames;
    }

    /**
     * Makes sure that the decision tables know {@code item}.
     *
     * @return {@code item}
     * @throws org.xianshen.message.ProblemException {@code RUL-001} naming the known items
     */
    public String requireCatalogueItem(String item) {
        return shipped.requireItem(item);
    }

    /** Decides what mentions mean under the law of a day. */
    public RuleEngine engine() {
        return engine;
    }

    /** Regimes, acts and articles. */
    public LegalCatalogue legal() {
        return legal;
    }

    /** What each rule says, read anew at each call: a review does not need it. */
    public RuleCatalogue catalogue() {
        return RuleCatalogue.load();
    }
}
