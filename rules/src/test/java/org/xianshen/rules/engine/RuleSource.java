package org.xianshen.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The constraints in the brackets of its patterns, in the order they stand. */
    List<String> constraints() {
        List<String> constraints = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < when.length(); i++) {
            char c = when.charAt(i);
            boolean ends = depth == 1 && (c == ',' || c == ')');
            if (ends && !when.substring(start, i).isBlank()) {
                constraints.add(when.substring(start, i).strip());
            }
            if (ends || (depth == 0 && c == '(')) {
                start = i + 1;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return constraints;
    }
}
