package org.xianshen.finding;

import java.util.regex.Pattern;

/**
 * The one name of a rule, its cases and its page.
 *
 * @param value an area of two or three capitals, a hyphen, three digits: {@code PI-003}, {@code DEC-002}
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,5}-[0-9]{3}");

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("rule id '" + value + "' is not of the form AREA-123");
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
