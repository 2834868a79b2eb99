package org.xianshen.rules.recognize;

import java.util.HashMap;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;

/**
 * Where the head and the end of a document are: up to which place of which unit a mark stands in the zone that GB/T 9704 gives it.
 *
 * <p>Immutable.
 */
final class DocumentFrame {

    private static final int ZONE_LINES = 12;
    private static final double ZONE_HEIGHT_PT = 300;

    private final Map<String, Integer> zoneEnds;
    private final String lastBody;

    private DocumentFrame(Map<String, Integer> zoneEnds, String lastBody) {
        this.zoneEnds = Map.copyOf(zoneEnds);
        this.lastBody = lastBody;
    }

    static DocumentFrame of(DocumentText text) {
        Map<String, Integer> zoneEnds = new HashMap<>();
        Map<String, Integer> attachments = new HashMap<>();
        String last = "";
        for (UnitText unit : text.units()) {
            TextUnit read = unit.unit();
            if (read.carrier() != Carrier.BODY) {
                continue;
            }
            last = read.id();
            if (attachments.putIfAbsent(read.path(), read.page()) == null) {
                zoneEnds.put(read.id(), endOfLines(read.text()));
            }
        }
        for (TextLine line : text.layout().lines()) {
            if (line.region().page() == 1 && line.region().y() < ZONE_HEIGHT_PT) {
                TextSpan span = line.span();
                zoneEnds.computeIfPresent(span.unit(), (unit, end) -> Math.max(end, span.end()));
            }
        }
        return new DocumentFrame(zoneEnds, last);
    }

    /** Where the first lines with text end; a single long paragraph counts up to its first characters only. */
    private static int endOfLines(String text) {
        int lines = 0;
        int at = 0;
        while (at < text.length() && lines < ZONE_LINES) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (!text.substring(at, end).isBlank()) {
                lines++;
            }
            at = end + 1;
        }
        return Math.min(at, text.length());
    }

    /** Whether the original's {@code place} in {@code unit} lies in the head of the document. */
    boolean isZone(String unit, int place) {
        Integer end = zoneEnds.get(unit);
        return end != null && place < end;
    }

    boolean isLastBody(String unit) {
        return lastBody.equals(unit);
    }
}
