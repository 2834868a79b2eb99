/**
 * What office files of every generation keep in OLE2 storages: embedded objects and macro projects.
 *
 * <p>Shared by the readers of Word documents, presentations, workbooks, mail and the binary formats. Imports {@code
 * document}, {@code extract}, {@code extract.metafile}, {@code extract.ooxml.sheet.format} for numbers in cells, and POI.
 */
@NullMarked
package org.xianshen.extract.ole;

import org.jspecify.annotations.NullMarked;
