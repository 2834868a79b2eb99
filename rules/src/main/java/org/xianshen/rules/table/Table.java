package org.xianshen.rules.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.message.ProblemException;

/**
 * A table of text: named columns and rows.
 *
 * <p>Form: UTF-8, fields separated by commas, a field with a comma or quote in double quotes (a quote doubled), one row a
 * line, first row the column names, lines that begin with {@code #} and empty lines are left out. Immutable and
 * thread-safe.
 */
public final class Table {

    private final Row header;
    private final List<Row> rows;

    private Table(Row header, List<Row> rows) {
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param name what it is called in problems, e.g. {@code basis.csv}
     * @throws ProblemException {@code RUL-002} for a line with too many or too few fields, an open quote or a repeated column
     */
    public static Table read(String name, byte[] source) {
        Row header = null;
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String text : new String(source, StandardCharsets.UTF_8).split("\n", -1)) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(name, line, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
            if (header == null) {
                header = new Row(name, line, distinct(name, line, fields), fields);
            } else if (fields.size() != header.columns().size()) {
                throw malformed(
                        name,
                        line,
                        fields.size() + " fields where " + header.columns().size() + " columns are named");
            } else {
                rows.add(new Row(name, line, header.columns(), fields));
            }
        }
        if (header == null) {
            throw malformed(name, line, "no columns");
        }
        return new Table(header, List.copyOf(rows));
    }

    /** The row that names the columns. */
    public Row header() {
        return header;
    }

    /** The rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    private static List<String> distinct(String name, int line, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw malformed(name, line, "a column is named twice");
            }
        }
        return List.copyOf(columns);
    }

    private static List<String> fields(String name, int line, String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                if (closed || (!quoted && !field.isEmpty())) {
                    throw malformed(
                            name, line, "a quote within a field: the whole field goes into quotes, the quote twice");
                }
                closed = quoted;
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
                closed = false;
            } else if (closed) {
                throw malformed(name, line, "text behind a closing quote");
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw malformed(name, line, "a quote is not closed");
        }
        fields.add(field.toString());
        return fields;
    }

    private static ProblemException malformed(String name, int line, String what) {
        return ProblemException.of("RUL-002", name, Integer.toString(line), what);
    }
}
