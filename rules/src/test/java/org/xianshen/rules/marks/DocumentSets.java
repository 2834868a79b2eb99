package org.xianshen.rules.marks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads sets of invented documents: files in which a head line comes before the lines of each document; static. */
final class DocumentSets {

    private DocumentSets() {}

    /** Every document in the files {@code *.docs} of a folder of the test resources, made of its head and its lines. */
    static <T> List<T> read(String folder, String head, BiFunction<String, List<String>, T> document) {
        URL place = Objects.requireNonNull(DocumentSets.class.getResource(folder), folder);
        List<T> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".docs")).sorted().toList()) {
                documents.addAll(documents(Files.readAllLines(file), head, document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return documents;
    }

    private static <T> List<T> documents(
            List<String> lines, String head, BiFunction<String, List<String>, T> document) {
        List<T> documents = new ArrayList<>();
        for (int at = 0; at < lines.size(); ) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith(head)) {
                end++;
            }
            documents.add(document.apply(lines.get(at), lines.subList(at + 1, end)));
            at = end;
        }
        return documents;
    }
}
