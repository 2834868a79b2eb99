package org.xianshen.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.rules.table.Row;
import org.xianshen.rules.table.TableSource;

/**
 * Whether words at a place are a mark: {@code standing.csv}. A periodical's note that it is an internal publication is none.
 * Immutable and thread-safe.
 */
final class StandingTable {

    private static final String ANY = "*";
    private static final String PLAIN_CONTEXT = "NONE";

    private final Map<Place, Standing> standings = new HashMap<>();

    private StandingTable(List<Row> rows) {
        for (Row row : rows) {
            Place place = new Place(
                    row.constant("type", FindingType.class),
                    row.required("form"),
                    row.required("placement"),
                    row.required("context"));
            if (standings.put(place, row.constant("standing", Standing.class)) != null) {
                throw row.bad("placement", row.text("placement"), "a placement once for a type, form and context");
            }
        }
    }

    static StandingTable load(TableSource source) {
        return new StandingTable(source.table("tables/standing.csv").rows());
    }

    /** How {@code mention} stands; what the table does not list is unsettled. */
    Standing of(Mention mention) {
        if (mention.attribute("publication").equals("true")) {
            return Standing.MENTION;
        }
        String placement = mention.attribute("placement");
        String stated = mention.attribute("context");
        String context = stated.isEmpty() ? PLAIN_CONTEXT : stated;
        Standing exact = standings.get(new Place(mention.type(), form(mention), placement, context));
        if (exact != null) {
            return exact;
        }
        Standing any = standings.get(new Place(mention.type(), ANY, placement, context));
        if (any != null) {
            return any;
        }
        return context.equals(PLAIN_CONTEXT) ? Standing.UNSETTLED : Standing.MENTION;
    }

    private static String form(Mention mention) {
        String form = mention.attribute("form");
        return form.isEmpty() && !mention.attribute("label").isEmpty() ? "LABELLED" : form;
    }

    private record Place(FindingType type, String form, String placement, String context) {}
}
