package org.xianshen.rules.own;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.finding.Mention;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;

/**
 * Takes what own rules add about one document; the rules know it as the global {@code additions}.
 *
 * <p>Nothing can be taken back or freed through it. Belongs to one session and one thread.
 */
public final class Additions {

    private static final String AREA = "OWN-";

    private final List<Addition> all = new ArrayList<>();

    Additions() {}

    /** One addition. */
    record Addition(RuleId rule, Mention mention, Treatment treatment, LocalizedText reason) {}

    /**
     * A person has to decide about {@code mention}.
     *
     * @param rule {@code OWN-} and three digits
     * @param mention what the rule is about
     * @param zh why, in Chinese; goes into reports and records and must not quote the document
     * @param en the same in English
     * @throws IllegalArgumentException for another form of {@code rule}
     */
    public void ask(String rule, Mention mention, String zh, String en) {
        add(rule, mention, Treatment.ASK, zh, en);
    }

    /** {@code mention} is removed before publication; parameters as above. */
    public void suppress(String rule, Mention mention, String zh, String en) {
        add(rule, mention, Treatment.SUPPRESS, zh, en);
    }

    private void add(String rule, Mention mention, Treatment treatment, String zh, String en) {
        if (!rule.startsWith(AREA)) {
            throw new IllegalArgumentException("the name of an own rule begins with " + AREA);
        }
        all.add(new Addition(new RuleId(rule), mention, treatment, new LocalizedText(zh, en)));
    }

    List<Addition> all() {
        return all;
    }
}
