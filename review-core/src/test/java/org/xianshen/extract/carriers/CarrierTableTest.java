package org.xianshen.extract.carriers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.archive.ArchivesWithCarriers;
import org.xianshen.extract.html.HtmlWithCarriers;
import org.xianshen.extract.image.PlantedPictures;
import org.xianshen.extract.mail.MailWithCarriers;
import org.xianshen.extract.ofd.OfdCarriers;
import org.xianshen.extract.ole.OleFilesWithCarriers;
import org.xianshen.extract.ooxml.WordCarriers;
import org.xianshen.extract.ooxml.sheet.WorkbookCarriers;
import org.xianshen.extract.ooxml.slide.PresentationCarriers;
import org.xianshen.extract.rtf.RtfWithCarriers;
import org.xianshen.extract.text.TextsWithCarriers;
import org.xianshen.redact.pdf.PdfCarriers;
import org.xianshen.review.StandardFormats;

/**
 * Every row of {@code docs/formats.md} is a file with a token in a carrier, read by the product.
 *
 * <p>Run with {@code -Dformats-table=write} to write the page anew.
 */
class CarrierTableTest {

    private static final Path PAGE = Path.of("../docs/formats.md");

    private static List<PlantedFormat> formats() {
        return List.of(
                new PdfCarriers(),
                new WordCarriers(),
                new WorkbookCarriers(),
                new PresentationCarriers(),
                new OfdCarriers(),
                new HtmlWithCarriers(),
                new TextsWithCarriers(),
                new RtfWithCarriers(),
                new OleFilesWithCarriers(),
                new MailWithCarriers(),
                new ArchivesWithCarriers(),
                new PlantedPictures());
    }

    @TestFactory
    List<DynamicTest> every_carrier_is_read_or_refused_or_holds_no_text() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (PlantedFormat format : formats()) {
            List<PlantedCarrier> carriers = format.carriers();
            assertTrue(
                    carriers.size() >= format.atLeast(),
                    carriers.size() + " carriers of " + carriers.get(0).format());
            DocumentReader reader = StandardFormats.reader(ExtractionLimits.DEFAULT, format.pictures());
            for (PlantedCarrier carrier : carriers) {
                tests.add(DynamicTest.dynamicTest(carrier.toString(), () -> check(carrier, reader)));
            }
        }
        return tests;
    }

    private static void check(PlantedCarrier planted, DocumentReader reader) throws IOException {
        ExtractedDocument read = reader.read(planted.file());
        boolean entered = read.census().entries().stream()
                .anyMatch(e -> e.carrier() == planted.carrier() && e.status() == planted.status());
        boolean inUnit = !planted.token().isEmpty()
                && read.units().stream()
                        .anyMatch(u ->
                                u.carrier() == planted.carrier() && u.text().contains(planted.token()));
        boolean anywhere = !planted.token().isEmpty()
                && read.units().stream().map(TextUnit::text).anyMatch(t -> t.contains(planted.token()));
        switch (planted.status()) {
            case READ ->
                assertTrue(inUnit, "token is not in a unit of " + planted.carrier() + ": " + where(read, planted));
            case REFUSED ->
                assertTrue(entered || anywhere, "not refused: " + read.census().entries());
            case NO_TEXT -> assertTrue(entered && !anywhere, "not entered as without text");
        }
    }

    private static List<String> where(ExtractedDocument read, PlantedCarrier planted) {
        List<String> found = new ArrayList<>();
        for (TextUnit unit : read.units()) {
            if (unit.text().contains(planted.token())) {
                found.add(unit.carrier() + " " + unit.path());
            }
        }
        for (CarrierCensus.Entry entry : read.census().entries()) {
            if (entry.status() == CarrierStatus.REFUSED) {
                found.add("refused " + entry.carrier() + " " + entry.detail());
            }
        }
        return found;
    }

    @Test
    void the_page_of_formats_says_what_was_proved() throws IOException {
        String page = FormatsPage.of(formats());
        if ("write".equals(System.getProperty("formats-table"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "run the test with -Dformats-table=write");
    }
}
