/**
 * The text of Windows metafiles, EMF and WMF, which office programs use for drawings and for previews of embedded objects.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.xianshen.extract.metafile;

import org.jspecify.annotations.NullMarked;
