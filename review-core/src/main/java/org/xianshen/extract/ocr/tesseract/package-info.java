/**
 * Reading pictures with the program {@code tesseract}: a process a picture, fed and heard through pipes.
 *
 * <p>A picture is parted into ink layers, cleaned, set upright and freed of rules before it is read; see {@link
 * org.xianshen.extract.ocr.tesseract.TesseractReader}. Imports {@code extract}, {@code extract.ocr}, {@code message}.
 */
@NullMarked
package org.xianshen.extract.ocr.tesseract;

import org.jspecify.annotations.NullMarked;
