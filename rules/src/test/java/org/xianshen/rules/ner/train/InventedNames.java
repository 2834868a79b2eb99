package org.xianshen.rules.ner.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws names of persons from surname weights and tiers of given-name characters; not thread-safe. */
final class InventedNames {

    private static final String NER = "/org/xianshen/rules/ner/";
    private final Random random;
    private final List<String> surnames = new ArrayList<>();
    private final List<Double> cumulative = new ArrayList<>();
    private final List<String> foreignNames = new ArrayList<>();
    private final Map<Character, String> syllables = new HashMap<>();
    private double total;
    private String typical = "";
    private String common = "";
    private String plausible = "";
    private String never = "";
    private final String ordinary;

    InventedNames(Random random) {
        this.random = random;
        for (String line : lines("surnames.txt")) {
            int tab = line.indexOf('\t');
            double weight = Math.pow(2, Integer.parseInt(line.substring(0, tab)));
            for (String name : line.substring(tab + 1).split(" ", -1)) {
                total += name.length() == 2 ? weight * 2 : weight;
                surnames.add(name);
                cumulative.add(total);
            }
        }
        for (String line : lines("train/foreign.txt")) {
            foreignNames.addAll(List.of(line.split(" ", -1)));
        }
        for (String name : foreignNames) {
            String bounded = "^" + name + "$";
            for (int i = 0; i + 1 < bounded.length(); i++) {
                syllables.merge(bounded.charAt(i), bounded.substring(i + 1, i + 2), String::concat);
            }
        }
        for (String line : lines("given.txt")) {
            switch (line.charAt(0)) {
                case 'A' -> typical = line.substring(2);
                case 'B' -> common = line.substring(2);
                case 'C' -> plausible = line.substring(2);
                case 'N' -> never = line.substring(2);
                default -> {}
            }
        }
        ordinary = ordinaryCharacters(never);
    }

    /** Common characters of any kind, for the names that keep to no custom. */
    private static String ordinaryCharacters(String never) {
        StringBuilder characters = new StringBuilder();
        for (String line : lines("neighbours.tsv")) {
            line.substring(0, line.indexOf('\t'))
                    .chars()
                    .filter(c -> c >= 0x4E00 && c <= 0x9FFF && never.indexOf(c) < 0)
                    .forEach(c -> characters.append((char) c));
        }
        return characters.toString();
    }

    static List<String> lines(String name) {
        String path = name.startsWith("/") ? name : NER + name;
        try (InputStream in = InventedNames.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A surname by weight. */
    String surname() {
        double at = random.nextDouble() * total;
        int low = 0;
        int high = cumulative.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative.get(middle) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return surnames.get(low);
    }

    private String given() {
        double at = random.nextDouble();
        String pool = at < 0.50 ? typical : at < 0.81 ? common : plausible;
        if (at > 0.94) {
            return String.valueOf(ordinary.charAt(random.nextInt(ordinary.length())));
        }
        return String.valueOf(pool.charAt(random.nextInt(pool.length())));
    }

    /** A Chinese name: three characters three times in four. */
    String chinese() {
        String first = given();
        double kind = random.nextDouble();
        if (kind < 0.26) {
            return surname() + first;
        }
        return surname() + first + (kind < 0.29 ? first : given());
    }

    /** A foreign name in Chinese characters, without a dot: a known one, or one whose syllables follow known ones. */
    String foreign() {
        String known = foreignNames.get(random.nextInt(foreignNames.size()));
        if (random.nextBoolean()) {
            return known;
        }
        StringBuilder name = new StringBuilder();
        char last = '^';
        while (name.length() < 7) {
            String next = syllables.get(last);
            if (next == null) {
                break;
            }
            last = next.charAt(random.nextInt(next.length()));
            if (last == '$') {
                break;
            }
            name.append(last);
        }
        return name.length() < 2 ? known : name.toString();
    }
}
