/**
 * What office files of every generation keep in OLE2 storages: embedded objects and macro projects.
 *
 * <p>Shared by the readers of Word documents, presentations, workbooks, mail and the binary formats. Imports {@code
 * document}, {@code extract.metafile} and POI's file system classes.
 */
@NullMarked
package org.xianshen.extract.ole;

import org.jspecify.annotations.NullMarked;
