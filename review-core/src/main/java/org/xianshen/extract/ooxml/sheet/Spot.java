package org.xianshen.extract.ooxml.sheet;

/** Names of cells as numbers: {@code B12} is row 11, column 1. */
final class Spot {

    /** Rows of a sheet. */
    static final int ROWS = 1 << 20;

    /** Columns of a sheet. */
    static final int COLUMNS = 1 << 14;

    private Spot() {}

    /** The 0-based row that {@code name} tells; −1 when it tells none. */
    static int row(String name) {
        long row = 0;
        boolean digits = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= '0' && c <= '9') {
                row = Math.min(row * 10 + c - '0', Integer.MAX_VALUE);
                digits = true;
            } else if (digits) {
                return -1;
            }
        }
        return digits ? (int) row - 1 : -1;
    }

    /** The 0-based column that {@code name} tells; −1 when it tells none. */
    static int column(String name) {
        long column = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = Math.min(column * 26 + c - 'A' + 1, Integer.MAX_VALUE);
            } else if (c >= 'a' && c <= 'z') {
                column = Math.min(column * 26 + c - 'a' + 1, Integer.MAX_VALUE);
            } else if (c != '$') {
                break;
            }
        }
        return (int) column - 1;
    }

    /** Whether a sheet has such a cell. */
    static boolean isOnSheet(int row, int column) {
        return row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
    }
}
