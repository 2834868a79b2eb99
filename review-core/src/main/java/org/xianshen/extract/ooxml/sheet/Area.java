package org.xianshen.extract.ooxml.sheet;

/**
 * A rectangle of cells, all bounds included and counted from 0.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 */
record Area(int top, int left, int bottom, int right) {

    /** The area that {@code range} names, e.g. {@code A1:B2} or {@code C3}; empty when it names none. */
    static Area of(String range) {
        int colon = range.indexOf(':');
        String first = colon < 0 ? range : range.substring(0, colon);
        String last = colon < 0 ? range : range.substring(colon + 1);
        return new Area(Spot.row(first), Spot.column(first), Spot.row(last), Spot.column(last));
    }

    boolean contains(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    /** Whether both corners are on a sheet. */
    boolean isOnSheet() {
        return Spot.isOnSheet(top, left) && Spot.isOnSheet(bottom, right);
    }
}
