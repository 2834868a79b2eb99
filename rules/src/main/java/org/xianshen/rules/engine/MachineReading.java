package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.Map;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.RecognizedWord;

/** Tells whether a document says something in pictures that only a machine has read. */
final class MachineReading {

    private MachineReading() {}

    /** Whether one picture holds more characters than a logo or a seal does. */
    static boolean isTelling(DocumentLayout layout, Thresholds thresholds) {
        Map<String, Integer> characters = new HashMap<>();
        for (RecognizedWord word : layout.words()) {
            int sum = characters.merge(word.span().unit(), word.span().length(), Integer::sum);
            if (sum > thresholds.mostCharactersOfLogo()) {
                return true;
            }
        }
        return false;
    }
}
