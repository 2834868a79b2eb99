package org.xianshen.rules.lexicon;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Collects words and builds a {@link KeywordAutomaton} from them; not thread-safe. */
public final class KeywordAutomatonBuilder {

    private static final int NONE = -1;

    private final char[] classOf = new char[Character.MAX_VALUE + 1];
    private char classes = 1;

    /** The trie: first child, next sibling, the class on the way in, and the word that ends here. */
    private int[] firstChild = filled(1024);

    private int[] nextSibling = filled(1024);
    private char[] label = new char[1024];
    private int[] word = filled(1024);
    private int nodes = 1;

    private int[] wordLength = new int[256];
    private int words;

    KeywordAutomatonBuilder() {}

    /**
     * Treats all characters of {@code variants} as one: {@code 机機} makes 機密 match 机密. Must come before the words.
     *
     * @throws IllegalStateException when words were added already
     */
    public KeywordAutomatonBuilder variants(String variants) {
        if (words > 0) {
            throw new IllegalStateException("variants must be told before the first word");
        }
        char common = classes;
        for (int i = 0; i < variants.length(); i++) {
            if (classOf[variants.charAt(i)] != 0) {
                common = classOf[variants.charAt(i)];
            }
        }
        for (int i = 0; i < variants.length(); i++) {
            classOf[variants.charAt(i)] = common;
        }
        if (common == classes) {
            classes++;
        }
        return this;
    }

    /**
     * Adds a word and gives its number, counting from 0; a word equal to an earlier one after folding gives that one's number.
     *
     * @throws IllegalArgumentException when the word is empty or holds a line feed
     */
    public int add(String newWord) {
        if (newWord.isEmpty() || newWord.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a keyword must have at least one character and no line feed");
        }
        int node = 0;
        for (int i = 0; i < newWord.length(); i++) {
            node = child(node, classOf(newWord.charAt(i)));
        }
        if (word[node] == NONE) {
            if (words == wordLength.length) {
                wordLength = Arrays.copyOf(wordLength, words * 2);
            }
            wordLength[words] = newWord.length();
            word[node] = words++;
        }
        return word[node];
    }

    private char classOf(char c) {
        if (classOf[c] == 0) {
            classOf[c] = classes;
            if (c >= 'a' && c <= 'z') {
                classOf[c - 32] = classes;
            } else if (c >= 'A' && c <= 'Z') {
                classOf[c + 32] = classes;
            }
            classes++;
        }
        return classOf[c];
    }

    private int child(int parent, char charClass) {
        for (int node = firstChild[parent]; node != NONE; node = nextSibling[node]) {
            if (label[node] == charClass) {
                return node;
            }
        }
        if (nodes == label.length) {
            firstChild = doubled(firstChild);
            nextSibling = doubled(nextSibling);
            word = doubled(word);
            label = Arrays.copyOf(label, nodes * 2);
        }
        int node = nodes++;
        label[node] = charClass;
        nextSibling[node] = firstChild[parent];
        firstChild[parent] = node;
        return node;
    }

    /** The automaton over the words added so far. */
    public KeywordAutomaton build() {
        int[] place = new int[nodes];
        int[] order = new int[nodes];
        DoubleArray array = new DoubleArray(nodes + classes);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        int seen = 0;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            order[seen++] = node;
            array.place(node, place);
            for (int c = firstChild[node]; c != NONE; c = nextSibling[c]) {
                queue.add(c);
            }
        }
        int size = array.check.length;
        int[] fail = new int[size];
        int[] wordAt = filled(size);
        int[] nextOutput = new int[size];
        for (int i = 0; i < seen; i++) {
            int node = order[i];
            int state = place[node];
            wordAt[state] = word[node];
            for (int c = firstChild[node]; c != NONE; c = nextSibling[c]) {
                int target = node == 0 ? 0 : array.follow(fail, fail[state], label[c]);
                fail[place[c]] = target;
            }
            int back = fail[state];
            nextOutput[state] = wordAt[back] >= 0 ? back : nextOutput[back];
        }
        return new KeywordAutomaton(
                classOf.clone(), array.base, array.check, fail, wordAt, nextOutput, Arrays.copyOf(wordLength, words));
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    private static int[] doubled(int[] array) {
        int[] larger = filled(array.length * 2);
        System.arraycopy(array, 0, larger, 0, array.length);
        return larger;
    }

    /** The goto function: {@code base[s] + class} is the target if {@code check} there is {@code s + 1}. */
    private final class DoubleArray {
        private int[] base;
        private int[] check;
        private int firstFree = 1;

        DoubleArray(int expected) {
            base = new int[expected];
            check = new int[expected];
        }

        void place(int node, int[] place) {
            if (firstChild[node] == NONE) {
                return;
            }
            int state = place[node];
            int offset = fittingBase(node);
            base[state] = offset;
            for (int c = firstChild[node]; c != NONE; c = nextSibling[c]) {
                int target = offset + label[c];
                check[target] = state + 1;
                place[c] = target;
            }
            while (firstFree < check.length && check[firstFree] != 0) {
                firstFree++;
            }
        }

        private int fittingBase(int node) {
            int lowest = label[firstChild[node]];
            for (int c = firstChild[node]; c != NONE; c = nextSibling[c]) {
                lowest = Math.min(lowest, label[c]);
            }
            for (int offset = Math.max(0, firstFree - lowest); ; offset++) {
                if (fits(node, offset)) {
                    return offset;
                }
            }
        }

        private boolean fits(int node, int offset) {
            for (int c = firstChild[node]; c != NONE; c = nextSibling[c]) {
                int target = offset + label[c];
                if (target >= check.length) {
                    base = Arrays.copyOf(base, target + classes);
                    check = Arrays.copyOf(check, target + classes);
                }
                if (target == 0 || check[target] != 0) {
                    return false;
                }
            }
            return true;
        }

        int follow(int[] fail, int from, char charClass) {
            int state = from;
            while (true) {
                int target = base[state] + charClass;
                if (target < check.length && check[target] == state + 1) {
                    return target;
                }
                if (state == 0) {
                    return 0;
                }
                state = fail[state];
            }
        }
    }
}
