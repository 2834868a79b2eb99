package org.xianshen.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.RecognizedWord;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** Builds the text and the mentions a case speaks of. */
final class CaseText {

    /** Text of a mention that stands where the one before it stands. */
    private static final String SAME_PLACE = "^";

    private final Map<String, StringBuilder> units = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    private CaseText() {}

    static ReviewMaterial material(String description, int unread) {
        return material(description, unread, 0);
    }

    /** The same with the first {@code recognized} characters of the first unit read from a picture. */
    static ReviewMaterial material(String description, int unread, int recognized) {
        CaseText text = new CaseText();
        for (String part : description.split(";", -1)) {
            if (!part.isBlank()) {
                text.add(part.strip());
            }
        }
        List<TextUnit> units = new ArrayList<>();
        text.units.forEach((id, content) -> units.add(new TextUnit(id, Carrier.BODY, "", 1, content.toString())));
        DocumentLayout layout = recognized == 0
                ? DocumentLayout.NONE
                : new DocumentLayout(
                        List.of(),
                        List.of(),
                        List.of(new RecognizedWord(new TextSpan(units.get(0).id(), 0, recognized), 0.9)),
                        List.of());
        return new ReviewMaterial(DocumentText.of(units, layout), text.mentions, unread);
    }

    private void add(String part) {
        if (part.startsWith("\"") && part.endsWith("\"")) {
            place("u1", part.substring(1, part.length() - 1));
            return;
        }
        int open = part.indexOf('[');
        int close = part.lastIndexOf(']');
        if (open < 1 || close < open) {
            throw new IllegalArgumentException("'" + part + "' is not TYPE[text] name=value");
        }
        Map<String, String> attributes = CaseFile.pairs(part.substring(close + 1));
        String unit = attributes.getOrDefault("unit", "u1");
        double confidence = Double.parseDouble(attributes.getOrDefault("confidence", "0.9"));
        attributes.remove("unit");
        attributes.remove("confidence");
        String content = part.substring(open + 1, close);
        TextSpan span =
                content.equals(SAME_PLACE) ? mentions.get(mentions.size() - 1).span() : place(unit, content);
        mentions.add(
                new Mention(FindingType.named(part.substring(0, open)), span, confidence, List.of("case"), attributes));
    }

    private TextSpan place(String unit, String text) {
        StringBuilder content = units.computeIfAbsent(unit, u -> new StringBuilder());
        int start = content.length();
        content.append(text).append('\n');
        return new TextSpan(unit, start, start + text.length());
    }
}
