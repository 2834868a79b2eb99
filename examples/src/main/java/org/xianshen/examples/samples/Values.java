package org.xianshen.examples.samples;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.finding.FindingType;

/** Collects the values that are written into one sample; not thread-safe. */
final class Values {

    private final List<Planted> planted = new ArrayList<>();

    /** Notes a value that must not stand in the public copy, and answers it. */
    String goes(FindingType type, String value) {
        planted.add(new Planted(type, value, false));
        return value;
    }

    /** Notes a value that the public copy may show, and answers it. */
    String stays(FindingType type, String value) {
        planted.add(new Planted(type, value, true));
        return value;
    }

    List<Planted> all() {
        return List.copyOf(planted);
    }
}
