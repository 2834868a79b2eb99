package org.xianshen.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes whole files so that a reader, or a machine that comes back from a power cut, sees the old or the new one. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes {@code bytes} to {@code file}: a temporary file beside it, forced to the disk, renamed, and the folder
     * forced. Returns when it is durable.
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException(file + " has no folder");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, temporaryPrefix(absolute), ".writing");
        try {
            try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(folder);
    }

    /** How the names of temporary files of {@code file} begin, for whoever has to clear away after a crash. */
    public static String temporaryPrefix(Path file) {
        return "." + file.getFileName() + "-";
    }

    /** Makes the names in {@code folder} durable, where the platform can. */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
