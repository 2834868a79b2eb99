package org.xianshen.extract;

import java.util.Objects;
import org.xianshen.extract.ocr.PictureReader;

/**
 * What an extractor works with beside the document: limits, the deadline, a reader of pictures and a reader of files inside
 * the file.
 *
 * @param limits what the document may cost
 * @param deadline when it has to be done
 * @param pictures reads text in pictures; {@link PictureReader#NONE} when there is none
 * @param nested reads files inside the file
 */
public record ExtractionContext(
        ExtractionLimits limits, Deadline deadline, PictureReader pictures, NestedReader nested) {

    public ExtractionContext {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(pictures, "pictures");
        Objects.requireNonNull(nested, "nested");
    }

    /** A context that starts now and reads neither pictures nor files inside the file. */
    public static ExtractionContext of(ExtractionLimits limits) {
        return new ExtractionContext(limits, Deadline.in(limits.maxTime()), PictureReader.NONE, NestedReader.NONE);
    }

    /** The same with another reader of files inside the file. */
    public ExtractionContext withNested(NestedReader reader) {
        return new ExtractionContext(limits, deadline, pictures, reader);
    }
}
