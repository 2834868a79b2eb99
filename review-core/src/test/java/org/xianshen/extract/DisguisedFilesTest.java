package org.xianshen.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

class DisguisedFilesTest {

    private static final DocumentReader READER = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    @Test
    void a_page_under_the_name_of_a_pdf_is_read_and_its_name_refused() throws IOException {
        byte[] page = "<!DOCTYPE html><p>关于公示的通知</p>".getBytes(StandardCharsets.UTF_8);
        ExtractedDocument read = READER.read(SourceDocument.ofBytes("通知.pdf", page));
        assertEquals("关于公示的通知", read.units().get(0).text());
        assertEquals(
                new CarrierCensus.Entry(
                        Carrier.FILE_NAME, "", CarrierStatus.REFUSED, "name says pdf, content is text/html"),
                read.census().refused().get(0));
    }

    @Test
    void a_disguised_file_in_an_archive_is_told_too() throws IOException {
        byte[] zip = TestFiles.zip("名单.pdf", "<!DOCTYPE html><p>关于公示的通知</p>");
        ExtractedDocument read = READER.read(SourceDocument.ofBytes("a.zip", zip));
        assertTrue(read.census().refused().stream().anyMatch(e -> e.carrier() == Carrier.FILE_NAME));
    }

    @ParameterizedTest
    @CsvSource({
        "a.doc, application/rtf",
        "a.doc, text/html",
        "a.wps, application/msword",
        "a.et, application/vnd.ms-excel",
        "a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.docx, application/x-tika-ooxml-protected",
        "a.xls, text/csv",
        "a.jpg, image/png",
        "a.txt, text/html",
        "a.log, text/plain",
        "a.unknown, application/pdf",
        "no extension, application/pdf",
        "a.tgz, application/gzip",
        "a.eml, text/plain"
    })
    void these_names_are_kept(String name, String type) {
        assertEquals(Optional.empty(), NameClaim.contradiction(name, type));
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx, application/pdf",
        "a.pdf, application/msword",
        "a.txt, application/zip",
        "a.jpg, application/pdf",
        "a.xlsx, text/html",
        "a.ofd, application/zip",
        "a.zip, application/pdf"
    })
    void these_names_contradict_the_content(String name, String type) {
        assertTrue(NameClaim.contradiction(name, type).isPresent());
    }
}
