package org.xianshen.redact.leak;

import java.util.Arrays;
import java.util.List;

/**
 * An Aho-Corasick automaton: finds all of many needles in one pass over characters or bytes.
 *
 * <p>Transitions from the start live in an array, all others in one open-addressing table keyed by state and symbol; bytes are symbols 0 to 255. Immutable once
 * built and thread-safe.
 */
final class NeedleAutomaton {

    /** Takes each occurrence. */
    @FunctionalInterface
    interface Hits {
        /** Needle number {@code needle} ends before {@code end}. */
        void hit(int needle, int end);
    }

    private final List<String> needles;
    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private final int[] fromStart = new int[Character.MAX_VALUE + 1];
    private int used;
    private int states = 1;
    private int[] fail;
    private int[] firstOutput;
    private int[] nextOutput;
    private int[] outputLink;

    private NeedleAutomaton(List<String> needles) {
        this.needles = List.copyOf(needles);
        this.nextOutput = new int[needles.size()];
        this.firstOutput = new int[0];
        this.fail = new int[0];
        this.outputLink = new int[0];
    }

    /** The automaton of {@code needles}, none of them empty; a needle's number is its place in the list. */
    static NeedleAutomaton of(List<String> needles) {
        NeedleAutomaton automaton = new NeedleAutomaton(needles);
        automaton.build();
        return automaton;
    }

    boolean isEmpty() {
        return needles.isEmpty();
    }

    /** Reports every occurrence in {@code text}. */
    void search(CharSequence text, Hits hits) {
        if (isEmpty()) {
            return;
        }
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            report(state, i + 1, hits);
        }
    }

    /** Reports every occurrence in {@code bytes}; needles are taken as Latin-1. */
    void search(byte[] bytes, Hits hits) {
        if (isEmpty()) {
            return;
        }
        int state = 0;
        for (int i = 0; i < bytes.length; i++) {
            state = step(state, (char) (bytes[i] & 0xFF));
            report(state, i + 1, hits);
        }
    }

    private int step(int from, char symbol) {
        int state = from;
        int next = find(state, symbol);
        while (next == 0 && state != 0) {
            state = fail[state];
            next = find(state, symbol);
        }
        return next;
    }

    private void report(int reached, int end, Hits hits) {
        int state = firstOutput[reached] != 0 ? reached : outputLink[reached];
        while (state != 0) {
            for (int needle = firstOutput[state]; needle != 0; needle = nextOutput[needle - 1]) {
                hits.hit(needle - 1, end);
            }
            state = outputLink[state];
        }
    }

    private void build() {
        int most = 1;
        for (String needle : needles) {
            most += needle.length();
        }
        int[] parents = new int[most];
        char[] symbols = new char[most];
        int[] depths = new int[most];
        int deepest = 0;
        firstOutput = new int[most];
        for (int n = 0; n < needles.size(); n++) {
            String needle = needles.get(n);
            if (needle.isEmpty()) {
                throw new IllegalArgumentException("needle " + n + " is empty");
            }
            int state = 0;
            for (int i = 0; i < needle.length(); i++) {
                int next = find(state, needle.charAt(i));
                if (next == 0) {
                    next = states++;
                    put(state, needle.charAt(i), next);
                    parents[next] = state;
                    symbols[next] = needle.charAt(i);
                    depths[next] = i + 1;
                }
                state = next;
            }
            deepest = Math.max(deepest, needle.length());
            nextOutput[n] = firstOutput[state];
            firstOutput[state] = n + 1;
        }
        firstOutput = Arrays.copyOf(firstOutput, states);
        link(parents, symbols, byDepth(depths, deepest));
    }

    /** All states but the first, the shallow ones before the deep ones. */
    private int[] byDepth(int[] depths, int deepest) {
        int[] next = new int[deepest + 2];
        for (int state = 1; state < states; state++) {
            next[depths[state] + 1]++;
        }
        for (int depth = 1; depth < next.length; depth++) {
            next[depth] += next[depth - 1];
        }
        int[] order = new int[states - 1];
        for (int state = 1; state < states; state++) {
            order[next[depths[state]]++] = state;
        }
        return order;
    }

    private void link(int[] parents, char[] symbols, int[] order) {
        fail = new int[states];
        outputLink = new int[states];
        for (int state : order) {
            int parent = parents[state];
            fail[state] = parent == 0 ? 0 : step(fail[parent], symbols[state]);
            outputLink[state] = firstOutput[fail[state]] != 0 ? fail[state] : outputLink[fail[state]];
        }
    }

    private int find(int state, char symbol) {
        if (state == 0) {
            return fromStart[symbol];
        }
        long key = ((long) state << 16 | symbol) + 1;
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return 0;
    }

    private void put(int state, char symbol, int target) {
        if (state == 0) {
            fromStart[symbol] = target;
            return;
        }
        if (used * 2 >= keys.length) {
            grow();
        }
        insert(((long) state << 16 | symbol) + 1, target);
        used++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void insert(long key, int target) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }
}
