package org.xianshen.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.normalize.DocumentText;

class LargeDocumentTest {

    private static final int LINES = 20_000;

    /** Thirty units of a million characters, each with its number at the end. */
    private static ExtractedDocument large() {
        ExtractedDocument.Builder builder = ExtractedDocument.builder("text/plain");
        String filler = "本单位的材料已经审查，可以公开。𠮷行\n".repeat(LINES * 50 / 20).substring(0, 1_000_000);
        for (int i = 0; i < 30; i++) {
            builder.unit(Carrier.BODY, "", 0, filler + "第" + i + "段");
        }
        builder.census().read(Carrier.BODY, "");
        return builder.build();
    }

    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("xianshen-text"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void texts_of_a_large_document_leave_the_heap_and_come_back_unchanged() throws IOException {
        Set<String> before = temporaryFiles();
        ExtractedDocument document = large();
        List<TextUnit> units = document.units();
        assertFalse(units.get(0).isStored());
        assertTrue(units.get(29).isStored());
        for (int i = 0; i < 30; i++) {
            TextUnit unit = units.get(i);
            String end = "第" + i + "段";
            assertEquals(unit.length(), unit.text().length());
            assertEquals(end, document.textOf(new TextSpan(unit.id(), unit.length() - end.length(), unit.length())));
        }
        assertEquals(before, temporaryFiles(), "the file behind the texts has no name");
    }

    @Test
    void views_of_stored_texts_are_built_when_they_are_asked_for() {
        ExtractedDocument document = large();
        DocumentText text = DocumentText.of(document.units(), document.layout());
        DocumentText.UnitText last = text.units().get(29);
        assertTrue(last.view().text().endsWith("第29段"));
        assertEquals(last.view(), last.view());
        for (DocumentText.UnitText unit : text.units()) {
            assertFalse(unit.view().text().isEmpty());
        }
        assertNotEquals(text.units().get(28).view().text(), last.view().text());
    }
}
