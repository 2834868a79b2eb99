package org.xianshen.deidentify;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.message.ProblemException;

/**
 * One line of a policy table.
 *
 * @param type the kind, or null for all kinds
 * @param treatment the treatment the rule engine chose
 * @param technique its form
 */
record PolicyLine(@Nullable FindingType type, Treatment treatment, Technique technique) {

    static final String HEADING = "type,treatment,technique,parameters,source";
    private static final String ALL_KINDS = "*";
    private static final String TECHNIQUES = "CONSTANT text; KEEP_ENDS first;last;filling;leastHidden; KEEP_MAIL_DOMAIN"
            + " filling; KEEP_SURNAME filling; NAME_PSEUDONYM some; NUMBERED word; YEAR; COUNTY; AGE_BAND years;top;"
            + " TOKEN characters";

    PolicyLine {
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(technique, "technique");
    }

    static void requireHeading(String table, int number, String line) {
        if (!line.strip().equals(HEADING)) {
            throw bad(table, number, line, HEADING);
        }
    }

    static PolicyLine parse(String table, int number, String line) {
        List<String> fields = List.of(line.split(",", -1));
        if (fields.size() != 5) {
            throw bad(table, number, Integer.toString(fields.size()), "5 fields: " + HEADING);
        }
        return new PolicyLine(
                type(table, number, fields.get(0).strip()),
                treatment(table, number, fields.get(1).strip()),
                technique(table, number, fields.get(2).strip(), fields.get(3).strip()));
    }

    static ProblemException bad(String table, int number, String value, String legal) {
        return ProblemException.of("DEI-001", table, Integer.toString(number), value, legal);
    }

    private static @Nullable FindingType type(String table, int number, String name) {
        if (name.equals(ALL_KINDS)) {
            return null;
        }
        for (FindingType type : FindingType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw bad(table, number, name, ALL_KINDS + " " + names(FindingType.values()));
    }

    private static Treatment treatment(String table, int number, String name) {
        for (Treatment treatment : Treatment.values()) {
            if (treatment.name().equals(name) && treatment.alters()) {
                return treatment;
            }
        }
        throw bad(
                table,
                number,
                name,
                names(Arrays.stream(Treatment.values())
                        .filter(Treatment::alters)
                        .toArray()));
    }

    private static Technique technique(String table, int number, String name, String parameters) {
        List<String> given = parameters.isEmpty() ? List.of() : List.of(parameters.split(";", -1));
        try {
            return switch (name) {
                case "CONSTANT" -> new Technique.Constant(only(given));
                case "KEEP_ENDS" -> keepEnds(given);
                case "KEEP_MAIL_DOMAIN" -> new Technique.KeepMailDomain(only(given));
                case "KEEP_SURNAME" -> new Technique.KeepSurname(only(given));
                case "NAME_PSEUDONYM" -> new Technique.NamePseudonym(only(given));
                case "NUMBERED" -> new Technique.Numbered(only(given));
                case "YEAR" -> none(given, new Technique.Year());
                case "COUNTY" -> none(given, new Technique.County());
                case "AGE_BAND" ->
                    new Technique.AgeBand(Integer.parseInt(count(given, 2).get(0)), Integer.parseInt(given.get(1)));
                case "TOKEN" -> new Technique.Token(Integer.parseInt(only(given)));
                default -> throw bad(table, number, name, TECHNIQUES);
            };
        } catch (IllegalArgumentException e) {
            throw bad(table, number, name + " " + parameters, TECHNIQUES);
        }
    }

    private static Technique keepEnds(List<String> given) {
        count(given, 4);
        return new Technique.KeepEnds(
                Integer.parseInt(given.get(0)),
                Integer.parseInt(given.get(1)),
                given.get(2),
                Integer.parseInt(given.get(3)));
    }

    private static String only(List<String> given) {
        return count(given, 1).get(0);
    }

    private static Technique none(List<String> given, Technique technique) {
        count(given, 0);
        return technique;
    }

    private static List<String> count(List<String> given, int expected) {
        if (given.size() != expected) {
            throw new IllegalArgumentException(given.size() + " parameters, not " + expected);
        }
        return given;
    }

    private static String names(Object[] values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(" "));
    }
}
