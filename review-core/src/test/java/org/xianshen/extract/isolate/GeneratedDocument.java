package org.xianshen.extract.isolate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.xianshen.document.BytePlaces;
import org.xianshen.document.Carrier;
import org.xianshen.document.CellPlaces;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.NestedPlaces;
import org.xianshen.document.NodePlaces;
import org.xianshen.document.PageRegion;
import org.xianshen.document.RecognizedWord;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.document.WholePlace;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;

/** A document with units, places and layout of all kinds, the same for the same seed. */
final class GeneratedDocument {

    private static final String CHARACTERS = "ab é先审\ud842\udfb7\ud800\n\t\0\uffff密级";

    private final Random random;

    GeneratedDocument(long seed) {
        this.random = new Random(seed);
    }

    ExtractedDocument document() {
        ExtractedDocument.Builder document =
                ExtractedDocument.builder("application/" + text(5)).pages(random.nextInt(20));
        int units = random.nextInt(12);
        for (int i = 0; i < units; i++) {
            if (random.nextInt(4) == 0) {
                document.reserve();
            }
            unit(document);
        }
        for (Carrier carrier : Carrier.values()) {
            CarrierStatus status = any(CarrierStatus.values());
            document.census().add(new CarrierCensus.Entry(carrier, text(9), status, text(20)));
        }
        return document.build();
    }

    private void unit(ExtractedDocument.Builder document) {
        String text = text(1 + random.nextInt(random.nextInt(20) == 0 ? 80_000 : 200));
        Carrier carrier = any(Carrier.values());
        String id = document.unit(carrier, text(10), random.nextInt(9), text, places(text, 3));
        for (int i = random.nextInt(4); i > 0; i--) {
            document.line(new TextLine(span(id, text), region(), random.nextDouble() * 40));
            TextSpan cell = span(id, text);
            document.cell(id, cell.start(), cell.end(), random.nextInt(3), random.nextInt(99), random.nextInt(99));
            document.word(new RecognizedWord(span(id, text), random.nextDouble()));
            document.concealed(new ConcealedText(span(id, text), any(Concealment.values())));
        }
    }

    private TextPlaces places(String text, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 6)) {
            case 0 -> new WholePlace(location(3));
            case 1 -> {
                int glyphs = 1 + random.nextInt(text.length() + 1);
                int[] glyphOf = new int[text.length()];
                Arrays.setAll(glyphOf, i -> random.nextInt(glyphs + 1) - 1);
                float[] boxes = new float[4 * glyphs];
                for (int i = 0; i < boxes.length; i++) {
                    boxes[i] = random.nextFloat() * 800 - 50;
                }
                int[] lines = new int[glyphs];
                Arrays.setAll(lines, i -> i / 7);
                yield new GlyphPlaces(1 + random.nextInt(50), glyphOf, boxes, lines);
            }
            case 2 -> {
                int[] starts = starts(text);
                int[] nodes = random.ints(starts.length, -1, 30).toArray();
                int[] offsets = random.ints(starts.length, 0, 500).toArray();
                List<String> owners = new ArrayList<>();
                if (random.nextBoolean()) {
                    for (int i = 0; i < starts.length; i++) {
                        owners.add("shape " + i / 3);
                    }
                }
                yield NodePlaces.of(text(8), starts, nodes, offsets, owners);
            }
            case 3 -> {
                int[] starts = starts(text);
                int[] ends = new int[starts.length];
                Arrays.setAll(ends, i -> i + 1 < starts.length ? starts[i + 1] - 1 : text.length());
                int[] rows = random.ints(starts.length, 0, 70_000).toArray();
                int[] columns = random.ints(starts.length, 0, 16_000).toArray();
                yield new CellPlaces(text(8), starts, ends, rows, columns);
            }
            case 4 -> {
                Charset charset = random.nextBoolean() ? StandardCharsets.UTF_16LE : Charset.forName("GB18030");
                yield new BytePlaces(charset, random.nextInt(4));
            }
            default -> new NestedPlaces(text(6), places(text, depth - 1));
        };
    }

    private int[] starts(String text) {
        return random.ints(1 + random.nextInt(20), 0, text.length() + 1)
                .sorted()
                .distinct()
                .toArray();
    }

    private SourceLocation location(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 5)) {
            case 0 -> new SourceLocation.OnPage(List.of(region(), region()));
            case 1 -> new SourceLocation.InPart(text(7));
            case 2 ->
                new SourceLocation.InNodes(
                        text(5), List.of(new SourceLocation.NodeRange(text(4), -1 + random.nextInt(5), 3, 9)));
            case 3 -> new SourceLocation.InBytes(random.nextInt(100), random.nextLong());
            default -> new SourceLocation.InFile(text(9), location(depth - 1));
        };
    }

    private PageRegion region() {
        return new PageRegion(
                1 + random.nextInt(9),
                random.nextDouble() * 600,
                -random.nextDouble(),
                random.nextDouble() * 99,
                random.nextDouble());
    }

    private TextSpan span(String id, String text) {
        int start = random.nextInt(text.length() + 1);
        return new TextSpan(id, start, start + random.nextInt(text.length() - start + 1));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String text(int length) {
        boolean narrow = random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(narrow ? 4 : CHARACTERS.length())));
        }
        return text.toString();
    }
}
