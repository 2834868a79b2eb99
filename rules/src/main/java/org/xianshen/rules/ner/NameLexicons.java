package org.xianshen.rules.ner;

import java.util.List;

/** The lexicons that person names are judged by, loaded once and shared; immutable and thread-safe. */
final class NameLexicons {

    private final FeatureIndex features = new FeatureIndex();
    private final NameFeatures.Tables tables = NameFeatures.Tables.in(features);
    private final WordLexicon words = WordLexicon.load();
    private final NameCharacters characters = NameCharacters.load(features);
    private final ContextWords contexts = ContextWords.load();
    private final Neighbours neighbours = Neighbours.load(features);

    private final ForeignNames foreign = ForeignNames.load();

    private final List<String> knownPersons =
            Resources.words(Resources.table("known-persons.txt").get(0).get(0));

    private NameLexicons() {}

    /** Loads the lexicons of this package. */
    static NameLexicons load() {
        return new NameLexicons();
    }

    WordLexicon words() {
        return words;
    }

    NameCharacters characters() {
        return characters;
    }

    ContextWords contexts() {
        return contexts;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    ForeignNames foreign() {
        return foreign;
    }

    /** Leaders of the state whose names stand in official texts without any sign of a name. */
    List<String> knownPersons() {
        return knownPersons;
    }

    FeatureIndex features() {
        return features;
    }

    NameFeatures.Tables tables() {
        return tables;
    }
}
