package org.xianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every sample document is decided as its list says, and what must go is gone from its safe copy for outside readers. */
class SamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_sample_is_decided_as_its_list_says() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode list =
                JSON.readTree(CommandLineRun.SAMPLES.resolve("samples.json").toFile());
        for (JsonNode sample : list.get("samples")) {
            tests.add(DynamicTest.dynamicTest(sample.get("file").asText(), () -> check(sample)));
        }
        return tests.stream();
    }

    private void check(JsonNode sample) throws Exception {
        Path file = CommandLineRun.SAMPLES.resolve(sample.get("file").asText());
        List<Object> arguments = new ArrayList<>(List.of("review", "--format", "json", file));
        if (!sample.get("catalogue").isNull()) {
            arguments.addAll(List.of("--catalogue", sample.get("catalogue").asText()));
        }
        CommandLineRun run = CommandLineRun.of(arguments.toArray());
        JsonNode review = JSON.readTree(run.results());
        assertEquals(
                sample.get("outcome").asText(),
                review.get("proposal").get("outcome").asText());
        assertEquals(sample.get("level"), review.get("marking").get("level"));
        assertEquals(sample.get("attribute"), review.get("marking").get("attribute"));
        Map<String, Integer> found = new HashMap<>();
        review.get("findings").forEach(f -> found.merge(f.get("type").asText(), 1, Integer::sum));
        sample.get("find")
                .properties()
                .forEach(expected -> assertTrue(
                        found.getOrDefault(expected.getKey(), 0)
                                >= expected.getValue().asInt(),
                        expected.getKey() + ": found " + found.get(expected.getKey()) + " of " + expected.getValue()));
        String outcome = sample.get("outcome").asText();
        if (outcome.equals("SEVER") || outcome.equals("RELEASE")) {
            safeCopy(sample, arguments);
        }
    }

    private void safeCopy(JsonNode sample, List<Object> reviewArguments) throws Exception {
        Path copy = folder.resolve(sample.get("file").asText());
        List<Object> arguments = new ArrayList<>(reviewArguments);
        arguments.set(0, "redact");
        arguments.addAll(List.of("--out", copy));
        CommandLineRun run = CommandLineRun.of(arguments.toArray());
        assertEquals(0, run.exitCode(), run.messages());
        String outside = copy.toString().endsWith(".pdf") ? ofPdf(copy) : ofZip(copy);
        String flat = outside.replaceAll("\\s", "");
        for (JsonNode gone : sample.get("gone")) {
            assertFalse(flat.contains(gone.asText().replaceAll("\\s", "")), "a value that must go is still there");
        }
        for (JsonNode stays : sample.get("stay")) {
            assertTrue(flat.contains(stays.asText().replaceAll("\\s", "")), stays.asText() + " must stay");
        }
    }

    /** What qpdf and pdftotext see: every decoded object, and the text. */
    private String ofPdf(Path pdf) throws Exception {
        Path plain = folder.resolve("plain.pdf");
        outside("qpdf", "--qdf", "--object-streams=disable", pdf.toString(), plain.toString());
        String objects = Files.readString(plain, StandardCharsets.ISO_8859_1);
        return objects + new String(outside("pdftotext", pdf.toString(), "-"), StandardCharsets.UTF_8);
    }

    private static byte[] outside(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] output = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor(), command[0] + " must be installed (./verify installs it) and read the copy");
        return output;
    }

    /** Every part, with and without its tags. */
    private static String ofZip(Path docx) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                all.append(entry.getName()).append(part).append(part.replaceAll("<[^>]*>", ""));
            }
        }
        return all.toString();
    }
}
