package org.xianshen.rules.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xianshen.finding.FindingType;

/** A ground for not disclosing that the text itself gives, as far as a rule about the document answers for it. */
public enum ContentGround {
    /** Personnel, logistics, workflow of the organ. */
    INTERNAL_AFFAIRS,
    /** Requests, discussions, consultations. */
    PROCESS_INFORMATION,
    /** Papers of an enforcement file. */
    ENFORCEMENT_FILE,
    /** What a third party may hold as a trade secret. */
    TRADE_SECRET,
    /** What a third party said about publication. */
    THIRD_PARTY,
    /** State, public and economic security, social stability. */
    PUBLIC_SAFETY;

    private static final Map<FindingType, ContentGround> OF = new EnumMap<>(Map.of(
            FindingType.INTERNAL_AFFAIR, INTERNAL_AFFAIRS,
            FindingType.PROCESS_RECORD, PROCESS_INFORMATION,
            FindingType.ENFORCEMENT_RECORD, ENFORCEMENT_FILE,
            FindingType.TRADE_SECRET_STATEMENT, TRADE_SECRET,
            FindingType.TECHNICAL_SECRET, TRADE_SECRET,
            FindingType.BUSINESS_SECRET, TRADE_SECRET,
            FindingType.THIRD_PARTY_OBJECTION, THIRD_PARTY,
            FindingType.PUBLIC_SECURITY, PUBLIC_SAFETY,
            FindingType.SOCIAL_STABILITY, PUBLIC_SAFETY,
            FindingType.ECONOMIC_SECURITY, PUBLIC_SAFETY));

    /** The ground that a finding of {@code type} gives, if any. */
    static Optional<ContentGround> of(FindingType type) {
        return Optional.ofNullable(OF.get(type));
    }
}
