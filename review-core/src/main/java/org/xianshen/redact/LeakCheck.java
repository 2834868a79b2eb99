package org.xianshen.redact;

import java.io.IOException;
import java.nio.file.Path;
import org.xianshen.extract.ExtractedDocument;

/**
 * Looks for removed values in a safe copy with readers that did not write it.
 *
 * <p>Guarantee: {@link LeakReport#passed()} only when every reader ran to its end and none found a removed value, in any
 * carrier, in any of the encodings it could hide in. A reader that fails is a failure of the check. Implementations are
 * immutable and thread-safe.
 */
public interface LeakCheck {

    /**
     * Examines {@code safeCopy}.
     *
     * @param source what was read from the original, for the values that must be gone
     * @param plan what was removed
     * @param mediaType what {@code safeCopy} is
     */
    LeakReport examine(Path safeCopy, String mediaType, ExtractedDocument source, RedactionPlan plan)
            throws IOException;
}
