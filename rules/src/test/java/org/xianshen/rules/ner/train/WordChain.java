package org.xianshen.rules.ner.train;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.xianshen.rules.ner.Workbench.Range;

/**
 * Writes sentences by walking from word to word as often as the words follow each other in the origin's counts.
 *
 * <p>The sentences mean nothing, but each word has the neighbours it has in running text, and names, numbers, dates,
 * places and organisations stand where they stand in it.
 */
final class WordChain {

    private static final int MAX_WORDS = 45;

    private final List<String> words = new ArrayList<>();
    private final int[][] followers;
    private final int[][] cumulative;
    private final int begin;
    private final Random random;
    private final InventedNames names;
    private final Fillers fillers;
    private final Set<String> persons;

    WordChain(Random random, InventedNames names, Fillers fillers, Set<String> persons) {
        this.random = random;
        this.names = names;
        this.fillers = fillers;
        this.persons = persons;
        try (InputStream raw = WordChain.class.getResourceAsStream("bigrams.bin");
                DataInputStream in = new DataInputStream(new InflaterInputStream(raw))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                words.add(in.readUTF());
            }
            followers = new int[count][];
            cumulative = new int[count][];
            for (int i = 0; i < count; i++) {
                readFollowers(in, i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin = words.indexOf("始##始");
    }

    private void readFollowers(DataInputStream in, int word) throws IOException {
        List<Integer> ids = new ArrayList<>();
        List<Integer> sums = new ArrayList<>();
        int id = -1;
        int sum = 0;
        for (int step = varint(in); step != 0; step = varint(in)) {
            id += step;
            sum += varint(in);
            ids.add(id);
            sums.add(sum);
        }
        followers[word] = ids.stream().mapToInt(Integer::intValue).toArray();
        cumulative[word] = sums.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int varint(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
    }

    /** A sentence from its beginning. */
    Sentence next() {
        return from(begin, MAX_WORDS);
    }

    /** What may follow a name: up to {@code count} words that begin with a verb or any other word. */
    Sentence tail(int count) {
        int word = random.nextInt(words.size());
        for (int tries = 0; tries < 4 || followers[word].length == 0; tries++) {
            int step = followers[word].length == 0 ? random.nextInt(words.size()) : follower(word);
            word = followers[step].length == 0 ? begin : step;
        }
        return from(word, count);
    }

    private Sentence from(int first, int count) {
        StringBuilder text = new StringBuilder();
        List<Range> chinese = new ArrayList<>();
        List<Range> foreign = new ArrayList<>();
        int word = first;
        for (int i = 0; i < count && followers[word].length > 0; i++) {
            word = follower(word);
            String token = words.get(word);
            if (token.equals("末##末")) {
                break;
            }
            int start = text.length();
            if (token.equals("未##人")) {
                boolean isForeign = random.nextInt(6) == 0;
                text.append(isForeign ? names.foreign() : names.chinese());
                (isForeign ? foreign : chinese).add(new Range(start, text.length()));
            } else if (persons.contains(token)) {
                text.append(token);
                chinese.add(new Range(start, text.length()));
            } else {
                text.append(fillers.render(token));
            }
        }
        return new Sentence(text.toString(), chinese, foreign);
    }

    private int follower(int word) {
        int[] sums = cumulative[word];
        int at = random.nextInt(sums[sums.length - 1]);
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return followers[word][low];
    }
}
