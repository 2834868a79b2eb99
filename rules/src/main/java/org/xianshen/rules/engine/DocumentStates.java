package org.xianshen.rules.engine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;

/** Sums up what was concluded about a document. */
final class DocumentStates {

    private static final Map<FindingType, HandlingMark> HANDLING = new EnumMap<>(Map.of(
            FindingType.INTERNAL_MARK, HandlingMark.INTERNAL,
            FindingType.CIPHER_TELEGRAM_MARK, HandlingMark.CIPHER_TELEGRAM,
            FindingType.WORK_SECRET_MARK, HandlingMark.WORK_SECRET,
            FindingType.DRAFT_MARK, HandlingMark.DRAFT,
            FindingType.TRADE_SECRET_MARK, HandlingMark.TRADE_SECRET));

    private DocumentStates() {}

    static DocumentState of(Conclusions conclusions, int unreadCarriers, boolean machineRead) {
        boolean inForce = false;
        boolean former = false;
        boolean starMisused = false;
        boolean unexplained = false;
        Set<DisclosureAttribute> attributes = attributes(conclusions);
        boolean explained = false;
        for (MarkEvidence mark : conclusions.marks()) {
            if (mark.type() == FindingType.CLASSIFICATION_MARK) {
                inForce |= mark.state() == MarkState.IN_FORCE;
                former |= mark.state() != MarkState.IN_FORCE;
            }
            starMisused |= mark.starred();
            unexplained |= mark.attribute() == DisclosureAttribute.NOT_DISCLOSED && !mark.explained();
            explained |= mark.attribute() == DisclosureAttribute.NOT_DISCLOSED && mark.explained();
        }
        Set<HandlingMark> handling = handling(conclusions);
        List<Concluded> asked = conclusions.findings().stream()
                .filter(f -> f.ruling().treatment() == Treatment.ASK)
                .toList();
        boolean unclear = asked.stream().anyMatch(DocumentStates::isLevel);
        Set<ContentGround> grounds = EnumSet.noneOf(ContentGround.class);
        asked.forEach(f -> ContentGround.of(f.mention().type()).ifPresent(grounds::add));
        boolean question = asked.stream().anyMatch(f -> !isLevel(f) && !isSettled(f, handling));
        boolean altered = conclusions.findings().stream()
                .anyMatch(f -> f.ruling().treatment().alters());
        return new DocumentState(
                inForce,
                former,
                handling,
                attributes,
                starMisused,
                unexplained && !explained,
                unclear,
                grounds,
                question,
                altered,
                unreadCarriers > 0,
                machineRead);
    }

    private static boolean isLevel(Concluded finding) {
        return finding.mention().type() == FindingType.CLASSIFICATION_MARK;
    }

    /** Whether a rule about the document answers for it: it is a ground in the text, or a handling mark, and surely one. */
    private static boolean isSettled(Concluded finding, Set<HandlingMark> handling) {
        FindingType type = finding.mention().type();
        HandlingMark mark = HANDLING.get(type);
        return ContentGround.of(type).isPresent() || (mark != null && handling.contains(mark));
    }

    static Set<HandlingMark> handling(Conclusions conclusions) {
        Set<HandlingMark> handling = EnumSet.noneOf(HandlingMark.class);
        for (MarkEvidence mark : conclusions.marks()) {
            HandlingMark value = HANDLING.get(mark.type());
            if (value != null) {
                handling.add(value);
            }
        }
        return handling;
    }

    static Set<DisclosureAttribute> attributes(Conclusions conclusions) {
        Set<DisclosureAttribute> attributes = EnumSet.noneOf(DisclosureAttribute.class);
        for (MarkEvidence mark : conclusions.marks()) {
            DisclosureAttribute value = mark.attribute();
            if (value != null) {
                attributes.add(value);
            }
        }
        return attributes;
    }
}
