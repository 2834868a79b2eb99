package org.xianshen.rules.ner.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words beside names, drawn as often as they stand there but flattened by a square root. */
final class WeightedWords {

    private final List<String> words = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();
    private double total;

    private WeightedWords() {}

    /** Words weighted by the given column of {@code neighbours.tsv}. */
    static WeightedWords column(int column) {
        WeightedWords weighted = new WeightedWords();
        for (String line : InventedNames.lines("neighbours.tsv")) {
            String[] fields = line.split("\t", -1);
            int count = Integer.parseInt(fields[column]);
            if (count > 0) {
                weighted.total += Math.sqrt(count);
                weighted.words.add(fields[0]);
                weighted.sums.add(weighted.total);
            }
        }
        return weighted;
    }

    String pick(Random random) {
        double at = random.nextDouble() * total;
        int i = java.util.Collections.binarySearch(sums, at);
        return words.get(Math.min(words.size() - 1, i >= 0 ? i : -i - 1));
    }
}
