package org.xianshen.extract.isolate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.ProblemException;

/** Makes a reader that does what the document's name says, mostly something no reader should. */
public final class TroubleFactory implements ReaderFactory {

    @Override
    public DocumentReader reader(ExtractionLimits limits, boolean pictures) {
        return this::read;
    }

    private ExtractedDocument read(SourceDocument document) throws IOException {
        switch (document.name()) {
            case "kill" -> signal(ProcessHandle.current().pid());
            case "exit" -> System.exit(7);
            case "deep" -> overflow(1);
            case "null" -> throw new NullPointerException("张三的身份证号");
            case "memory" -> fill();
            case "hang" -> sleep();
            case "leave" -> leave();
            case "leave-hang" -> {
                leave();
                sleep();
            }
            case "leave-kill" -> {
                leave();
                signal(ProcessHandle.current().pid());
            }
            case "leave-memory" -> {
                leave();
                fill();
            }
            case "program" -> {
                new ProcessBuilder("sleep", "600").start();
                sleep();
            }
            case "program-kill" -> {
                new ProcessBuilder("sleep", "600").start();
                signal(ProcessHandle.current().pid());
            }
            case "refuse" -> throw ProblemException.of("EXT-105", document.name(), "12");
            case "print" -> {
                System.out.println("not a frame");
                System.err.println("张三");
            }
            case "file" -> document.readAllBytes();
            default -> {}
        }
        return answer(document);
    }

    private static ExtractedDocument answer(SourceDocument document) throws IOException {
        ExtractedDocument.Builder read = ExtractedDocument.builder("application/x-trouble");
        read.unit(Carrier.BODY, "", 0, Long.toString(ProcessHandle.current().pid()));
        read.unit(Carrier.BODY, "", 0, Long.toString(document.sizeBytes()));
        if (document.name().equals("locked")) {
            for (String name : List.of("locked", "locked!inner")) {
                char[] password = document.passwords().passwordOf(name);
                read.unit(Carrier.BODY, "", 0, new String(password));
                Arrays.fill(password, '\0');
            }
        }
        if (document.name().equals("large")) {
            String text = "先审后公开".repeat(200_000);
            for (int i = 0; i < 60; i++) {
                read.unit(Carrier.BODY, "part " + i, 0, text);
            }
        }
        return read.build();
    }

    private static void leave() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "deep", "down"));
        Files.writeString(folder.resolve("text"), "张三 110101199003070000", StandardCharsets.UTF_8);
        Files.createTempFile("left", ".tmp");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/"));
        Files.writeString(Path.of("").toAbsolutePath().resolve("here"), "张三", StandardCharsets.UTF_8);
    }

    private static void signal(long pid) throws IOException {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start();
        sleep();
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int overflow(int depth) {
        return depth < 0 ? depth : overflow(depth + 1) + depth;
    }

    private static void fill() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[(1 << 20) + all.size() % 2]);
        }
    }
}
