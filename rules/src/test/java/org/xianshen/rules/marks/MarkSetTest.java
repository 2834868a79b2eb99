package org.xianshen.rules.marks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.document.SourceDocument;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

/** The marks of documents of all genres are read as a careful reader reads them; words alone do not do it. */
class MarkSetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final StandardRules RULES = StandardRules.load();
    private static final DisclosureContext CONTEXT =
            new DisclosureContext(RULES.legal().regimeOn(DAY), DAY, null);
    private static final List<MarkedDocument> DOCUMENTS = MarkedDocument.all("/marks");

    @Test
    void the_set_is_large_and_half_of_it_bears_no_mark() {
        long unmarked = DOCUMENTS.stream()
                .filter(d ->
                        d.expected().level() == null && d.expected().handling().isEmpty())
                .count();
        assertTrue(DOCUMENTS.size() >= 300, "documents: " + DOCUMENTS.size());
        assertTrue(unmarked * 2 >= DOCUMENTS.size(), "without a mark: " + unmarked);
        assertEquals(
                DOCUMENTS.size(),
                DOCUMENTS.stream().map(MarkedDocument::id).distinct().count());
        assertTrue(DOCUMENTS.stream().filter(MarkedDocument::drawn).count() >= 40);
    }

    @Test
    void every_mark_in_text_is_found_and_none_invented() {
        MarkMeasurement measurement = new MarkMeasurement();
        for (MarkedDocument document : DOCUMENTS) {
            measurement.add(document.id(), document.expected(), Marks.found(assess(document.plain())));
        }
        judge("text", measurement);
    }

    @Test
    void every_mark_in_drawn_documents_is_found_and_none_invented() throws IOException {
        DocumentReviewer reviewer = StandardFormats.register(DocumentReviewer.builder())
                .recognizers(RULES.recognizers())
                .ruleEngine(RULES.engine())
                .build();
        MarkMeasurement pdf = new MarkMeasurement();
        MarkMeasurement docx = new MarkMeasurement();
        for (MarkedDocument document :
                DOCUMENTS.stream().filter(MarkedDocument::drawn).toList()) {
            String id = document.id();
            pdf.add(id + ".pdf", document.expected(), read(reviewer, id + ".pdf", DrawnPdf.of(document)));
            docx.add(id + ".docx", document.expected(), read(reviewer, id + ".docx", WrittenDocx.of(document)));
        }
        assertAll(() -> judge("PDF", pdf), () -> judge("DOCX", docx));
    }

    @Test
    void a_list_of_words_is_not_enough() {
        MarkMeasurement measurement = new MarkMeasurement();
        for (MarkedDocument document : DOCUMENTS) {
            measurement.add(document.id(), document.expected(), KeywordList.read(document.wholeText()));
        }
        System.out.println("marks by a list of words: " + measurement);
        measurement.scores().forEach(score -> assertTrue(score.f1() < 0.8, score.toString()));
    }

    private static Marks read(DocumentReviewer reviewer, String name, byte[] bytes) throws IOException {
        return Marks.found(
                reviewer.review(SourceDocument.ofBytes(name, bytes), CONTEXT).assessment());
    }

    private static Assessment assess(DocumentText text) {
        List<Mention> mentions = new ArrayList<>();
        RULES.recognizers().forEach(recognizer -> recognizer.recognize(text, mentions::add));
        return RULES.engine().assess(new ReviewMaterial(text, mentions, 0), CONTEXT);
    }

    private static void judge(String what, MarkMeasurement measurement) {
        System.out.println("marks in " + what + ": " + measurement);
        assertEquals(List.of(), measurement.disagreements());
        measurement.scores().forEach(score -> {
            assertEquals(1.0, score.precision(), score.toString());
            assertEquals(1.0, score.recall(), score.toString());
        });
    }
}
