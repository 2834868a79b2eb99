/**
 * Number formats of spreadsheets (ISO/IEC 29500-1, 18.8.31): from the value in a cell to what a person sees in it.
 *
 * <p>{@link org.xianshen.extract.ooxml.sheet.format.CellFormat} is the one door. What the usual formats ask for is done
 * here, since a sheet may have millions of cells; fractions and powers of ten are left to Apache POI.
 */
@NullMarked
package org.xianshen.extract.ooxml.sheet.format;

import org.jspecify.annotations.NullMarked;
