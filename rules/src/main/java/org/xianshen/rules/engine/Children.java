package org.xianshen.rules.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

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
    private final int year;
    /** By unit: where an age or birth stands, and whether it is a child's. */
    private final Map<String, TreeMap<Integer, Boolean>> ages = new HashMap<>();

    private Children(DocumentText text, int majority, LocalDate on) {
        this.text = text;
        this.majority = majority;
        this.year = on.getYear();
    }

    static Children of(List<Mention> mentions, DocumentText text, int majority, LocalDate on) {
        Children children = new Children(text, majority, on);
        mentions.forEach(children::note);
        return children;
    }

    private void note(Mention mention) {
        if (mention.type() == FindingType.AGE || mention.type() == FindingType.BIRTH_DATE) {
            int number = leadingNumber(text.textOf(mention.span()));
            boolean child = mention.type() == FindingType.AGE
                    ? number > 0 && number < majority
                    : number > year - majority && number <= year;
            ages.computeIfAbsent(mention.span().unit(), u -> new TreeMap<>())
                    .put(mention.span().start(), child);
        }
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

    private static int leadingNumber(String value) {
        int number = 0;
        int at = 0;
        while (at < value.length() && at < 4 && Character.digit(value.charAt(at), 10) >= 0) {
            number = number * 10 + Character.digit(value.charAt(at), 10);
            at++;
        }
        return number;
    }
}
