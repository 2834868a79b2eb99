package org.xianshen.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xianshen.message.ProblemException;

/**
 * Looks at every file under {@code tile/} that the current state of a log does not need: older partial files must say what
 * the current ones say, files beyond the checkpoint are listed, anything else is refused.
 */
final class LogFolderSweep {

    private static final Pattern FILE = Pattern.compile(
            "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private final Path folder;
    private final LogReader reader;
    private final List<String> beyond = new ArrayList<>();

    LogFolderSweep(Path folder, LogReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** The files beyond the checkpoint, sorted. */
    List<String> run() throws IOException {
        Path tiles = folder.resolve("tile");
        if (Files.isDirectory(tiles)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(tiles)) {
                files = walk.filter(f -> !Files.isDirectory(f)).sorted().toList();
            }
            for (Path file : files) {
                look(file);
            }
        }
        return LogVerifier.sorted(beyond);
    }

    private void look(Path file) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (LogFiles.isTemporary(file)) {
            beyond.add(name);
            return;
        }
        Matcher parts = FILE.matcher(name);
        if (!parts.matches()) {
            throw ProblemException.of("LOG-024", name);
        }
        boolean entries = parts.group(1).equals("entries");
        int level = entries ? 0 : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", "") + parts.group(3));
        int width = parts.group(4) == null ? LogPaths.TILE_WIDTH : Integer.parseInt(parts.group(4));
        int current =
                level > 7 ? 0 : LogPaths.width(level, index, reader.checkpoint().size());
        if (width > LogPaths.TILE_WIDTH || (width == LogPaths.TILE_WIDTH && parts.group(4) != null)) {
            throw ProblemException.of("LOG-024", name);
        }
        if (width > current) {
            beyond.add(name);
        } else if (width < current) {
            requirePrefix(file, name, entries, level, index, width);
        }
    }

    private void requirePrefix(Path file, String name, boolean entries, int level, long index, int width)
            throws IOException {
        byte[] expected = entries
                ? EntryBundle.write(reader.bundle(index).subList(0, width))
                : Arrays.copyOf(reader.tile(level, index), width * LogHash.LENGTH_BYTES);
        if (!Arrays.equals(Files.readAllBytes(file), expected)) {
            throw ProblemException.of(entries ? "LOG-021" : "LOG-022", name);
        }
    }
}
