package org.xianshen.rules.organ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.xianshen.finding.Component;
import org.xianshen.message.ProblemException;
import org.xianshen.rules.recognize.PhraseList;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.Table;
import org.xianshen.rules.table.Utf8;

/** One file of a policy, read once: what is digested is what is applied. Immutable and thread-safe. */
final class PolicyFile {

    private final String name;
    private final String place;
    private final byte[] bytes;

    private PolicyFile(String name, String place, byte[] bytes) {
        this.name = name;
        this.place = place;
        this.bytes = bytes;
    }

    /** The file {@code name} in {@code folder}. */
    static PolicyFile read(Path folder, String name) {
        Path path = folder.resolve(name);
        try {
            return new PolicyFile(name, path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Its rows, stripped of spaces around the values. As spreadsheets write it: a byte-order mark may come first, rows may
     * end in commas of empty cells; rows of empty cells, and notes that begin with {@code #} and fill no other cell, are left
     * out.
     *
     * @param columns the columns it must have, in any order
     * @throws ProblemException {@code RUL-002} for a line that is no row or may be a row or a note, {@code RUL-009} not UTF-8, {@code RUL-012} for other
     *     columns
     */
    List<Row> rows(List<String> columns) {
        String text = Utf8.decode(bytes, line -> ProblemException.of("RUL-009", place, Integer.toString(line)));
        requireNoRowInANote(text, columns.size());
        Table table = Table.read(place, withoutPadding(text).getBytes(StandardCharsets.UTF_8));
        Row header = stripped(table.header());
        if (header.fields().size() != columns.size()
                || !Set.copyOf(header.fields()).equals(Set.copyOf(columns))) {
            throw ProblemException.of("RUL-012", place, Integer.toString(header.line()), String.join(",", columns));
        }
        return table.rows().stream()
                .map(PolicyFile::stripped)
                .filter(row -> !row.fields().stream().allMatch(String::isEmpty))
                .filter(row -> !isNote(row.fields()))
                .toList();
    }

    private static boolean isNote(List<String> cells) {
        return cells.get(0).startsWith("#")
                && cells.subList(1, cells.size()).stream().allMatch(String::isEmpty);
    }

    /** A name may begin with {@code #}: what fills the cells of a row is not passed over as a note. */
    private void requireNoRowInANote(String text, int columns) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            List<String> cells = List.of(line.strip().split(",", -1));
            if (line.startsWith("#")
                    && cells.size() >= columns
                    && cells.stream().filter(cell -> !cell.isBlank()).count() >= columns - 1) {
                throw ProblemException.of(
                        "RUL-002",
                        place,
                        Integer.toString(number),
                        "it begins with # and has the cells of a row: take it out, or put its first cell into quotes");
            }
        }
    }

    /** The lines without the commas that a spreadsheet puts behind them for empty cells. */
    private static String withoutPadding(String text) {
        List<String> lines = new ArrayList<>();
        int columns = 0;
        for (String raw : text.split("\n", -1)) {
            String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            if (line.startsWith("#")) {
                lines.add(line);
                continue;
            }
            if (line.chars().allMatch(c -> c == ',' || Character.isWhitespace(c))) {
                lines.add("");
                continue;
            }
            while (line.endsWith(",") && (columns == 0 || commas(line) >= columns)) {
                line = line.substring(0, line.length() - 1);
            }
            columns = columns == 0 ? commas(line) + 1 : columns;
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private static int commas(String line) {
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            commas += !quoted && line.charAt(i) == ',' ? 1 : 0;
        }
        return commas;
    }

    private static Row stripped(Row row) {
        return new Row(
                row.table(),
                row.line(),
                row.columns().stream().map(String::strip).toList(),
                row.fields().stream().map(String::strip).toList());
    }

    /** Its words and phrases, one a line. */
    PhraseList phrases() {
        return PhraseList.read(place, bytes);
    }

    /** Where it lies, as problems name it. */
    String place() {
        return place;
    }

    /** The file for the record, with the number of its rows and the digest of its very bytes. */
    Component component(int rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new Component(
                    "organ-policy/" + name,
                    Integer.toString(rows),
                    HexFormat.of().formatHex(digest.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
