package org.xianshen.rules.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** What the reader of the file found concealed is reported, each way of concealing as a type of its own. */
class ConcealedTextsTest {

    @ParameterizedTest
    @CsvSource({
        "COVERED, COVERED_TEXT",
        "UNAPPLIED_REDACTION, UNAPPLIED_REDACTION",
        "COLOUR_OF_GROUND, GROUND_COLOURED_TEXT",
        "STALE_TEXT_LAYER, STALE_TEXT_LAYER",
        "CROPPED_AWAY, CROPPED_CONTENT",
    })
    void concealed_text_is_reported_beside_what_stands_in_it(Concealment how, FindingType type) {
        TextUnit unit = new TextUnit("u1", Carrier.HIDDEN_TEXT, "", 1, "身份证号11010519491231002X");
        DocumentLayout layout = new DocumentLayout(
                List.of(), List.of(), List.of(), List.of(new ConcealedText(new TextSpan("u1", 0, 22), how)));
        List<Mention> found = new ArrayList<>();
        StandardRecognizers.all().forEach(r -> r.recognize(DocumentText.of(List.of(unit), layout), found::add));
        assertEquals(
                List.of(new TextSpan("u1", 0, 22)),
                found.stream().filter(m -> m.type() == type).map(Mention::span).toList());
        assertEquals(
                List.of(new TextSpan("u1", 4, 22)),
                found.stream()
                        .filter(m -> m.type() == FindingType.RESIDENT_ID)
                        .map(Mention::span)
                        .toList());
    }
}
