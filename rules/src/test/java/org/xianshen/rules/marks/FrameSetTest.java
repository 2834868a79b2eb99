package org.xianshen.rules.marks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.SourceDocument;
import org.xianshen.frame.DocumentDescription;
import org.xianshen.frame.FrameElement;
import org.xianshen.review.DocumentReviewer;
import org.xianshen.review.StandardFormats;
import org.xianshen.rules.StandardRules;

/** The frames of documents of all genres are read as a careful reader reads them, in text and on pages. */
class FrameSetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final StandardRules RULES = StandardRules.load();
    private static final DisclosureContext CONTEXT =
            new DisclosureContext(RULES.legal().regimeOn(DAY), DAY, null);
    private static final List<FramedDocument> DOCUMENTS = FramedDocument.all("/frames");

    @Test
    void the_set_is_large_and_a_part_of_it_has_no_frame() {
        assertTrue(DOCUMENTS.size() >= 80, "documents: " + DOCUMENTS.size());
        assertTrue(DOCUMENTS.stream().filter(d -> d.text().drawn()).count() >= 20);
        assertEquals(
                DOCUMENTS.size(),
                DOCUMENTS.stream().map(d -> d.text().id()).distinct().count());
    }

    @Test
    void elements_are_read_from_text() {
        FrameMeasurement measurement = new FrameMeasurement();
        for (FramedDocument document : DOCUMENTS) {
            measurement.add(
                    document.text().id(),
                    document,
                    RULES.frames().describe(document.text().plain()));
        }
        judge("text", measurement);
    }

    @Test
    void elements_are_read_from_pages_and_from_word_files() throws IOException {
        DocumentReviewer reviewer = StandardFormats.register(DocumentReviewer.builder())
                .ruleEngine(RULES.engine())
                .frames(RULES.frames())
                .build();
        FrameMeasurement pdf = new FrameMeasurement();
        FrameMeasurement docx = new FrameMeasurement();
        for (FramedDocument document :
                DOCUMENTS.stream().filter(d -> d.text().drawn()).toList()) {
            String id = document.text().id();
            pdf.add(id + ".pdf", document, read(reviewer, id + ".pdf", DrawnPdf.of(document.text())));
            docx.add(id + ".docx", document, read(reviewer, id + ".docx", WrittenDocx.of(document.text())));
        }
        assertAll(() -> judge("PDF", pdf), () -> judge("DOCX", docx));
    }

    private static DocumentDescription read(DocumentReviewer reviewer, String name, byte[] bytes) throws IOException {
        return reviewer.review(SourceDocument.ofBytes(name, bytes), CONTEXT).description();
    }

    private static void judge(String what, FrameMeasurement measurement) {
        System.out.println("frames in " + what + ": " + measurement);
        measurement.disagreements().forEach(System.out::println);
        for (FrameElement element : FrameElement.values()) {
            MarkScore score = measurement.score(element);
            assertTrue(score.precision() >= 0.95, score.toString());
            assertTrue(score.recall() >= 0.95, score.toString());
        }
        assertTrue(measurement.genre().precision() >= 0.95, measurement.genre().toString());
        assertTrue(measurement.genre().recall() >= 0.95, measurement.genre().toString());
    }
}
