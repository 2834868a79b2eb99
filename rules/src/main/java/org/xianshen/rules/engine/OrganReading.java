package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.engine.TreatmentTables.ItemPlace;

/**
 * Tells what an organ's own lists say about a mention. Immutable and thread-safe.
 *
 * <p>An allowed value belongs to the organ and is taken for one of an office: under a catalogue item only a row that names an
 * office speaks against it, and for what no office can own, a name above all, every row does. Nothing frees a protected
 * person, a person who is a private party somewhere in the document, a number that fails its check, or a type that no allow
 * list may name.
 */
final class OrganReading {

    private static final Set<Nature> OFFICE = Set.of(Nature.OFFICE);

    private final OrganRules organ;
    private final TreatmentTables tables;
    private final Map<String, Ruling> entries = new HashMap<>();

    OrganReading(OrganRules organ, TreatmentTables tables) {
        this.organ = organ;
        this.tables = tables;
        for (Ruling ruling : organ.negativeList()) {
            entries.put(Integer.toString(entries.size() + 1), ruling);
        }
    }

    /** {@code evidence} as the organ's lists have it. */
    Evidence apply(Evidence evidence, Capacities capacities, DisclosureContext context, DocumentText text) {
        if (evidence.group() == Group.LISTED) {
            return entry(evidence).map(evidence::ruledBy).orElse(evidence);
        }
        if (!mayBeFreed(evidence, capacities)) {
            return evidence;
        }
        return organ.allowed()
                .ruling(evidence.type(), text.textOf(evidence.mention().span()), context.on())
                .filter(own -> !speaksAgainst(evidence, context))
                .map(evidence::allowedBy)
                .orElse(evidence);
    }

    /** The row of the negative list; a mention that names none is ruled by its type. */
    private Optional<Ruling> entry(Evidence evidence) {
        return Optional.ofNullable(entries.get(evidence.mention().attribute("entry")));
    }

    private boolean mayBeFreed(Evidence evidence, Capacities capacities) {
        return organ.allowed().types().contains(evidence.type())
                && OrganTables.ALLOWABLE.contains(evidence.group())
                && !evidence.masked()
                && !evidence.unproven()
                && evidence.nature() != Nature.PROTECTED
                && !capacities.isPrivateSomewhere(evidence.mention());
    }

    private boolean speaksAgainst(Evidence evidence, DisclosureContext context) {
        FindingType type = evidence.type();
        List<String> office = tables.capacities(type, OFFICE);
        if (office.isEmpty()) {
            return evidence.catalogued() && evidence.ruling().treatment() != Treatment.KEEP;
        }
        return context.item()
                .map(item -> office.stream()
                        .flatMap(capacity -> tables.row(new ItemPlace(item, type, capacity)).stream())
                        .anyMatch(row -> row.treatment() != Treatment.KEEP))
                .orElse(false);
    }
}
