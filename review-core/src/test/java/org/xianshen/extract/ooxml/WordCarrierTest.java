package org.xianshen.extract.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** Every hiding place of a Word package is in the census, and what is read is in a unit of its carrier. */
class WordCarrierTest {

    private static final String WORDS = "暗号017Zq";

    static List<CarrierSample> samples() {
        return CarrierSample.all();
    }

    private static ExtractedDocument extract(DocxBuilder docx) {
        try {
            return StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                    .read(docx.source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lists_the_carrier_in_the_census_and_its_words_in_a_unit(CarrierSample sample) {
        DocxBuilder docx = new DocxBuilder().paragraph("正文");
        sample.plant().into(docx, WORDS);

        ExtractedDocument document = extract(docx);

        CarrierStatus expected = sample.read() ? CarrierStatus.READ : CarrierStatus.REFUSED;
        assertTrue(
                document.census().entries().stream()
                        .anyMatch(e -> e.carrier() == sample.carrier() && e.status() == expected),
                () -> "census lacks " + sample.carrier() + ": " + document.census());
        if (sample.read()) {
            Carrier unitCarrier = sample.carrier() == Carrier.INSERTION ? Carrier.BODY : sample.carrier();
            assertTrue(
                    document.units().stream()
                            .anyMatch(
                                    u -> u.carrier() == unitCarrier && u.text().contains(WORDS)),
                    () -> "no unit of " + unitCarrier + " holds the words");
        }
    }

    @Test
    void lists_every_part_of_the_package() {
        DocxBuilder docx = new DocxBuilder().paragraph("正文");
        CarrierSample.all().forEach(sample -> sample.plant().into(docx, WORDS));

        Set<String> paths = new HashSet<>();
        extract(docx).census().entries().stream().map(CarrierCensus.Entry::path).forEach(paths::add);

        for (String part : docx.parts().keySet()) {
            assertTrue(paths.contains(part), () -> "census lacks " + part);
        }
    }

    @Test
    void finds_nothing_hidden_and_refuses_nothing_in_a_plain_document() {
        ExtractedDocument document =
                extract(new DocxBuilder().paragraph("关于开展检查的通知").paragraph("各单位："));

        assertEquals(1, document.units().size());
        assertEquals("关于开展检查的通知\n各单位：", document.units().get(0).text());
        assertTrue(document.census().isComplete());
    }

    @Test
    void never_shows_text_in_the_census_or_in_toString() {
        DocxBuilder docx = new DocxBuilder().paragraph(WORDS);
        CarrierSample.all().stream()
                .filter(s -> !s.name().equals("name of an entry"))
                .forEach(sample -> sample.plant().into(docx, WORDS));
        ExtractedDocument document = extract(docx);

        assertFalse(document.census().toString().contains(WORDS));
        assertFalse((document + document.units().toString()).contains(WORDS));
    }
}
