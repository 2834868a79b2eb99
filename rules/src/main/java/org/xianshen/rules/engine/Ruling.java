package org.xianshen.rules.engine;

import java.util.Objects;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.rules.table.Row;

/**
 * What a row of a table rules about a stretch of text.
 *
 * @param treatment what becomes of it
 * @param topic key of the articles that say so
 * @param reason why, for a person to read
 */
public record Ruling(Treatment treatment, String topic, LocalizedText reason) {
    public Ruling {
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(reason, "reason");
    }

    static Ruling of(Row row) {
        return new Ruling(row.constant("treatment", Treatment.class), row.required("topic"), row.wording());
    }
}
