package org.xianshen.extract.ocr.tesseract;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The installed program: where it is, which languages it has, how one process of it is run; thread-safe. */
final class TesseractProgram {

    static final String CHINESE = "chi_sim";
    static final String ENGLISH = "eng";
    static final String ORIENTATION = "osd";

    private static final int ANSWER_SECONDS = 20;

    private final @Nullable Path path;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Set<String> languages;

    /** The program at {@code path}; null when there is none. */
    TesseractProgram(@Nullable Path path) {
        this.path = path;
    }

    /** The first file called tesseract on the path of this process. */
    static TesseractProgram onPath(@Nullable String searchPath) {
        if (searchPath != null) {
            for (String folder : searchPath.split(File.pathSeparator, -1)) {
                for (String name : List.of("tesseract", "tesseract.exe")) {
                    if (!folder.isEmpty()) {
                        Path candidate = Path.of(folder, name);
                        if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                            return new TesseractProgram(candidate);
                        }
                    }
                }
            }
        }
        return new TesseractProgram(null);
    }

    /** Why it cannot read Chinese documents; empty when it can. */
    String missing() {
        if (path == null) {
            return "tesseract is not on the path";
        }
        if (!Files.isExecutable(path)) {
            return "tesseract cannot be run";
        }
        return has(CHINESE) ? "" : "tesseract has no language data " + CHINESE;
    }

    boolean has(String language) {
        Set<String> known = languages;
        if (known == null) {
            asking.lock();
            try {
                known = languages;
                if (known == null) {
                    known = askLanguages();
                    languages = known;
                }
            } finally {
                asking.unlock();
            }
        }
        return known.contains(language);
    }

    private Set<String> askLanguages() {
        Set<String> found = new TreeSet<>();
        if (path == null) {
            return found;
        }
        try {
            Process process = builder(List.of("--list-langs")).start();
            process.getOutputStream().close();
            process.onExit().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            });
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            for (String line : said.lines().toList()) {
                found.add(line.strip());
            }
        } catch (IOException e) {
            return Set.of();
        }
        return found;
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(String.valueOf(path));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder;
    }

    /** What the program says about {@code image} with table-like output. */
    String recognize(GreyImage image, int dpi, int segmentation, String language, RunningProcesses running)
            throws IOException {
        return run(
                image,
                List.of(
                        "stdin",
                        "stdout",
                        "-l",
                        language,
                        "--psm",
                        Integer.toString(segmentation),
                        "--dpi",
                        Integer.toString(dpi),
                        "-c",
                        "tessedit_create_tsv=1"),
                running);
    }

    /** By how many degrees clockwise {@code image} has to be turned, as far as the program can tell; 0 if it cannot. */
    int orientation(GreyImage image, int dpi, RunningProcesses running) throws IOException {
        String said;
        try {
            said = run(
                    image,
                    List.of("stdin", "stdout", "-l", ORIENTATION, "--psm", "0", "--dpi", Integer.toString(dpi)),
                    running);
        } catch (FailedRunException e) {
            return 0;
        }
        for (String line : said.lines().toList()) {
            if (line.startsWith("Rotate:")) {
                return Integer.parseInt(line.substring("Rotate:".length()).strip());
            }
        }
        return 0;
    }

    private String run(GreyImage image, List<String> arguments, RunningProcesses running) throws IOException {
        Process process = running.start(builder(arguments));
        try {
            try (OutputStream in = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
                image.writePgm(in);
            } catch (IOException e) {
                throw new FailedRunException("the program did not take the picture");
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new FailedRunException("the program ended with code " + code);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedRunException("interrupted");
        } finally {
            running.ended(process);
        }
    }

    /** The program did not end well; the message is a remark without text of the picture. */
    static final class FailedRunException extends IOException {
        private static final long serialVersionUID = 1L;

        FailedRunException(String message) {
            super(message);
        }
    }
}
