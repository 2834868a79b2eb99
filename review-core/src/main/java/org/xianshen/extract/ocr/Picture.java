package org.xianshen.extract.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** A picture that may be decoded or rendered when its turn comes. */
public interface Picture {

    /** Pixels to the inch as far as known; 0 when not. */
    int dotsPerInch();

    /**
     * A name that two pictures of one document share exactly if they have the same pixels, e.g. a digest of the encoded
     * bytes or the number of an object; empty when none is known. It spares decoding the same picture again.
     */
    default String identity() {
        return "";
    }

    /** The pixels; called once. */
    BufferedImage pixels() throws IOException;
}
