package org.xianshen.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.disclosure.DisclosureProposal.Release;
import org.xianshen.disclosure.DisclosureProposal.Sever;
import org.xianshen.disclosure.DisclosureProposal.Withhold;
import org.xianshen.disclosure.Reason;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.disclosure.RuleEngine;
import org.xianshen.document.Carrier;
import org.xianshen.document.ContentDigests;
import org.xianshen.document.SourceDocument;
import org.xianshen.examples.EmbedInDocumentSystem.Publication;
import org.xianshen.examples.EmbedInDocumentSystem.Published;
import org.xianshen.examples.EmbedInDocumentSystem.Refused;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.finding.Component;
import org.xianshen.finding.RuleId;
import org.xianshen.legal.Regime;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.message.LocalizedText;
import org.xianshen.review.DocumentReviewer;

class EmbedInDocumentSystemTest {

    @TempDir
    Path folder;

    private static final DisclosureContext CONTEXT = new DisclosureContext(
            new Regime("cn-2019", new LocalizedText("条例", "regulations"), LocalDate.of(2019, 5, 15), null, true),
            LocalDate.of(2026, 11, 23),
            null);

    /** Reads plain text. */
    private static final class PlainText implements DocumentExtractor {
        @Override
        public boolean supports(String mediaType) {
            return mediaType.equals("text/plain");
        }

        @Override
        public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
            try {
                String text = new String(document.readAllBytes(), StandardCharsets.UTF_8);
                ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
                read.unit(Carrier.BODY, "", 0, text);
                read.census().read(Carrier.BODY, "");
                return read.build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Decides by a word in the text: 机密 stays back, 电话 has to be treated, everything else may go. */
    private static final class ByWord implements RuleEngine {
        @Override
        public Assessment assess(ReviewMaterial material, DisclosureContext context) {
            String text = material.text().units().get(0).unit().text();
            List<Reason> why =
                    List.of(new Reason(new RuleId("DEC-001"), new LocalizedText("标有密级", "marked"), List.of()));
            DisclosureProposal proposal =
                    text.contains("机密") ? new Withhold(why) : text.contains("电话") ? new Sever(why) : new Release(why);
            return new Assessment(DocumentMarking.NONE, List.of(), proposal);
        }

        @Override
        public List<Component> components() {
            return List.of();
        }
    }

    private Publication publish(String text) throws IOException {
        DocumentReviewer reviewer = DocumentReviewer.builder()
                .detector(document -> "text/plain")
                .extractors(List.of(new PlainText()))
                .ruleEngine(new ByWord())
                .build();
        Path file = Files.writeString(folder.resolve("notice.txt"), text);
        return new EmbedInDocumentSystem(reviewer, folder.resolve("public")).publish(file, CONTEXT);
    }

    @Test
    void publishes_the_exact_bytes_that_were_reviewed() throws IOException {
        Published published = assertInstanceOf(Published.class, publish("公交线路调整通告"));
        assertEquals("公交线路调整通告", Files.readString(published.file()));
        assertEquals(ContentDigests.of(Files.readAllBytes(published.file())).sha256(), published.sha256());
    }

    @Test
    void keeps_back_what_the_review_does_not_release() throws IOException {
        Refused refused = assertInstanceOf(Refused.class, publish("机密★10年"));
        assertEquals(new Refused(Outcome.WITHHOLD, List.of("DEC-001 标有密级")), refused);
        assertFalse(Files.exists(folder.resolve("public")));
    }

    @Test
    void keeps_back_what_has_no_proven_safe_copy() throws IOException {
        Refused refused = assertInstanceOf(Refused.class, publish("联系电话见附件"));
        assertEquals(Outcome.SEVER, refused.outcome());
        assertEquals(List.of("RED-001 notice.txt：审查器未配置泄漏检查或去标识组件；请在构建时注册二者"), refused.why());
        assertFalse(Files.exists(folder.resolve("public")));
    }

    @Test
    void runs_on_the_standard_rules_and_formats() throws IOException {
        Path samples = Path.of("samples");
        Path open = folder.resolve("public");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EmbedInDocumentSystem.run(
                open,
                List.of(
                        samples.resolve("02-public-notice.pdf"),
                        samples.resolve("05-penalty-decision.pdf"),
                        samples.resolve("01-marked-notice.pdf"),
                        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\n")),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        List<String> said = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(4, said.size());
        assertTrue(said.get(0).startsWith("02-public-notice.pdf  已公开  sha256:"), said.toString());
        assertTrue(said.get(1).startsWith("05-penalty-decision.pdf  已公开  sha256:"), said.toString());
        assertTrue(said.get(2).startsWith("01-marked-notice.pdf  未公开  不予公开  "), said.toString());
        assertTrue(said.get(3).startsWith("broken.pdf  未公开  EXT-"), said.toString());

        String same = "02-public-notice.pdf";
        assertEquals(-1, Files.mismatch(samples.resolve(same), open.resolve(same)));
        String treated = "05-penalty-decision.pdf";
        assertTrue(Files.mismatch(samples.resolve(treated), open.resolve(treated)) >= 0);
        assertFalse(Files.exists(open.resolve("01-marked-notice.pdf")));
        assertFalse(Files.exists(open.resolve("broken.pdf")));
    }
}
