package org.xianshen.extract.ooxml.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

/** Presentations from public test suites, when they are present: each is read. */
class PresentationFilesTest {

    private static final Path FILES = Path.of(System.getProperty("shared.dir", "../shared"), "files");
    private static final DocumentReader READER = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE);

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(FILES)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(FILES)) {
            return new ArrayList<>(
                    all.filter(p -> p.toString().endsWith(".pptx")).sorted().toList());
        }
    }

    @Test
    void every_presentation_is_read() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            System.out.println("shared files: not present");
        }
        for (Path file : files) {
            try {
                ExtractedDocument read = READER.read(SourceDocument.of(file));
                if (Boolean.getBoolean("xianshen.verbose")) {
                    System.out.println(FILES.relativize(file) + "\t" + read.pages() + " pages\t"
                            + read.units().size()
                            + " units\t" + read.layout().concealed().size() + " concealed\t"
                            + read.census().refused());
                }
                assertTrue(read.pages() > 0, file.toString());
                assertTrue(read.units().stream().allMatch(u -> read.locate(u.span()) != null), file.toString());
            } catch (ProblemException e) {
                assertTrue(e.problem().code().startsWith("EXT-"), file.toString());
            }
        }
        assertEquals(1, READER.read(new PptxBuilder().slide("").source()).pages());
    }
}
