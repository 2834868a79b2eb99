package org.xianshen.rules.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xianshen.rules.table.Resources;
import org.xianshen.rules.table.Row;

/** The words of {@code frame/words.csv}. Immutable and thread-safe. */
final class FrameWords {

    static final String TABLE = "frame/words.csv";

    /** What a word tells; the names stand in the table. */
    enum Kind {
        ORGAN,
        TITLE,
        DRAFT,
        HEAD,
        OPENER,
        URGENCY,
        ADDRESSEE,
        OFFICE,
        MARK
    }

    private static final int SHORTEST_ORGAN = 4;
    private static final int LONGEST_ORGAN = 36;
    private static final Pattern NAME = Pattern.compile("[一-龥A-ZX〇○×*][一-龥A-Z0-9X〇○×*()·、\"“”-]*");
    private static final Pattern NO_NAME =
            Pattern.compile("关于|[的请您你]|我们|现将|应当|以及|根据|按照|经过|联系|通过|会议$|^(?:各|附|抄|主送|本|该|此|第|并|及|在)");
    private static final Pattern SEAL = Pattern.compile("\\((?:盖?章|印章?|公章|签章|代章)\\)$");

    private final Map<Kind, List<String>> words = new EnumMap<>(Kind.class);

    private FrameWords(List<Row> rows) {
        for (Row row : rows) {
            words.computeIfAbsent(row.constant("kind", Kind.class), kind -> new ArrayList<>())
                    .addAll(row.words("words"));
        }
        for (Kind kind : Kind.values()) {
            words.computeIfAbsent(kind, k -> new ArrayList<>())
                    .sort(Comparator.comparingInt(String::length).reversed());
        }
    }

    static FrameWords load() {
        return new FrameWords(Resources.table(TABLE).rows());
    }

    /** The longest word of {@code kind} that {@code text} ends with. */
    Optional<String> ending(Kind kind, String text) {
        return words(kind).stream().filter(text::endsWith).findFirst();
    }

    /** The longest word of {@code kind} that {@code text} begins with. */
    Optional<String> beginning(Kind kind, String text) {
        return words(kind).stream().filter(text::startsWith).findFirst();
    }

    boolean is(Kind kind, String text) {
        return words(kind).contains(text);
    }

    private List<String> words(Kind kind) {
        return words.getOrDefault(kind, List.of());
    }

    /** Whether {@code text} is the name of an organ and nothing else. */
    boolean isOrgan(String text) {
        return text.length() >= SHORTEST_ORGAN
                && text.length() <= LONGEST_ORGAN
                && NAME.matcher(text).matches()
                && !NO_NAME.matcher(text).find()
                && ending(Kind.ORGAN, text).isPresent();
    }

    /** The end of {@code text} without a note that a seal is to be put there. */
    static int withoutSeal(String text) {
        var seal = SEAL.matcher(text);
        return seal.find() ? seal.start() : text.length();
    }

    /** The longest beginning of {@code text} that is the name of an organ; 0 when there is none. */
    int organPrefix(String text) {
        for (int end = Math.min(text.length(), LONGEST_ORGAN); end >= SHORTEST_ORGAN; end--) {
            if (isOrgan(text.substring(0, end))) {
                return end;
            }
        }
        return 0;
    }
}
