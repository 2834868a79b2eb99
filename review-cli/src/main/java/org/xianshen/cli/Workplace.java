package org.xianshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.legal.Regime;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;
import org.xianshen.rules.organ.OrganPolicy;
import org.xianshen.rules.recognize.WatchWordRecognizer;

/** The shared parts a command works with: rules, law and a reviewer built from them. */
final class Workplace {

    private final StandardRules rules;
    private final DocumentReviewer reviewer;
    private final Clock clock;

    private Workplace(StandardRules rules, DocumentReviewer reviewer, Clock clock) {
        this.rules = rules;
        this.reviewer = reviewer;
        this.clock = clock;
    }

    /**
     * A workplace with the standard rules and, if they are given, an organ's watch words and policy.
     *
     * @param watchWords file of watch words, or null
     * @param policy folder of the organ's own rules, or null
     * @param reader reads the documents
     * @param pictures reads the pictures of safe copies, which proves what was removed from them
     */
    static Workplace open(
            @Nullable Path watchWords, @Nullable Path policy, DocumentReader reader, PictureReader pictures)
            throws IOException {
        StandardRules rules = policy == null ? StandardRules.load() : StandardRules.load(OrganPolicy.load(policy));
        DocumentReviewer.Builder builder = StandardFormats.register(DocumentReviewer.builder(), pictures)
                .reader(reader)
                .recognizers(rules.recognizers())
                .ruleEngine(rules.engine())
                .frames(rules.frames());
        if (watchWords != null) {
            builder.recognizer(WatchWordRecognizer.load(watchWords));
        }
        return new Workplace(rules, builder.build(), Clock.system(ZoneId.systemDefault()));
    }

    DocumentReviewer reviewer() {
        return reviewer;
    }

    StandardRules rules() {
        return rules;
    }

    /** Under which law, on which day and as what: what is not named follows from the day, and the day is today. */
    DisclosureContext context(@Nullable String regime, @Nullable LocalDate on, @Nullable String catalogue) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Regime law =
                regime == null ? rules.legal().regimeOn(day) : rules.legal().regime(regime, day);
        return new DisclosureContext(law, day, catalogue == null ? null : rules.requireCatalogueItem(catalogue));
    }
}
