package org.xianshen.review;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for a draft that nobody else sees; it is gone when closed, and also when the process is asked to end meanwhile.
 *
 * <p>Not thread-safe.
 */
final class ScratchFolder implements Closeable {

    private final Path folder;
    private final Path draft;
    private final Thread atExit;

    private ScratchFolder(Path folder) {
        this.folder = folder;
        this.draft = folder.resolve("draft");
        this.atExit = new Thread(this::deleteQuietly, "xianshen-scratch");
    }

    /** A new scratch folder inside {@code parent}, on the same file system as the file that is to come. */
    static ScratchFolder in(Path parent) throws IOException {
        ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory(parent, ".xianshen-"));
        Runtime.getRuntime().addShutdownHook(scratch.atExit);
        return scratch;
    }

    /** Where the draft goes; it does not exist yet. */
    Path draft() {
        return draft;
    }

    private void deleteQuietly() {
        try {
            delete();
        } catch (IOException e) {
            // The process is ending; what cannot be deleted now stays under a name that says what it is.
        }
    }

    private void delete() throws IOException {
        Files.deleteIfExists(draft);
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending and the hook runs by itself.
        }
    }
}
