package org.xianshen.rules.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** Turns mentions that are no marks into facts. Immutable and thread-safe. */
final class EvidenceReader {

    private static final String MASKS = "*＊×●○■□﹡∗";

    private final TreatmentTables tables;
    private final Thresholds thresholds;

    EvidenceReader(TreatmentTables tables, Thresholds thresholds) {
        this.tables = tables;
        this.thresholds = thresholds;
    }

    /**
     * The fact for a mention.
     *
     * @param mention what was reported
     * @param capacity in which capacity the person is named, or whose the thing is
     * @param item catalogue item the document is published under, or null
     * @param proven stretches whose number passes its check
     * @param text the document's text
     */
    Evidence read(Mention mention, String capacity, @Nullable String item, ProvenSpans proven, DocumentText text) {
        FindingType type = mention.type();
        Group group = tables.group(type);
        boolean unproven = isUnproven(mention, group);
        Optional<Ruling> catalogued = tables.byItem(item, type, capacity);
        return new Evidence(
                mention,
                group,
                tables.nature(type, capacity),
                mention.attribute("masked").equals("true") && hidesEnough(mention, group, text),
                unproven,
                unproven && proven.overlap(mention.span()),
                catalogued.isPresent(),
                false,
                catalogued.orElseGet(() -> tables.byCapacity(type, capacity)));
    }

    private static boolean isUnproven(Mention mention, Group group) {
        return (group == Group.IDENTITY || group == Group.MONEY)
                && Checksum.of(mention) == Checksum.FAILS
                && mention.attribute("label").isEmpty();
    }

    private boolean hidesEnough(Mention mention, Group group, DocumentText text) {
        String value = text.textOf(mention.span());
        int hidden = 0;
        for (int i = 0; i < value.length(); i++) {
            if (MASKS.indexOf(value.charAt(i)) >= 0 || isCross(value, i)) {
                hidden++;
            }
        }
        return switch (group) {
            case NAME -> hidden > 0 || value.indexOf('某') >= 0;
            case HOME, TRAIT -> hidden >= thresholds.minimumHiddenOther();
            default -> hidden >= thresholds.minimumHiddenNumber();
        };
    }

    /** A letter x that stands for a hidden character: beside another one, not the check character at the end. */
    private static boolean isCross(String value, int index) {
        return isX(value, index) && (isX(value, index - 1) || isX(value, index + 1));
    }

    private static boolean isX(String value, int index) {
        return index >= 0 && index < value.length() && (value.charAt(index) == 'x' || value.charAt(index) == 'X');
    }
}
