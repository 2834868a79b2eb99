package org.xianshen.rules.engine;

import java.util.List;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;

/**
 * One case of a rule.
 *
 * @param rule id of the rule the file belongs to
 * @param line 1-based line in the file
 * @param positive whether the rule must answer
 * @param title what the case is
 * @param material what the rules get
 * @param context law, day and item
 * @param expected what must come out
 */
record RuleCase(
        String rule,
        int line,
        boolean positive,
        String title,
        ReviewMaterial material,
        DisclosureContext context,
        List<String> expected) {

    String name() {
        return rule + " line " + line + (positive ? " answers: " : " stays silent: ") + title;
    }
}
