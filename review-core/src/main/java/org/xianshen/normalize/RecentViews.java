package org.xianshen.normalize;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xianshen.document.TextUnit;

/** The views of a large document that were asked for last; thread-safe. */
final class RecentViews {

    /** Never asked. */
    static final RecentViews NONE = new RecentViews();

    private static final int KEPT = 2;

    private final Map<String, MatchView> views = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MatchView> eldest) {
            return size() > KEPT;
        }
    };

    synchronized MatchView of(TextUnit unit) {
        MatchView known = views.get(unit.id());
        if (known == null) {
            known = MatchView.of(unit.text());
            views.put(unit.id(), known);
        }
        return known;
    }
}
