package org.xianshen.document;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * Table cells kept as numbers, so that a sheet of millions of cells costs little memory; each is made when asked for.
 *
 * <p>Immutable and thread-safe.
 */
public final class TableCells extends AbstractList<TableCell> implements RandomAccess {

    private static final int NUMBERS = 6;

    private final List<String> units;
    private final int[] numbers;

    private TableCells(List<String> units, int[] numbers) {
        this.units = units;
        this.numbers = numbers;
    }

    @Override
    public TableCell get(int index) {
        int at = java.util.Objects.checkIndex(index, size()) * NUMBERS;
        return new TableCell(
                new TextSpan(units.get(numbers[at]), numbers[at + 1], numbers[at + 2]),
                numbers[at + 3],
                numbers[at + 4],
                numbers[at + 5]);
    }

    @Override
    public int size() {
        return numbers.length / NUMBERS;
    }

    /** The cells of {@code cells}, packed; itself when it is packed already. */
    public static TableCells copyOf(List<TableCell> cells) {
        if (cells instanceof TableCells packed) {
            return packed;
        }
        Builder builder = new Builder();
        cells.forEach(builder::add);
        return builder.build();
    }

    /** Packs cells one by one; not thread-safe. */
    public static final class Builder {
        private final Map<String, Integer> numberOf = new HashMap<>();
        private final List<String> units = new java.util.ArrayList<>();
        private int[] numbers = new int[NUMBERS * 16];
        private int used;

        /** Adds one cell. */
        public Builder add(TableCell cell) {
            return add(
                    cell.span().unit(),
                    cell.span().start(),
                    cell.span().end(),
                    cell.table(),
                    cell.row(),
                    cell.column());
        }

        /** Adds the cell at {@code [start, end)} of {@code unit}; table, row and column count from 0. */
        public Builder add(String unit, int start, int end, int table, int row, int column) {
            if (used == numbers.length) {
                numbers = Arrays.copyOf(numbers, used * 2);
            }
            Integer known = numberOf.get(unit);
            if (known == null) {
                known = units.size();
                units.add(unit);
                numberOf.put(unit, known);
            }
            numbers[used++] = known;
            numbers[used++] = start;
            numbers[used++] = end;
            numbers[used++] = table;
            numbers[used++] = row;
            numbers[used++] = column;
            return this;
        }

        /** The cells added so far. */
        public TableCells build() {
            return new TableCells(List.copyOf(units), Arrays.copyOf(numbers, used));
        }
    }
}
