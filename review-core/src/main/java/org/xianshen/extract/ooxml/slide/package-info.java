/**
 * Reads PresentationML packages: PPTX, PPTM, POTX, POTM, PPSX, PPSM.
 *
 * <p>{@link org.xianshen.extract.ooxml.slide.PresentationExtractor} is the one door. A slide is read into shapes with their
 * frames and colours, and the shapes are put into reading order and told visible from hidden. Every entry of the package
 * ends up in the census. Imports {@code document}, {@code extract}, {@code message}.
 */
@NullMarked
package org.xianshen.extract.ooxml.slide;

import org.jspecify.annotations.NullMarked;
