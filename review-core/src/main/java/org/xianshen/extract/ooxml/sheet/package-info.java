/**
 * Reads SpreadsheetML packages: XLSX, and XLSM, XLTX, XLTM, XLAM and the tables of WPS the same way.
 *
 * <p>{@link org.xianshen.extract.ooxml.sheet.WorkbookExtractor} is the one door. Sheets are streamed: the text of a row is
 * put together as it comes by, a unit ends at a row end, and shared strings are kept as packed characters. Imports {@code
 * document}, {@code extract}, {@code message}, Commons Compress, Apache POI for macros and OLE2 storages, and jsoup for VML
 * that is not well-formed.
 */
@NullMarked
package org.xianshen.extract.ooxml.sheet;

import org.jspecify.annotations.NullMarked;
