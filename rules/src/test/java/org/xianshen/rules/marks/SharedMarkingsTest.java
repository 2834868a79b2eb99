package org.xianshen.rules.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.Mention;
import org.xianshen.marking.HandlingMark;
import org.xianshen.normalize.DocumentText;
import org.xianshen.rules.StandardRules;

/** The lists of marks and of what looks like one, where they are present, read as the heads of documents. */
class SharedMarkingsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("shared.dir", "not-set")).resolve("markings");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final StandardRules RULES = StandardRules.load();

    @Test
    void every_listed_mark_is_read_as_listed() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> item : items("markings.json")) {
            Marks found = read(item.getOrDefault("text", "") + "\n关于某项工作的通知\n各有关单位：\n请遵照执行。");
            String problem = problem(item, found);
            if (!problem.isEmpty()) {
                wrong.add(item + ": " + problem + ", found " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothing_listed_as_no_mark_is_read_as_one() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> item : items("false-positives.json")) {
            Marks found = read(item.getOrDefault("text", ""));
            if (found.level() != null || !found.handling().isEmpty() || found.attribute() != null) {
                wrong.add(item + ": found " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String problem(Map<String, String> item, Marks found) {
        return switch (item.getOrDefault("kind", "")) {
            case "STATE_SECRET" -> {
                String period = item.getOrDefault("period", "");
                String words = item.get("level") + (period.isEmpty() ? "" : "★" + period(period));
                Marks expected = Marks.expected(words);
                yield expected.level() == found.level() && expected.term().equals(found.term()) ? "" : words;
            }
            case "CRYPTO_TELEGRAM" -> handling(found, HandlingMark.CIPHER_TELEGRAM);
            case "INTERNAL" -> handling(found, HandlingMark.INTERNAL);
            case "TRADE_SECRET" -> handling(found, HandlingMark.TRADE_SECRET);
            case "WORK_SECRET" -> found.handling().isEmpty() ? "a handling mark" : level(found);
            case "DISCLOSURE_ATTR" -> found.attribute() == null ? "an attribute" : level(found);
            default -> level(found);
        };
    }

    private static String period(String period) {
        if (period.equals("LONG")) {
            return "长期";
        }
        int colon = period.indexOf(':');
        if (colon > 0) {
            return period.substring(colon + 1);
        }
        return period.replace("Y", "年").replace("M", "个月").replace("D", "日");
    }

    private static String handling(Marks found, HandlingMark mark) {
        return found.handling().contains(mark) ? level(found) : mark.name();
    }

    private static String level(Marks found) {
        return found.level() == null ? "" : "no level";
    }

    private static Marks read(String text) {
        DocumentText document =
                DocumentText.of(List.of(new TextUnit("u1", Carrier.BODY, "", 0, text)), DocumentLayout.NONE);
        List<Mention> mentions = new ArrayList<>();
        RULES.recognizers().forEach(recognizer -> recognizer.recognize(document, mentions::add));
        DisclosureContext context = new DisclosureContext(RULES.legal().regimeOn(DAY), DAY, null);
        return Marks.found(RULES.engine().assess(new ReviewMaterial(document, mentions, 0), context));
    }

    /** The objects of the file's list, with their fields that are text. */
    private static List<Map<String, String>> items(String name) throws IOException {
        List<Map<String, String>> items = new ArrayList<>();
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            System.out.println(name + " not present");
            return items;
        }
        Map<String, String> item = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    item = new HashMap<>();
                } else if (token == JsonToken.VALUE_STRING) {
                    item.put(parser.currentName() == null ? "" : parser.currentName(), parser.getText());
                } else if (token == JsonToken.END_OBJECT && item.containsKey("text")) {
                    items.add(item);
                }
            }
        }
        return items;
    }
}
