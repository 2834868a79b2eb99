package org.xianshen.redact.leak;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One independent way of reading a safe copy.
 *
 * <p>Shares no code with the redactor that wrote the copy. Implementations are immutable and thread-safe.
 */
public interface LeakReader {

    /** What this reader is called in reports, e.g. {@code tika-text}. */
    String name();

    /** Whether this reader reads {@code mediaType}. */
    boolean supports(String mediaType);

    /** Feeds every text found to {@code sink}: carrier name and text. Throws when it cannot read to the end. */
    void read(Path safeCopy, Sink sink) throws IOException;

    /** Takes what a reader finds; carrier names may be part names or page numbers. */
    interface Sink {

        /** Text as a person or a program would get it from {@code carrier}. */
        void text(String carrier, String text);

        /** Bytes of {@code carrier}, decompressed where the format compresses. */
        void bytes(String carrier, byte[] bytes);

        /** Something in {@code carrier} that could not be read; {@code what} is free of document text. */
        void failure(String carrier, String what);
    }
}
