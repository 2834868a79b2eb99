package org.xianshen.extract.ooxml.sheet;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.zip.Budget;

/**
 * The text of one part beside its cells, a value a line, apart for each carrier.
 *
 * <p>A value that comes again is given once, as long as not too many are different. For one part and one thread.
 */
final class PartLines {

    private static final int LONG_UNIT = 1 << 20;
    private static final int REMEMBERED = 20_000;

    private final ExtractedDocument.Builder document;
    private final Budget budget;
    private final String part;
    private final Map<Carrier, Lines> ofCarrier = new EnumMap<>(Carrier.class);

    PartLines(ExtractedDocument.Builder document, Budget budget, String part) {
        this.document = document;
        this.budget = budget;
        this.part = part;
    }

    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private final Set<String> seen = new HashSet<>();
    }

    /** Adds a value; one without any character that shows is left out. */
    void add(Carrier carrier, String value) {
        if (value.isBlank()) {
            return;
        }
        Lines lines = ofCarrier.get(carrier);
        if (lines == null) {
            lines = new Lines();
            ofCarrier.put(carrier, lines);
        }
        String line = value.strip();
        if (lines.seen.contains(line)) {
            return;
        }
        if (lines.seen.size() < REMEMBERED) {
            lines.seen.add(line);
        }
        budget.characters(line.length() + 1);
        if (lines.text.length() > 0) {
            lines.text.append('\n');
        }
        lines.text.append(line);
        if (lines.text.length() >= LONG_UNIT) {
            flush(carrier, lines);
        }
    }

    private void flush(Carrier carrier, Lines lines) {
        if (lines.text.length() > 0) {
            document.unit(carrier, part, 0, lines.text.toString());
            lines.text.setLength(0);
        }
    }

    /**
     * Adds the units and enters their carriers as read.
     *
     * @param own the carrier of the part itself, entered as without text when it has none
     */
    void finish(Carrier own) {
        if (!ofCarrier.containsKey(own)) {
            document.census().noText(own, part, "");
        }
        finish();
    }

    /** Adds the units and enters their carriers as read. */
    void finish() {
        ofCarrier.forEach((carrier, lines) -> {
            flush(carrier, lines);
            document.census().read(carrier, part);
        });
    }

    @Override
    public String toString() {
        return "PartLines[" + ofCarrier.keySet() + "]";
    }
}
