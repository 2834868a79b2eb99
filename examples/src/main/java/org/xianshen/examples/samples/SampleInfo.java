package org.xianshen.examples.samples;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;

/**
 * What a sample is and what a review of it must come to.
 *
 * @param file its file name; names sort in the order of the demonstration
 * @param title what it is, in Chinese
 * @param catalogueItem the item of the disclosure catalogue it is reviewed under, or null
 * @param outcome what a review must propose
 * @param level the secrecy level it is marked with, or null
 * @param handling its handling marks
 * @param attribute what it says about its publication, or null
 * @param planted values that must be found, each at least once
 */
record SampleInfo(
        String file,
        String title,
        @Nullable String catalogueItem,
        Outcome outcome,
        @Nullable ClassificationLevel level,
        Set<HandlingMark> handling,
        @Nullable DisclosureAttribute attribute,
        List<Planted> planted) {

    SampleInfo {
        handling = Set.copyOf(handling);
        planted = List.copyOf(planted);
    }

    /** A sample without marks. */
    static SampleInfo of(
            String file, String title, @Nullable String catalogueItem, Outcome outcome, List<Planted> planted) {
        return new SampleInfo(file, title, catalogueItem, outcome, null, Set.of(), null, planted);
    }

    SampleInfo marked(ClassificationLevel newLevel) {
        return new SampleInfo(file, title, catalogueItem, outcome, newLevel, handling, attribute, planted);
    }

    SampleInfo handled(HandlingMark mark) {
        return new SampleInfo(file, title, catalogueItem, outcome, level, Set.of(mark), attribute, planted);
    }

    SampleInfo declared(DisclosureAttribute newAttribute) {
        return new SampleInfo(file, title, catalogueItem, outcome, level, handling, newAttribute, planted);
    }
}
