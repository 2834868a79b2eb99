package org.xianshen.rules.recognize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;

/**
 * Measures loading and throughput of the whole recognizer set.
 *
 * <p>Usage: {@code RecognizerMeasurement TEXT_FILE}; the text is repeated to two million characters and read thirty times.
 */
final class RecognizerMeasurement {

    private static final int CHARACTERS = 2_000_000;
    private static final int ROUNDS = 30;

    private RecognizerMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        MentionRecognizer recognizer = StandardRecognizers.all().get(0);
        System.out.printf("loaded in %.0f ms%n", (System.nanoTime() - start) / 1e6);
        String text = Files.readString(Path.of(arguments[0]));
        String whole = text.repeat(CHARACTERS / text.length() + 1);
        TextUnit unit = new TextUnit("u1", Carrier.BODY, "", 0, whole);
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            DocumentText document = DocumentText.of(List.of(unit), DocumentLayout.NONE);
            long viewed = System.nanoTime();
            long[] mentions = {0};
            recognizer.recognize(document, mention -> mentions[0]++);
            long end = System.nanoTime();
            System.out.printf(
                    "view %.1f, recognizers %.1f million characters a second, %d mentions%n",
                    whole.length() * 1e3 / (viewed - begin), whole.length() * 1e3 / (end - viewed), mentions[0]);
        }
    }
}
