package org.xianshen.extract.isolate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processes that a child had started and that outlived it.
 *
 * <p>Once a child is dead the system no longer tells whose they were. They are known by their environment, which names the
 * child's folder; only Linux shows it. Elsewhere they end when they find their pipe closed.
 */
final class Orphans {

    private static final Path PROCESSES = Path.of("/proc");

    private Orphans() {}

    /** Kills every process that was started to work in {@code scratch}. */
    static void kill(Path scratch) {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        String mark = "\0TMPDIR=" + scratch + "\0";
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (environment(process).contains(mark)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (IOException e) {
            // A system that does not show its processes.
            return;
        }
    }

    /** The environment of a process, or nothing when it is not ours or gone. */
    private static String environment(Path process) {
        try {
            return "\0" + new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1)
                    + "\0";
        } catch (IOException e) {
            return "";
        }
    }
}
