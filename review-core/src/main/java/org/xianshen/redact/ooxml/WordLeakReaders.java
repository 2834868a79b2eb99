package org.xianshen.redact.ooxml;

import java.util.List;
import org.xianshen.redact.leak.LeakReader;

/**
 * The readers that examine safe copies of Word documents.
 *
 * <p>Tika reads the document with Apache POI and once more event by event; the parts reader looks into every zip entry with
 * the JDK alone; the bytes reader takes the file as it lies; the extractor reads it as a document handed in and objects to
 * anything it cannot read.
 */
public final class WordLeakReaders {

    private WordLeakReaders() {}

    /** All of them, in the order in which they should look. */
    public static List<LeakReader> all() {
        return List.of(new RawBytesReader(), new ZipPartsReader(), new TikaWordReader(), new ExtractorReader());
    }

    static boolean isWord(String mediaType) {
        return new WordRedactor().supports(mediaType);
    }
}
