package org.xianshen.rules.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;

/**
 * One row of a {@link Table}; every reading names table, line, column and legal values when it fails.
 *
 * @param table name of the table
 * @param line 1-based line in the file
 * @param columns names of the columns
 * @param fields the values in the order of the columns
 */
public record Row(String table, int line, List<String> columns, List<String> fields) {

    /** Names of constants, items, regimes and days; no number of a person, address or code name looks like that. */
    private static final Pattern TOLD = Pattern.compile(
            "[A-Z][A-Z0-9_]{0,39}|[a-z]{2,12}(-[a-z0-9.]{1,12}){0,3}|[0-9]{1,4}|[0-9]{4}([-/][0-9]{1,2}){1,2}");

    private static final int MOST_DIGITS = 4;
    private static final String UNTOLD = "…";

    public Row {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /**
     * The value in {@code column}, possibly empty.
     *
     * @throws ProblemException {@code RUL-003} when the table has no such column
     */
    public String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw bad("column", column, columns.toString());
        }
        return fields.get(index);
    }

    /** The value in {@code column}, which must not be empty. */
    public String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            throw bad(column, value, "any text");
        }
        return value;
    }

    /** Which of {@code legal} is written in {@code column}. */
    public <T> T oneOf(String column, List<T> legal) {
        String value = text(column);
        for (T one : legal) {
            if (one.toString().equals(value)) {
                return one;
            }
        }
        throw bad(column, value, legal.toString());
    }

    /** The constant of {@code type} named in {@code column}. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String value = text(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw bad(column, value, Arrays.toString(type.getEnumConstants()));
    }

    /** The constant of {@code type} named in {@code column}, or nothing when it is empty. */
    public <E extends Enum<E>> Optional<E> optionalConstant(String column, Class<E> type) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(constant(column, type));
    }

    /** The day in {@code column} as {@code YYYY-MM-DD}, or nothing when it is empty. */
    public Optional<LocalDate> day(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw bad(column, value, "YYYY-MM-DD");
        }
    }

    /** The whole number in {@code column}. */
    public int number(String column) {
        String value = text(column);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw bad(column, value, "a whole number");
        }
    }

    /** {@code true} or {@code false} in {@code column}. */
    public boolean truth(String column) {
        String value = text(column);
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw bad(column, value, "true, false");
    }

    /** The words in {@code column}, separated by spaces. */
    public List<String> words(String column) {
        String value = text(column);
        return value.isEmpty() ? List.of() : List.of(value.split(" ", -1));
    }

    /** The sentence in the columns {@code zh} and {@code en}. */
    public LocalizedText wording() {
        return new LocalizedText(required("zh"), required("en"));
    }

    /**
     * The problem that {@code value} in {@code column} is none of {@code legal}. Only names and numbers are shown: in a table
     * with its columns confused {@code value} may be words that must not be told.
     */
    public ProblemException bad(String column, String value, String legal) {
        return ProblemException.of(
                "RUL-003", table, Integer.toString(line), column, isPlain(value) ? value : UNTOLD, legal);
    }

    private static boolean isPlain(String value) {
        return TOLD.matcher(value).matches()
                && (value.indexOf('-') == 4
                        || value.indexOf('/') == 4
                        || value.chars().filter(Character::isDigit).count() <= MOST_DIGITS);
    }
}
