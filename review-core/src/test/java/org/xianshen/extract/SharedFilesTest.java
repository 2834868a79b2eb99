package org.xianshen.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.html.HtmlExtractor;
import org.xianshen.extract.text.PlainTextExtractor;
import org.xianshen.extract.tika.TikaExtractor;
import org.xianshen.message.ProblemException;

/** Tricky files from public test suites, when they are present: each is read or refused with a code, none hangs. */
class SharedFilesTest {

    private static final Path FILES = Path.of(System.getProperty("shared.dir", "../shared"), "files");
    private static final List<DocumentExtractor> EXTRACTORS =
            List.of(new PlainTextExtractor(), new HtmlExtractor(), new TikaExtractor());
    private static final ExtractionLimits LIMITS =
            new ExtractionLimits(64L << 20, 5_000, 20_000_000, 20_000, 1L << 30, 200, 5, Duration.ofSeconds(60));

    @Test
    void every_file_is_read_or_refused_with_a_code() throws IOException {
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        for (Path file : files()) {
            outcomes.merge(outcome(file), 1, Integer::sum);
        }
        System.out.println(outcomes.isEmpty() ? "shared files: not present" : "shared files: " + outcomes);
        assertTrue(outcomes.keySet().stream().noneMatch(o -> o.contains("unexpected")), outcomes::toString);
        assertEquals("text/plain EXT read", outcomeOf(SourceDocument.ofText("own", "本项目自有的一行文字")));
    }

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(FILES)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(FILES)) {
            return new ArrayList<>(all.filter(Files::isRegularFile)
                    .filter(p -> !p.toString().endsWith(".pdf") && !p.toString().endsWith(".docx"))
                    .sorted()
                    .toList());
        }
    }

    private static String outcome(Path file) throws IOException {
        long start = System.nanoTime();
        String outcome = outcomeOf(SourceDocument.of(file));
        long ms = (System.nanoTime() - start) / 1_000_000;
        if (Boolean.getBoolean("xianshen.verbose")) {
            System.out.println(FILES.relativize(file) + "\t" + outcome + "\t" + ms);
        }
        return ms > 60_000 ? outcome + " unexpected: too slow" : outcome;
    }

    private static String outcomeOf(SourceDocument document) throws IOException {
        String type = "?";
        try {
            type = new ContentDetector().detect(document);
            String detected = type;
            DocumentExtractor reader = EXTRACTORS.stream()
                    .filter(e -> e.supports(detected))
                    .findFirst()
                    .orElse(null);
            if (reader == null) {
                return type + " EXT no reader";
            }
            ExtractedDocument read = reader.extract(document, type, ExtractionContext.of(LIMITS));
            boolean consistent = read.units().stream().allMatch(u -> read.locate(u.span()) != null);
            return type + (consistent ? " EXT read" : " unexpected: no place");
        } catch (ProblemException e) {
            return type + " " + e.problem().code();
        } catch (RuntimeException e) {
            return type + " unexpected: " + e.getClass().getName();
        }
    }
}
