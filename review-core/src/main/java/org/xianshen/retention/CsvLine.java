package org.xianshen.retention;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.message.ProblemException;

/** A line of CSV by RFC 4180: fields between commas, quoted where they hold one; no line breaks inside. */
final class CsvLine {

    private CsvLine() {}

    static List<String> split(String line, String place) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder field = new StringBuilder();
            if (at < line.length() && line.charAt(at) == '"') {
                at = quoted(line, at + 1, field, place);
            } else {
                while (at < line.length() && line.charAt(at) != ',') {
                    field.append(line.charAt(at++));
                }
            }
            fields.add(field.toString().strip());
            if (at == line.length()) {
                return fields;
            }
            if (line.charAt(at) != ',') {
                throw ProblemException.of("RET-007", place);
            }
            at++;
        }
    }

    private static int quoted(String line, int from, StringBuilder field, String place) {
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < line.length() && line.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return at;
            }
        }
        throw ProblemException.of("RET-007", place);
    }
}
