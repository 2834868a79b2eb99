package org.xianshen.rules.ner;

import java.util.List;
import org.xianshen.finding.MentionRecognizer;

/** The recognizers of this package: persons, addresses, organisations by name. */
public final class NameRecognizers {

    private NameRecognizers() {}

    /**
     * Loads the lexicons and models and returns the recognizers, which may be shared by threads.
     *
     * <p>Loading takes a tenth of a second or so: do it once.
     */
    public static List<MentionRecognizer> all() {
        NameLexicons lexicons = NameLexicons.load();
        RegionNames regions = RegionNames.load();
        OrganizationSuffixes suffixes = OrganizationSuffixes.load();
        OrganizationRecognizer organizations = new OrganizationRecognizer(regions, suffixes);
        return List.of(
                new PersonNameRecognizer(
                        lexicons,
                        organizations,
                        NameModel.load(NameModel.CHINESE, lexicons.features()),
                        NameModel.load(NameModel.FOREIGN, lexicons.features())),
                new AddressRecognizer(regions, suffixes),
                organizations);
    }
}
