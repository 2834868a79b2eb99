package org.xianshen.examples.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the sample documents and {@code samples.json} into a folder: {@code GenerateSamples DIR}.
 *
 * <p>Every run writes the same bytes. It needs the Debian packages fonts-arphic-uming, fonts-arphic-ukai and
 * fonts-wqy-zenhei; using the samples needs none of them.
 */
public final class GenerateSamples {

    private GenerateSamples() {}

    /** Writes the samples into the folder {@code arguments[0]}, which is made when it is missing. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: GenerateSamples DIR");
            System.exit(64);
        }
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            System.out.println(folder.resolve(file.getKey()) + "  " + file.getValue().length + " bytes");
        }
    }

    /** The content of every file by name, in the order of the demonstration, {@code samples.json} last. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<SampleDocument> samples = Samples.all();
        try (SampleFonts fonts = SampleFonts.open()) {
            for (SampleDocument sample : samples) {
                files.put(sample.info().file(), sample.write(fonts));
            }
        }
        files.put("samples.json", SampleIndex.json(samples).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
