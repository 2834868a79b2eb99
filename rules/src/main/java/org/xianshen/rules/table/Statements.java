package org.xianshen.rules.table;

import java.util.HashMap;
import java.util.Map;
import org.xianshen.message.ProblemException;

/** Remembers where each thing was said, so that nothing is said twice or in two ways; not thread-safe. */
public final class Statements {

    private final Map<String, String> places = new HashMap<>();

    /**
     * Takes down that {@code row} speaks of {@code key}.
     *
     * @throws ProblemException {@code RUL-010} when an earlier row did, naming both
     */
    public void once(String key, Row row) {
        differs(key, row);
        note(key, row.table() + ":" + row.line());
    }

    /**
     * Makes sure that nothing was said of {@code key} before {@code row}.
     *
     * @throws ProblemException {@code RUL-010} when something was, naming both
     */
    public void differs(String key, Row row) {
        String earlier = places.get(key);
        if (earlier != null) {
            throw ProblemException.of("RUL-010", row.table(), Integer.toString(row.line()), earlier);
        }
    }

    /** Takes down that {@code key} is spoken of at {@code place}, unless it was before. */
    public void note(String key, String place) {
        places.putIfAbsent(key, place);
    }
}
