package org.xianshen.examples.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.finding.FindingType;

class GenerateSamplesTest {

    /** The folder of the committed samples, from the folder of this module. */
    private static final Path COMMITTED = Path.of("samples");

    private static List<SampleInfo> samples() {
        return Samples.all().stream().map(SampleDocument::info).toList();
    }

    /** The text of a committed sample without white space; of a package every part as it is, attributes included. */
    private static String text(SampleInfo info) throws IOException {
        byte[] bytes = Files.readAllBytes(COMMITTED.resolve(info.file()));
        String text = info.file().endsWith(".pdf") ? pdfText(bytes) : docxText(bytes);
        return text.replaceAll("\\s", "");
    }

    private static String pdfText(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document);
        }
    }

    private static String docxText(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                text.append(new String(in.readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void making_the_samples_anew_gives_the_committed_bytes() throws IOException {
        Map<String, byte[]> made = GenerateSamples.files();
        Set<String> committed;
        try (Stream<Path> files = Files.list(COMMITTED)) {
            committed = files.map(f -> f.getFileName().toString())
                    .filter(f -> !f.endsWith(".md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(new TreeSet<>(made.keySet()), committed);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            assertArrayEquals(
                    file.getValue(),
                    Files.readAllBytes(COMMITTED.resolve(file.getKey())),
                    file.getKey()
                            + " differs; if the change is meant, run GenerateSamples examples/samples; if only PDF"
                            + " files differ, compare the font packages with examples/samples/README.md");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_planted_value_stands_in_its_document(SampleInfo info) throws IOException {
        String text = text(info);
        for (Planted planted : info.planted()) {
            assertTrue(text.contains(planted.value().replaceAll("\\s", "")), planted.type() + " of " + info.file());
        }
    }

    @Test
    void an_identity_number_is_broken_over_lines_in_the_narrow_table() throws IOException {
        SampleInfo list = new PdfCases.HousingList().info();
        String withLines = pdfText(Files.readAllBytes(COMMITTED.resolve(list.file())));
        List<Planted> ids = list.planted().stream()
                .filter(p -> p.type() == FindingType.RESIDENT_ID)
                .toList();
        assertEquals(18, ids.size());
        assertTrue(ids.stream().noneMatch(id -> withLines.contains(id.value())));
    }

    @Test
    void the_scan_is_a_picture_without_text_or_fonts() throws IOException {
        byte[] bytes =
                Files.readAllBytes(COMMITTED.resolve(new ScannedPage().info().file()));
        assertEquals("", pdfText(bytes).strip());
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDPage page = document.getPage(0);
            assertTrue(page.getResources().getXObjectNames().iterator().hasNext());
            assertEquals(null, page.getResources().getCOSObject().getDictionaryObject(COSName.FONT));
        }
    }

    @Test
    void nobody_is_invented_twice() {
        Set<String> names = new HashSet<>();
        for (SampleInfo info : samples()) {
            for (Planted planted : info.planted()) {
                if (planted.type() == FindingType.PERSON_NAME) {
                    assertTrue(names.add(planted.value()), planted.value());
                }
            }
        }
        assertTrue(names.size() > 70, "persons: " + names.size());
        long surnames = names.stream().map(n -> n.substring(0, 1)).distinct().count();
        assertTrue(surnames > 60, "surnames: " + surnames);
    }

    @Test
    void every_identity_number_has_its_check_digit() {
        int checked = 0;
        for (Planted planted :
                samples().stream().flatMap(s -> s.planted().stream()).toList()) {
            switch (planted.type()) {
                case RESIDENT_ID -> {
                    assertEquals(1, residentIdRemainder(planted.value()), planted.value());
                    checked++;
                }
                case BANK_CARD -> {
                    assertEquals(0, luhnRemainder(planted.value()), planted.value());
                    checked++;
                }
                case ORGANIZATION_CODE -> {
                    assertEquals(0, creditCodeRemainder(planted.value()), planted.value());
                    checked++;
                }
                default -> {}
            }
        }
        assertEquals(30 + 18 + 12 + 12 + 4 + 2, checked);
    }

    /** ISO 7064 MOD 11-2 by its recursive form; 1 when the number is right. */
    private static int residentIdRemainder(String id) {
        int p = 0;
        for (int i = 0; i < 17; i++) {
            p = (p + Character.digit(id.charAt(i), 10)) * 2 % 11;
        }
        return (p + "0123456789X".indexOf(id.charAt(17))) % 11;
    }

    private static int luhnRemainder(String card) {
        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = card.charAt(i) - '0';
            boolean second = (card.length() - i) % 2 == 0;
            sum += second ? digit / 5 + digit * 2 % 10 : digit;
        }
        return sum % 10;
    }

    private static int creditCodeRemainder(String code) {
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            sum += "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(code.charAt(i)) * weights[i];
        }
        return sum % 31;
    }
}
