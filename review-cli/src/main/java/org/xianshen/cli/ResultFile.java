package org.xianshen.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.LocalizedText;

/** Where the results of a review go: standard output, or one file in the folder given by {@code --out}. */
final class ResultFile implements Closeable {

    /** Writes a whole page. */
    @FunctionalInterface
    interface Page {
        void write(Writer writer) throws IOException;
    }

    private final Console console;
    private final @Nullable Path file;
    private final @Nullable Writer writer;

    private ResultFile(Console console, @Nullable Path file, @Nullable Writer writer) {
        this.console = console;
        this.file = file;
        this.writer = writer;
    }

    static ResultFile open(@Nullable Path folder, CommonOptions.Format format, Console console) throws IOException {
        if (folder == null) {
            return new ResultFile(console, null, null);
        }
        Files.createDirectories(folder);
        Path file = folder.resolve("review." + extension(format));
        return new ResultFile(console, file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private static String extension(CommonOptions.Format format) {
        return switch (format) {
            case TEXT -> "txt";
            case JSON -> "jsonl";
            case HTML -> "html";
        };
    }

    void line(String line) {
        if (writer == null) {
            console.result(line);
            return;
        }
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void page(Page page) throws IOException {
        if (writer != null) {
            page.write(writer);
            return;
        }
        Writer out = new BufferedWriter(new OutputStreamWriter(console.results(), StandardCharsets.UTF_8));
        page.write(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (writer != null && file != null) {
            writer.close();
            console.say(new LocalizedText("已写入 " + file, "written to " + file));
        }
    }
}
