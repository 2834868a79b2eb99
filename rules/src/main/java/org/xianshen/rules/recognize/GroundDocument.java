package org.xianshen.rules.recognize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;

/**
 * What the units of one document read so far say for those that follow: whether its head publishes, and which headings stand
 * over the columns of a table that goes on.
 *
 * <p>Serves one document; not thread-safe.
 */
final class GroundDocument {

    private static final int HEAD_LINES = 3;

    private final Map<Integer, List<List<GroundWord>>> headings = new HashMap<>();
    private boolean headRead;
    private boolean publishes;

    /** Takes note of the head, which stands in the first unit of the body. */
    void readHead(UnitScan scan) {
        if (headRead || scan.unit().unit().carrier() != Carrier.BODY) {
            return;
        }
        headRead = true;
        String text = scan.unit().unit().text();
        int end = -1;
        for (int line = 0; line < HEAD_LINES && end < text.length(); line++) {
            end = Lines.end(text, end + 1);
        }
        publishes = scan.grounds().speaks("HEAD", 0, scan.view().offsets().viewIndexOf(Math.min(end, text.length())))
                && !scan.grounds()
                        .speaks("UNPUBLISHED", 0, scan.view().offsets().viewIndexOf(Math.min(end, text.length())));
    }

    /** Whether the head says that the document publishes something. */
    boolean publishes() {
        return publishes;
    }

    /** The headings of the layout's table {@code number}, by column, or an empty list. */
    List<List<GroundWord>> headings(int number) {
        return headings.getOrDefault(number, List.of());
    }

    void enterHeadings(int number, List<List<GroundWord>> words) {
        headings.put(number, List.copyOf(words));
    }
}
