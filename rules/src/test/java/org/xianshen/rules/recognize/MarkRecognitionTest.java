package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.PageRegion;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

class MarkRecognitionTest {

    static Stream<String> marks() {
        return AnnotatedCase.lines("marks.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("marks")
    void reports_the_mark_with_its_attributes(String line) {
        int arrow = line.indexOf(" => ");
        String text = line.substring(0, arrow).replace("\\n", "\n");
        List<Mention> found = AnnotatedCase.mentions(text);
        for (String expectation : line.substring(arrow + 4).split(" ;; ", -1)) {
            int open = expectation.indexOf('[');
            int close = expectation.lastIndexOf(']');
            String type = expectation.substring(0, open).strip();
            String covered = expectation.substring(open + 1, close).replace("\\n", "\n");
            Mention mention = found.stream()
                    .filter(m ->
                            m.type().name().equals(type) && covered(text, m).equals(covered))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError(type + " [" + covered + "] is not among " + shown(text, found)));
            for (String attribute : expectation.substring(close + 1).strip().split(" +", -1)) {
                if (!attribute.isEmpty()) {
                    int equals = attribute.indexOf('=');
                    assertEquals(
                            attribute.substring(equals + 1),
                            mention.attribute(attribute.substring(0, equals)),
                            attribute.substring(0, equals));
                }
            }
        }
    }

    static Stream<String> noMarks() {
        return AnnotatedCase.lines("no-marks.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("noMarks")
    void tells_words_in_a_text_from_marks_on_it(String text) {
        for (Mention mention : AnnotatedCase.mentions(text)) {
            String placement = mention.attribute("placement");
            boolean counts = !placement.isEmpty()
                    && !placement.equals("INLINE")
                    && mention.attribute("context").equals("NONE");
            assertTrue(!counts, () -> shown(text, List.of(mention)).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEADER, HEADER_FOOTER",
        "FOOTER, HEADER_FOOTER",
        "TEXT_BOX, HEADER_FOOTER",
        "METADATA, METADATA",
        "FILE_NAME, METADATA",
        "BODY, ZONE",
        "FOOTNOTE, OWN_LINE"
    })
    void a_mark_is_placed_by_its_carrier(Carrier carrier, String placement) {
        List<Mention> found = AnnotatedCase.mentions("机密★10年", carrier);
        assertEquals(1, found.size());
        assertEquals(placement, found.get(0).attribute("placement"));
    }

    @Test
    void a_mark_on_a_line_of_its_own_far_below_the_head_is_not_in_the_zone() {
        String text = "一行正文。\n".repeat(30) + "机密★10年\n" + "一行正文。\n".repeat(3);
        assertEquals("OWN_LINE", only(text, FindingType.CLASSIFICATION_MARK).attribute("placement"));
    }

    @Test
    void the_layout_of_page_one_widens_the_zone() {
        String text = "一行正文\n".repeat(30) + "机密★10年\n";
        int start = text.indexOf("机密");
        TextLine line = new TextLine(new TextSpan("u1", start, start + 6), new PageRegion(1, 300, 60, 80, 16), 16);
        List<Mention> found = new ArrayList<>();
        AnnotatedCase.RECOGNIZER.recognize(
                DocumentText.of(
                        List.of(new TextUnit("u1", Carrier.BODY, "", 1, text)),
                        new DocumentLayout(List.of(line), List.of())),
                found::add);
        assertEquals("ZONE", found.get(0).attribute("placement"));
    }

    private static Mention only(String text, FindingType type) {
        List<Mention> found = AnnotatedCase.mentions(text).stream()
                .filter(mention -> mention.type() == type)
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static String covered(String text, Mention mention) {
        return text.substring(mention.span().start(), mention.span().end());
    }

    private static List<String> shown(String text, List<Mention> found) {
        return found.stream()
                .map(m -> m.type() + " [" + covered(text, m) + "] " + m.attributes())
                .toList();
    }
}
