package org.xianshen.extract.ooxml.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.review.StandardFormats;

/** A large sheet is read in a small heap. */
class WorkbookMemoryTest {

    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void two_hundred_thousand_cells_are_read_in_ninety_six_megabytes() throws Exception {
        Path file = folder.resolve("大表.xlsx");
        LargeWorkbook.write(file, ROWS);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath,
                        Child.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, child.waitFor(), said);
        assertEquals("cells " + ROWS * 10 + ", complete true", said);
    }

    /** Reads the file named and prints how many cells it has. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            ExtractedDocument document = StandardFormats.reader(ExtractionLimits.DEFAULT, PictureReader.NONE)
                    .read(SourceDocument.of(Path.of(arguments[0])));
            System.out.println("cells " + document.layout().cells().size() + ", complete "
                    + document.census().isComplete());
        }
    }
}
