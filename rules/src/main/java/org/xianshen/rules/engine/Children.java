package org.xianshen.rules.engine;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.recognize.ChineseNumerals;

/**
 * Which names are those of children: an age or a year of birth beside the name says so, or the words 未满 and 未成年.
 *
 * <p>Serves one document.
 */
final class Children {

    private static final int REACH = 16;
    private static final int REACH_OF_WORDS = 30;

    private final DocumentText text;
    private final int majority;
    private final LocalDate on;
    /** By unit: where an age or birth stands, and whether it is a child's. */
    private final Map<String, TreeMap<Integer, Boolean>> ages = new HashMap<>();

    private Children(DocumentText text, int majority, LocalDate on) {
        this.text = text;
        this.majority = majority;
        this.on = on;
    }

    static Children of(List<Mention> mentions, DocumentText text, int majority, LocalDate on) {
        Children children = new Children(text, majority, on);
        mentions.forEach(children::note);
        return children;
    }

    private void note(Mention mention) {
        String words = Normalizer.normalize(text.textOf(mention.span()), Normalizer.Form.NFKC);
        OptionalInt age = OptionalInt.empty();
        if (mention.type() == FindingType.AGE) {
            age = years(words);
        } else if (mention.type() == FindingType.BIRTH_DATE) {
            age = ageOfBirth(words);
        }
        if (age.isPresent()) {
            ages.computeIfAbsent(mention.span().unit(), u -> new TreeMap<>())
                    .put(mention.span().start(), age.getAsInt() < majority);
        }
    }

    /** The number an age tells: 15岁, 十五周岁, 不满一岁. */
    private static OptionalInt years(String words) {
        List<Integer> numbers = numbers(words);
        return numbers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(numbers.get(0));
    }

    /** The age that a birth tells, the youngest it can be where month or day is not told. */
    private OptionalInt ageOfBirth(String words) {
        List<Integer> numbers = numbers(words);
        if (numbers.isEmpty() || numbers.get(0) < 1000) {
            return OptionalInt.empty();
        }
        int month = numbers.size() > 1 ? Math.max(1, Math.min(12, numbers.get(1))) : 12;
        YearMonth born = YearMonth.of(numbers.get(0), month);
        int day =
                numbers.size() > 2 ? Math.max(1, Math.min(born.lengthOfMonth(), numbers.get(2))) : born.lengthOfMonth();
        return OptionalInt.of(Period.between(born.atDay(day), on).getYears());
    }

    /** The numbers in {@code words} in order, with Arabic or Chinese digits; eight digits in a row are year, month, day. */
    private static List<Integer> numbers(String words) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < words.length(); ) {
            int end = i;
            while (end < words.length()
                    && isDigit(words.charAt(end)) == isDigit(words.charAt(i))
                    && (isDigit(words.charAt(end)) || ChineseNumerals.isNumeral(words.charAt(end)))) {
                end++;
            }
            String run = words.substring(i, end);
            if (run.length() == 8 && isDigit(run.charAt(0))) {
                numbers.add(ChineseNumerals.parse(run.substring(0, 4)));
                numbers.add(ChineseNumerals.parse(run.substring(4, 6)));
                numbers.add(ChineseNumerals.parse(run.substring(6)));
            } else {
                int number = ChineseNumerals.parse(run);
                if (number >= 0) {
                    numbers.add(number);
                }
            }
            i = Math.max(end, i + 1);
        }
        return numbers;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the name in {@code span} is that of a child. */
    boolean isChild(TextSpan span) {
        TreeMap<Integer, Boolean> unit = ages.get(span.unit());
        String all = text.unit(span.unit()).unit().text();
        if (unit != null) {
            Map.Entry<Integer, Boolean> next = unit.ceilingEntry(span.end());
            if (next != null
                    && next.getKey() - span.end() <= REACH
                    && isOneSentence(all, span.end(), next.getKey())
                    && next.getValue()) {
                return true;
            }
        }
        String behind = all.substring(span.end(), Math.min(all.length(), span.end() + REACH_OF_WORDS));
        int stop = behind.indexOf('。');
        String own = stop < 0 ? behind : behind.substring(0, stop);
        return own.contains("未满十") || own.contains("系未成年") || own.contains("是未成年") || own.contains("（未成年");
    }

    private static boolean isOneSentence(String all, int from, int to) {
        String between = all.substring(from, to);
        return between.indexOf('。') < 0 && between.indexOf('\n') < 0 && between.indexOf('、') < 0;
    }
}
