package org.xianshen.redact.ooxml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ooxml.CarrierSample;
import org.xianshen.extract.ooxml.DocxBuilder;
import org.xianshen.normalize.MatchView;
import org.xianshen.redact.RedactionPlan;

/** After redaction no planted words are left in any carrier, in any encoding, and nothing shows how they looked. */
class WordRedactorLeakTest {

    @TempDir
    Path folder;

    static List<CarrierSample> samples() {
        return CarrierSample.all();
    }

    private static String words(int number) {
        return String.format(Locale.ROOT, "暗号%03dZq机宝", number);
    }

    /** A package with every hiding place that can stand beside the others; the words of each are different. */
    private static DocxBuilder everywhere(int seed, List<String> planted) {
        DocxBuilder docx = new DocxBuilder().paragraph("关于表彰先进的通报");
        int number = 0;
        for (CarrierSample sample : CarrierSample.all()) {
            String words = words(seed + number++);
            sample.plant().into(docx, words);
            planted.add(words);
        }
        return docx.paragraph("特此通报。");
    }

    private static void assertGone(String words, Redacting.Seen seen) {
        assertEquals(List.of(), seen.failures);
        String folded = MatchView.of(words).text();
        for (String text : seen.texts) {
            assertFalse(text.contains(words), "words survive in a text");
            assertFalse(MatchView.of(text).text().replaceAll("\\s", "").contains(folded), "words survive spread out");
        }
        StringBuilder escaped = new StringBuilder();
        StringBuilder percent = new StringBuilder();
        words.chars().forEach(c -> escaped.append("&#").append(c).append(';'));
        for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
            percent.append(String.format(Locale.ROOT, "%%%02X", b));
        }
        List<byte[]> forms = new ArrayList<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                Charset.forName("GB18030"))) {
            forms.add(words.getBytes(charset));
        }
        forms.add(escaped.toString().getBytes(StandardCharsets.US_ASCII));
        forms.add(percent.toString().getBytes(StandardCharsets.US_ASCII));
        for (byte[] bytes : seen.bytes) {
            for (byte[] form : forms) {
                assertFalse(contains(bytes, form), "words survive in bytes");
            }
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leaves_no_words_of_one_carrier(CarrierSample sample) throws Exception {
        DocxBuilder docx = new DocxBuilder().paragraph("正文");
        String words = words(17);
        sample.plant().into(docx, words);
        SourceDocument source = docx.source();
        RedactionPlan plan = Redacting.planFor(Redacting.extract(source), Set.of(words));
        assertTrue(!sample.read() || !plan.redactions().isEmpty(), "what is read is planned");

        byte[] copy = Redacting.redact(source, plan, folder);

        assertGone(words, Redacting.look(copy, folder));
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
            assertEquals("正文", opened.getParagraphs().get(0).getText());
        }
    }

    @Test
    void leaves_no_words_of_all_carriers_together() throws Exception {
        List<String> planted = new ArrayList<>();
        SourceDocument source = everywhere(100, planted).source();
        byte[] copy = Redacting.redact(source, Redacting.planFor(Redacting.extract(source), planted), folder);

        Redacting.Seen seen = Redacting.look(copy, folder);

        for (String words : planted) {
            assertGone(words, seen);
        }
        ExtractedDocument read = Redacting.extract(SourceDocument.ofBytes("副本.docx", copy));
        assertTrue(read.census().isComplete());
        String body = read.units().get(0).text();
        assertTrue(body.startsWith("关于表彰先进的通报") && body.endsWith("特此通报。"));
        assertTrue(body.contains("办理人" + Redacting.SHOWN + "已签收"));
        assertTrue(body.contains(Placeholders.PICTURE));
        assertTrue(body.contains(Placeholders.CHART));
        assertTrue(body.contains(Placeholders.ATTACHMENT));
    }

    @Test
    void leaves_nothing_invisible_even_when_nothing_is_planned() throws Exception {
        List<String> planted = new ArrayList<>();
        SourceDocument source = everywhere(100, planted).source();
        ExtractedDocument read = Redacting.extract(source);
        Set<String> visible = new HashSet<>();
        for (TextUnit unit : read.units()) {
            switch (unit.carrier()) {
                case BODY, HEADER, FOOTER, FOOTNOTE, ENDNOTE, TEXT_BOX ->
                    planted.stream().filter(unit.text()::contains).forEach(visible::add);
                default -> {
                    // not for readers
                }
            }
        }
        Redacting.Seen seen = Redacting.look(Redacting.redact(source, new RedactionPlan(List.of()), folder), folder);
        for (String words : planted) {
            if (!visible.contains(words)) {
                assertGone(words, seen);
            }
        }
        assertEquals(16, visible.size());
    }

    @Test
    void gives_the_same_bytes_whatever_the_secrets_were() throws Exception {
        List<String> firstWords = new ArrayList<>();
        List<String> secondWords = new ArrayList<>();
        SourceDocument first = everywhere(100, firstWords).source();
        SourceDocument second = everywhere(500, secondWords).source();

        byte[] firstCopy = Redacting.redact(first, Redacting.planFor(Redacting.extract(first), firstWords), folder);
        byte[] secondCopy = Redacting.redact(second, Redacting.planFor(Redacting.extract(second), secondWords), folder);

        assertFalse(Arrays.equals(first.readAllBytes(), second.readAllBytes()));
        assertArrayEquals(firstCopy, secondCopy);
    }

    @Test
    void gives_the_same_bytes_however_long_the_secret_was_and_however_it_was_split() throws Exception {
        List<byte[]> copies = new ArrayList<>();
        for (String name : List.of("王伟", "欧阳明珠", "阿卜杜热合曼买买提")) {
            for (boolean split : new boolean[] {false, true}) {
                String runs = split ? DocxBuilder.splitRuns(name) : DocxBuilder.run("<w:i/>", name);
                SourceDocument source = new DocxBuilder()
                        .body("<w:p>" + DocxBuilder.run("申请人") + runs + DocxBuilder.run("到场") + "</w:p>")
                        .source();
                copies.add(
                        Redacting.redact(source, Redacting.planFor(Redacting.extract(source), Set.of(name)), folder));
            }
        }
        for (byte[] copy : copies) {
            assertArrayEquals(copies.get(0), copy);
        }
    }

    @Test
    void gives_the_same_bytes_every_time() throws Exception {
        List<String> planted = new ArrayList<>();
        SourceDocument source = everywhere(100, planted).source();
        RedactionPlan plan = Redacting.planFor(Redacting.extract(source), planted);
        assertArrayEquals(Redacting.redact(source, plan, folder), Redacting.redact(source, plan, folder));
    }
}
