package org.xianshen.extract.image;

import java.io.IOException;

/** Fetches the bytes of a picture file, anew each time it is asked. */
@FunctionalInterface
public interface PictureSource {
    /** The bytes. */
    byte[] bytes() throws IOException;
}
