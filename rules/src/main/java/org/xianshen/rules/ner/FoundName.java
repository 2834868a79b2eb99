package org.xianshen.rules.ner;

import java.util.List;

/**
 * A person's name found in one unit.
 *
 * @param start first code unit in the view
 * @param end one past the last code unit in the view
 * @param confidence 0 to 1
 * @param evidence why, free of document text
 * @param role what the surroundings make of the person; empty when they tell nothing
 * @param masked whether part of the name is hidden
 */
record FoundName(int start, int end, double confidence, List<String> evidence, String role, boolean masked) {

    boolean overlaps(FoundName other) {
        return start < other.end && other.start < end;
    }
}
