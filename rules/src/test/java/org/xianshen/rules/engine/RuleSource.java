package org.xianshen.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xianshen.rules.table.Resources;

/**
 * The text of a rule as it stands in its file.
 *
 * @param file path below the rules' folder
 * @param when its conditions, one a line
 */
record RuleSource(String file, String when) {

    /** Every rule of the rule base by its name. */
    static Map<String, RuleSource> all() {
        Map<String, RuleSource> sources = new LinkedHashMap<>();
        for (String file : RuleBaseFiles.RULES) {
            String text = new String(Resources.bytes(file), StandardCharsets.UTF_8);
            int at = text.indexOf("\nrule \"");
            while (at >= 0) {
                int next = text.indexOf("\nrule \"", at + 1);
                String rule = text.substring(at, next < 0 ? text.length() : next);
                int quote = rule.indexOf('"');
                String name = rule.substring(quote + 1, rule.indexOf('"', quote + 1));
                String when = rule.substring(rule.indexOf("\nwhen\n") + 6, rule.indexOf("\nthen\n"));
                sources.put(name, new RuleSource(file, when.stripIndent().strip()));
                at = next;
            }
        }
        return sources;
    }
}
