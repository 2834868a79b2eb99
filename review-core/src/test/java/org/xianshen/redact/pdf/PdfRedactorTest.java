package org.xianshen.redact.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xianshen.extract.pdf.PdfSamples.onePage;
import static org.xianshen.extract.pdf.PdfSamples.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.deidentify.Replacement;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.pdf.PdfExtractor;
import org.xianshen.extract.pdf.PdfSamples;
import org.xianshen.finding.Category;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.redact.PlannedRedaction;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.leak.LeakReader;

class PdfRedactorTest {

    private static final String GROUND = "第15条·个人信息";

    @TempDir
    Path folder;

    private static ExtractedDocument read(byte[] pdf) {
        return new PdfExtractor()
                .extract(
                        SourceDocument.ofBytes("a.pdf", pdf),
                        "application/pdf",
                        ExtractionContext.of(ExtractionLimits.DEFAULT));
    }

    /** A plan that removes every place where a value stands in any unit. */
    static RedactionPlan removing(ExtractedDocument document, Collection<String> values, String replacement) {
        List<PlannedRedaction> planned = new ArrayList<>();
        for (TextUnit unit : document.units()) {
            for (String value : values) {
                for (int at = unit.text().indexOf(value);
                        at >= 0;
                        at = unit.text().indexOf(value, at + 1)) {
                    planned.add(planned(new TextSpan(unit.id(), at, at + value.length()), replacement, planned.size()));
                }
            }
        }
        return RedactionPlan.of(planned);
    }

    private static PlannedRedaction planned(TextSpan span, String replacement, int number) {
        Finding finding = new Finding(
                "f" + number,
                new RuleId("PI-003"),
                Category.PERSONAL_INFORMATION,
                FindingType.RESIDENT_ID,
                span,
                0.99,
                List.of(),
                List.of(),
                Treatment.SUPPRESS,
                new LocalizedText("测试", "test"));
        return new PlannedRedaction(finding, new Replacement(replacement), GROUND);
    }

    private Path redact(byte[] pdf, Collection<String> values) throws IOException {
        return redact(pdf, values, "");
    }

    private Path redact(byte[] pdf, Collection<String> values, String replacement) throws IOException {
        ExtractedDocument read = read(pdf);
        Path out = folder.resolve("safe-" + folder.toFile().list().length + ".pdf");
        new PdfRedactor().redact(SourceDocument.ofBytes("a.pdf", pdf), read, removing(read, values, replacement), out);
        return out;
    }

    private static String body(Path pdf) {
        return new PdfExtractor()
                        .extract(
                                SourceDocument.of(pdf),
                                "application/pdf",
                                ExtractionContext.of(ExtractionLimits.DEFAULT))
                        .units()
                        .stream()
                        .filter(u -> u.carrier() == Carrier.BODY || u.carrier() == Carrier.HIDDEN_TEXT)
                        .map(TextUnit::text)
                        .collect(Collectors.joining("\n"));
    }

    // ---- no token survives

    /** Looks for values in everything readers find, in every encoding they could hide in. */
    private static final class Finder implements LeakReader.Sink {
        private final Map<String, String> carrierOf;
        final TreeSet<String> leaks = new TreeSet<>();
        private final String reader;

        Finder(String reader, Map<String, String> tokens) {
            this.reader = reader;
            this.carrierOf = tokens;
        }

        @Override
        public void text(String carrier, String text) {
            String squeezed = text.replaceAll("\\s", "");
            carrierOf.forEach((planted, token) -> {
                if (squeezed.contains(token)) {
                    leaks.add(reader + " finds '" + planted + "' in " + carrier);
                }
            });
        }

        @Override
        public void bytes(String carrier, byte[] bytes) {
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            String upper = latin.toUpperCase(Locale.ROOT);
            carrierOf.forEach((planted, token) -> {
                for (Charset set :
                        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                    byte[] coded = token.getBytes(set);
                    boolean plain = latin.contains(new String(coded, StandardCharsets.ISO_8859_1));
                    boolean hex = upper.contains(HexFormat.of().withUpperCase().formatHex(coded));
                    if (plain || hex) {
                        leaks.add(reader + " finds '" + planted + "' in " + carrier);
                    }
                }
            });
        }

        @Override
        public void failure(String carrier, String what) {
            leaks.add(reader + ": " + carrier + ": " + what);
        }
    }

    private static List<String> leaks(Path pdf, Map<String, String> tokens) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (LeakReader reader : PdfLeakReaders.all()) {
            Finder finder = new Finder(reader.name(), tokens);
            reader.read(pdf, finder);
            leaks.addAll(finder.leaks);
        }
        Finder qpdf = new Finder("qpdf", tokens);
        qpdf.bytes("decoded file", run("qpdf", "--qdf", "--object-streams=disable", pdf.toString(), "-"));
        leaks.addAll(qpdf.leaks);
        Finder poppler = new Finder("pdftotext", tokens);
        poppler.text("pages", new String(run("pdftotext", "-layout", pdf.toString(), "-"), StandardCharsets.UTF_8));
        poppler.text("pages", new String(run("pdftotext", "-raw", pdf.toString(), "-"), StandardCharsets.UTF_8));
        leaks.addAll(poppler.leaks);
        return leaks;
    }

    private static byte[] run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            assertEquals(0, process.waitFor(), command[0] + " finds the safe copy at fault");
            return out;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            throw new IOException("tests need " + command[0] + ": install qpdf and poppler-utils or run ./verify", e);
        }
    }

    @Test
    void removes_a_token_from_every_carrier_of_the_format() throws IOException {
        CarrierSample sample = new CarrierSample();
        byte[] pdf = sample.build();
        assertTrue(sample.tokens().size() >= 60, sample.tokens().size() + " carriers");
        Path out = redact(pdf, sample.tokens().values());
        assertEquals(List.of(), leaks(out, sample.tokens()));
        String body = body(out);
        for (String kept : CarrierSample.kept()) {
            assertTrue(body.contains(kept), kept);
        }
    }

    @Test
    void the_finder_finds_tokens_in_a_file_that_was_not_redacted() throws IOException {
        CarrierSample sample = new CarrierSample();
        byte[] pdf = sample.build();
        Path source = Files.write(folder.resolve("source.pdf"), pdf);
        Finder objects = new Finder("objects", sample.tokens());
        new PdfObjectReader().read(source, objects);
        assertTrue(objects.leaks.size() >= 30, objects.leaks.size() + " found");
    }

    @Test
    void finds_planted_tokens_through_a_value_known_from_another_carrier_only() throws IOException {
        byte[] pdf = onePage(
                (out, font) -> text(out, font, 12, 80, 700, "经办人钱多多签收"),
                (document, page) -> document.getDocumentInformation().setAuthor("钱多多"));
        ExtractedDocument read = read(pdf);
        TextUnit author = read.units().stream()
                .filter(u -> u.carrier() == Carrier.METADATA)
                .findFirst()
                .orElseThrow();
        Path out = folder.resolve("safe.pdf");
        RedactionPlan plan = RedactionPlan.of(List.of(planned(author.span(), "", 0)));
        new PdfRedactor().redact(SourceDocument.ofBytes("a.pdf", pdf), read, plan, out);
        assertFalse(body(out).contains("钱多多"));
        assertTrue(body(out).contains("经办人"));
        assertTrue(body(out).contains("签收"));
    }

    @Test
    void the_box_says_the_ground_or_the_replacement() throws IOException {
        byte[] pdf = onePage((out, font) -> text(out, font, 16, 80, 700, "姓名王小明住本市"));
        assertEquals("姓名" + GROUND + "住本市", body(redact(pdf, List.of("王小明"))));
        assertEquals("姓名王*住本市", body(redact(pdf, List.of("王小明"), "王*")));
    }

    @Test
    void without_a_chinese_font_the_box_is_black_and_silent() throws IOException {
        byte[] pdf = onePage((out, font) -> text(out, font, 16, 80, 700, "姓名王小明住本市"));
        ExtractedDocument read = read(pdf);
        Path out = folder.resolve("black.pdf");
        new PdfRedactor(LabelFont.latinOnly())
                .redact(SourceDocument.ofBytes("a.pdf", pdf), read, removing(read, List.of("王小明"), ""), out);
        String body = body(out).replaceAll("\\s", "");
        assertEquals("姓名住本市", body);
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertEquals(0, new PDFRenderer(document).renderImage(0).getRGB(124, 842 - 704) & 0xFFFFFF);
        }
    }

    // ---- what was removed does not show in what is left

    /** A page with a secret in the middle of lines, in a table cell and at the end of a line. */
    private static byte[] withSecrets(String name, String number, String latin) throws IOException {
        return onePage((out, font) -> {
            text(out, font, 16, 80, 720, "兹有" + name + "同志前往");
            text(out, font, 16, 80, 690, "证件号码" + number);
            text(out, font, 16, 80, 660, "User " + latin + " has signed");
            text(out, font, 12, 80, 600, "姓名");
            text(out, font, 12, 200, 600, name);
            text(out, font, 12, 320, 600, "在册");
        });
    }

    @Test
    void two_files_that_differ_only_in_secrets_of_one_length_give_the_same_bytes() throws IOException {
        byte[] one = withSecrets("王小明", "11010519491231002X", "illicit");
        byte[] other = withSecrets("欧阳娜", "440524188001010014", "WWMMQQW");
        Path first = redact(one, List.of("王小明", "11010519491231002X", "illicit"));
        Path second = redact(other, List.of("欧阳娜", "440524188001010014", "WWMMQQW"));
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void length_and_width_of_a_name_do_not_show_where_the_line_has_room() throws IOException {
        Path first = redact(onePage((o, f) -> text(o, f, 16, 80, 700, "兹有王明同志前往")), List.of("王明"));
        Path second = redact(onePage((o, f) -> text(o, f, 16, 80, 700, "兹有上官婉儿同志前往")), List.of("上官婉儿"));
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        CarrierSample sample = new CarrierSample();
        byte[] pdf = sample.build();
        byte[] first = Files.readAllBytes(redact(pdf, sample.tokens().values()));
        byte[] second = Files.readAllBytes(redact(pdf, sample.tokens().values()));
        assertArrayEquals(first, second);
    }

    // ---- what is kept

    @Test
    void kept_text_stays_where_it_was_and_can_be_searched() throws IOException {
        byte[] pdf = onePage((out, font) -> {
            text(out, font, 16, 80, 700, "第一行不动");
            text(out, font, 16, 80, 670, "王小明");
            text(out, font, 16, 80, 640, "第三行不动 with words 123");
        });
        Path out = redact(pdf, List.of("王小明"));
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            String stripped = new PDFTextStripper().getText(document);
            assertTrue(stripped.contains("第三行不动 with words 123"), stripped);
        }
        ExtractedDocument before = read(pdf);
        ExtractedDocument after = read(Files.readAllBytes(out));
        var old = before.layout().lines().get(2);
        var kept = after.layout().lines().get(2);
        assertEquals(old.region().x(), kept.region().x(), 0.1);
        assertEquals(old.region().y(), kept.region().y(), 1);
        assertEquals(old.region().width(), kept.region().width(), 0.5);
    }

    @Test
    void kept_pages_look_as_before() throws IOException {
        byte[] pdf = onePage((out, font) -> {
            out.setNonStrokingColor(0.8f, 0f, 0f);
            text(out, font, 30, 120, 700, "红头文件样张");
            out.setStrokingColor(0.8f, 0f, 0f);
            PdfSamples.rule(out, 80, 680, 515, 680);
            out.setNonStrokingColor(0f, 0f, 0f);
            text(out, font, 16, 80, 640, "正文内容保持不变，ABC xyz 0123456789。");
        });
        Path out = redact(pdf, List.of());
        double difference = 0;
        try (PDDocument a = Loader.loadPDF(pdf);
                PDDocument b = Loader.loadPDF(out.toFile())) {
            var one = new PDFRenderer(a).renderImageWithDPI(0, 100);
            var other = new PDFRenderer(b).renderImageWithDPI(0, 100);
            assertEquals(one.getWidth(), other.getWidth());
            for (int y = 0; y < one.getHeight(); y++) {
                for (int x = 0; x < one.getWidth(); x++) {
                    difference += Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF));
                }
            }
            difference /= (double) one.getHeight() * one.getWidth();
        }
        assertTrue(difference < 0.35, "mean difference of pixels " + difference);
    }

    @Test
    void a_picture_over_a_removed_stretch_makes_the_page_a_picture_with_text_under_it() throws IOException {
        byte[] pdf = onePage((out, font) -> text(out, font, 16, 80, 700, "签章人王小明盖章"), (document, page) -> {
            var image = new java.awt.image.BufferedImage(30, 30, java.awt.image.BufferedImage.TYPE_INT_ARGB);
            var seal = LosslessFactory.createFromImage(document, image);
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(seal, 130, 690, 50, 50));
        });
        Path out = redact(pdf, List.of("王小明"));
        assertTrue(body(out).contains("签章人"));
        assertTrue(body(out).contains("盖章"));
        assertFalse(body(out).contains("王小明"));
        assertEquals(
                List.of(),
                leaks(out, Map.of("value", "王小明")).stream()
                        .filter(l -> !l.contains("IMAGE"))
                        .toList());
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            var page = document.getPage(0);
            int images = 0;
            for (var name : page.getResources().getXObjectNames()) {
                images += page.getResources().isImageXObject(name) ? 1 : 0;
            }
            assertEquals(1, images);
        }
    }

    // ---- refusals

    private String refusal(byte[] pdf, Collection<String> values) {
        return assertThrows(ProblemException.class, () -> redact(pdf, values))
                .problem()
                .code();
    }

    @Test
    void refuses_a_page_that_is_a_picture_only() throws IOException {
        byte[] pdf = onePage((out, font) -> {}, (document, page) -> {
            var scan = LosslessFactory.createFromImage(document, new java.awt.image.BufferedImage(60, 80, 1));
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(scan, 0, 0, 595, 842));
        });
        assertEquals("RED-103", refusal(pdf, List.of()));
    }

    @Test
    void refuses_a_picture_that_nobody_has_read() throws IOException {
        byte[] pdf = onePage((out, font) -> text(out, font, 16, 80, 800, "正文"), (document, page) -> {
            var photo = LosslessFactory.createFromImage(document, new java.awt.image.BufferedImage(60, 80, 1));
            PdfSamples.draw(document, page, (out, font) -> out.drawImage(photo, 100, 100, 400, 500));
        });
        assertEquals("RED-102", refusal(pdf, List.of()));
    }

    @Test
    void refuses_another_document_than_the_one_reviewed() throws IOException {
        byte[] reviewed = onePage((out, font) -> text(out, font, 16, 80, 700, "甲文件王小明"));
        byte[] other = onePage((out, font) -> text(out, font, 16, 80, 700, "乙文件王小明"));
        ExtractedDocument read = read(reviewed);
        RedactionPlan plan = removing(read, List.of("王小明"), "");
        Path out = folder.resolve("never.pdf");
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> new PdfRedactor().redact(SourceDocument.ofBytes("a.pdf", other), read, plan, out));
        assertEquals("RED-101", e.problem().code());
        assertFalse(Files.exists(out));
    }
}
