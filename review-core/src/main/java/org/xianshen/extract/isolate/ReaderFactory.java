package org.xianshen.extract.isolate;

import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractionLimits;

/**
 * Makes the reader that works in a child process.
 *
 * <p>An implementation is a public class with a public constructor without parameters: the child is told its name.
 */
public interface ReaderFactory {

    /**
     * The reader.
     *
     * @param limits what one document may cost
     * @param pictures whether text in pictures is to be read where that is possible
     */
    DocumentReader reader(ExtractionLimits limits, boolean pictures);
}
