/**
 * Reading documents: text in units, where each character lives, and a census of every carrier in the file.
 *
 * <p>{@link org.xianshen.extract.DocumentExtractor} is the contract; a sub-package holds each format. What is not read is
 * not reviewed, so an extractor enters every carrier it meets into the {@link org.xianshen.extract.CarrierCensus}, those
 * it cannot read as refused. {@link org.xianshen.extract.ContentDetector} tells what the bytes are. Imports {@code document}
 * and {@code message}, the detector Commons Compress, POI's file system and Tika's detector, and each sub-package its own library.
 */
@NullMarked
package org.xianshen.extract;

import org.jspecify.annotations.NullMarked;
