package org.xianshen.extract.ooxml.sheet;

/**
 * What all sheets of a workbook share. For one thread.
 *
 * @param palette its colours
 * @param styles the looks of its cells
 * @param strings its shared strings
 * @param from1904 whether days are counted from 1904
 */
record Workbook(Palette palette, CellStyles styles, SharedStrings strings, boolean from1904) {}
