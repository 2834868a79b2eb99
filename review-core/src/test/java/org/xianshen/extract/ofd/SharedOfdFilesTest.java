package org.xianshen.extract.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ContentDetector;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

/** Real OFD files, when they are present: what they hold is counted, never shown. */
class SharedOfdFilesTest {

    private static final Path FILES = Path.of(System.getProperty("shared.dir", "../shared"), "files", "ofd");

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(FILES)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(FILES)) {
            return new ArrayList<>(
                    all.filter(p -> p.toString().endsWith(".ofd")).sorted().toList());
        }
    }

    @Test
    void every_real_file_is_read_with_a_place_for_every_character() throws IOException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            SourceDocument document = SourceDocument.of(file);
            assertEquals(OfdExtractor.MEDIA_TYPE, new ContentDetector().detect(document));
            try {
                count(
                        StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                                .read(document),
                        file.getFileName().toString(),
                        counts);
            } catch (ProblemException e) {
                problems.add(file.getFileName() + " " + e.problem().code());
            }
        }
        System.out.println(counts.isEmpty() ? "shared OFD files: not present" : "shared OFD files: " + counts);
        assertEquals(List.of(), problems);
    }

    private static void count(ExtractedDocument read, String file, Map<String, Integer> counts) {
        int body = 0;
        for (TextUnit unit : read.units()) {
            counts.merge(unit.carrier() + " characters", unit.text().length(), Integer::sum);
            body += unit.carrier() == Carrier.BODY ? unit.text().length() : 0;
            if (unit.carrier() == Carrier.BODY) {
                for (int i = 0; i < unit.text().length(); i++) {
                    SourceLocation place = read.locate(new TextSpan(unit.id(), i, i + 1));
                    assertTrue(place instanceof SourceLocation.OnPage, file);
                }
            }
            if (Boolean.getBoolean("xianshen.verbose")) {
                System.out.println(file + "\t" + unit.carrier() + "\t" + unit.path() + "\t" + unit.page() + "\t"
                        + unit.text().length());
            }
        }
        for (CarrierCensus.Entry refused : read.census().refused()) {
            counts.merge("refused " + refused.carrier() + ": " + refused.detail(), 1, Integer::sum);
            if (Boolean.getBoolean("xianshen.verbose")) {
                System.out.println(file + "\trefused " + refused);
            }
        }
        counts.merge("pages", read.pages(), Integer::sum);
        counts.merge("files", 1, Integer::sum);
        counts.merge("cells", read.layout().cells().size(), Integer::sum);
        counts.merge("concealed", read.layout().concealed().size(), Integer::sum);
        counts.merge(body > 0 ? "files with body text" : "files without body text", 1, Integer::sum);
    }
}
