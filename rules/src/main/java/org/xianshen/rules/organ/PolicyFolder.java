package org.xianshen.rules.organ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xianshen.message.ProblemException;

/** The files of a policy, and no other. */
final class PolicyFolder {

    static final String WATCH = "watch.txt";
    static final String NEGATIVE = "negative.csv";
    static final String ALLOW = "allow.csv";
    static final String ITEMS = "items.csv";
    static final String CATALOGUE = "catalogue.csv";

    private static final List<String> NAMES = List.of(WATCH, NEGATIVE, ALLOW, ITEMS, CATALOGUE);

    /** What operating systems and spreadsheet programs leave in a folder by themselves. */
    private static final Set<String> LEFT_BY_PROGRAMS = Set.of("thumbs.db", "desktop.ini", "__macosx");

    private final Map<String, PolicyFile> files = new TreeMap<>();

    private PolicyFolder() {}

    /**
     * Reads the files in {@code folder}.
     *
     * @throws ProblemException {@code RUL-007} when there is no such folder or none of the files in it, {@code RUL-008} for
     *     anything else in it: a name with a slip would silently not count
     * @throws UncheckedIOException when a file cannot be read
     */
    static PolicyFolder read(Path folder) {
        PolicyFolder read = new PolicyFolder();
        for (Path path : entries(folder)) {
            String name = String.valueOf(path.getFileName());
            if (NAMES.contains(name) && Files.isRegularFile(path)) {
                read.files.put(name, PolicyFile.read(folder, name));
            } else if (!isLeftByPrograms(name)) {
                throw ProblemException.of("RUL-008", path.toString(), String.join(", ", NAMES));
            }
        }
        if (read.files.isEmpty()) {
            throw ProblemException.of("RUL-007", folder.toString(), String.join(", ", NAMES));
        }
        return read;
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw ProblemException.of("RUL-007", folder.toString(), String.join(", ", NAMES));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeftByPrograms(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || LEFT_BY_PROGRAMS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The file called {@code name}, if there is one. */
    Optional<PolicyFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
