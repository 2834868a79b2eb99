package org.xianshen.rules.ner.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.xianshen.rules.ner.Workbench.Range;

/**
 * The stream of training sentences of one seed.
 *
 * <p>Four kinds are mixed: chained words; chained words with persons put where clauses begin and end, behind titles and
 * labels and in lists; filled patterns of official genres; official sentences without any person. Not thread-safe.
 */
final class TrainingText {

    private static final String TRAIN = "/org/xianshen/rules/ner/train/";
    private static final String[] LIST_ENDS = {"", "等", "等人", "等同志", "等专家", "等出席", "。", "，", "；", "\n"};

    private final Random random;
    private final InventedNames names;
    private final Fillers fillers;
    private final WordChain chain;
    private final List<String> patterns = InventedNames.lines(TRAIN + "patterns.txt");
    private final List<String> official = InventedNames.lines(TRAIN + "official.txt");
    private final List<String> labels = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> openers = new ArrayList<>();
    private final List<String> followers = new ArrayList<>();
    private final WeightedWords wordsBefore = WeightedWords.column(1);
    private final WeightedWords wordsAfter = WeightedWords.column(2);

    TrainingText(long seed) {
        random = new Random(seed);
        names = new InventedNames(random);
        fillers = new Fillers(random, names);
        chain = new WordChain(random, names, fillers, BuildLexicons.PERSONS);
        for (String line : InventedNames.lines("contexts.txt")) {
            String[] fields = line.split("\t", -1);
            List<String> pool = switch (fields[0] + fields[1]) {
                case "BEFORELABEL" -> labels;
                case "BEFORETITLE" -> titles;
                case "BEFOREINTRO" -> openers;
                default -> followers;
            };
            pool.addAll(List.of(fields[3].split(" ", -1)));
        }
    }

    Sentence next() {
        int kind = random.nextInt(100);
        Writer writer = new Writer();
        if (kind < 30) {
            return chain.next();
        }
        if (kind < 64) {
            withPersons(writer);
        } else if (kind < 88) {
            writer.pattern(pick(patterns));
        } else {
            writer.plain(random.nextInt(3) == 0 ? shuffled() : pick(official));
        }
        return writer.sentence();
    }

    private String pick(List<String> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    /** Clauses of several official sentences in one. */
    private String shuffled() {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String[] clauses = pick(official).split("[，。；]", -1);
            mixed.append(clauses[random.nextInt(clauses.length)]).append(i < 2 ? "，" : "。");
        }
        return mixed.toString();
    }

    private void withPersons(Writer writer) {
        if (random.nextBoolean()) {
            clause(writer);
        }
        IntConsumer scene = switch (random.nextInt(11)) {
            case 0, 1 -> n -> titled(writer);
            case 2 -> n -> labelled(writer);
            case 3 -> n -> list(writer);
            case 4, 5 -> n -> beside(writer);
            case 6 -> n -> acting(writer);
            case 7, 8 -> n -> opening(writer);
            case 9 -> n -> amid(writer);
            default -> n -> bracketed(writer);
        };
        scene.accept(0);
        if (random.nextBoolean()) {
            clause(writer);
        }
    }

    /** A chained clause, closed by punctuation more often than not. */
    private void clause(Writer writer) {
        writer.append(chain.next());
        if (random.nextInt(4) > 0) {
            writer.plain("，。：；“、（》".substring(random.nextInt(8)).substring(0, 1));
        }
    }

    private void titled(Writer writer) {
        if (random.nextBoolean()) {
            writer.plain(random.nextBoolean() ? fillers.organization() : fillers.region());
        }
        writer.plain(pick(titles));
        writer.name();
        writer.plain(
                switch (random.nextInt(5)) {
                    case 0 -> "，";
                    case 1 -> "、";
                    case 2 -> "（";
                    case 3 -> pick(followers);
                    default -> wordsAfter.pick(random);
                });
    }

    private void labelled(Writer writer) {
        writer.plain(pick(labels));
        writer.plain(
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> " ";
                    default -> "：";
                });
        writer.name();
        if (random.nextInt(4) == 0) {
            writer.plain("、");
            writer.name();
        }
        writer.plain(
                switch (random.nextInt(6)) {
                    case 0 -> "，" + pick(labels) + "：";
                    case 1 -> "　电话：" + fillers.number();
                    case 2 -> "\n";
                    case 3 -> "，男，";
                    case 4 -> "（";
                    default -> "。";
                });
    }

    private void list(Writer writer) {
        int count = 2 + random.nextInt(5);
        String separator = random.nextInt(5) == 0 ? "　" : "、";
        if (random.nextInt(3) == 0) {
            writer.plain(pick(openers));
        }
        for (int i = 0; i < count; i++) {
            writer.name();
            writer.plain(i + 1 < count ? (i + 2 == count && random.nextInt(3) == 0 ? "和" : separator) : "");
        }
        writer.plain(LIST_ENDS[random.nextInt(LIST_ENDS.length)]);
    }

    private void beside(Writer writer) {
        writer.plain(wordsBefore.pick(random));
        writer.name();
        writer.plain(wordsAfter.pick(random));
    }

    private void acting(Writer writer) {
        writer.plain(random.nextInt(4) == 0 ? "“" : random.nextInt(4) == 0 ? pick(openers) : "");
        writer.name();
        writer.plain(random.nextInt(3) == 0 ? wordsAfter.pick(random) : pick(followers));
    }

    /** A name that a clause begins with, followed by whatever words. */
    private void opening(Writer writer) {
        writer.name();
        writer.append(chain.tail(2 + random.nextInt(6)));
    }

    /** A name between whatever words. */
    private void amid(Writer writer) {
        writer.append(chain.tail(1 + random.nextInt(4)));
        writer.name();
        writer.append(chain.tail(1 + random.nextInt(4)));
    }

    private void bracketed(Writer writer) {
        String pair = random.nextInt(3) == 0 ? "“”" : random.nextInt(3) == 0 ? "《》" : "（）";
        writer.plain(pair.substring(0, 1));
        writer.name();
        writer.plain(pair.substring(1));
    }

    /** Builds one sentence with the places of its names. */
    private final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Range> chinese = new ArrayList<>();
        private final List<Range> foreign = new ArrayList<>();

        void plain(String part) {
            text.append(part);
        }

        void name() {
            int start = text.length();
            boolean isForeign = random.nextInt(9) == 0;
            text.append(isForeign ? names.foreign() : names.chinese());
            (isForeign ? foreign : chinese).add(new Range(start, text.length()));
        }

        void append(Sentence other) {
            int shift = text.length();
            text.append(other.text());
            other.names().forEach(r -> chinese.add(new Range(r.start() + shift, r.end() + shift)));
            other.foreign().forEach(r -> foreign.add(new Range(r.start() + shift, r.end() + shift)));
        }

        void pattern(String pattern) {
            int at = 0;
            while (at < pattern.length()) {
                int open = pattern.indexOf('{', at);
                if (open < 0) {
                    plain(pattern.substring(at));
                    return;
                }
                plain(pattern.substring(at, open));
                int close = pattern.indexOf('}', open);
                switch (pattern.substring(open + 1, close)) {
                    case "name" -> name();
                    case "org" -> plain(fillers.organization());
                    case "place" -> plain(fillers.place());
                    case "region" -> plain(fillers.region());
                    case "brand" -> plain(fillers.brand());
                    case "date" -> plain(fillers.date());
                    default -> plain(fillers.number());
                }
                at = close + 1;
            }
        }

        Sentence sentence() {
            return new Sentence(text.toString(), chinese, foreign);
        }
    }
}
