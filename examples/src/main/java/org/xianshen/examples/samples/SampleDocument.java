package org.xianshen.examples.samples;

import java.io.IOException;

/** One document of the samples: what it is, and how it is written. */
interface SampleDocument {

    /** What it is and what a review must come to. */
    SampleInfo info();

    /** Its bytes, the same on every call. */
    byte[] write(SampleFonts fonts) throws IOException;
}
