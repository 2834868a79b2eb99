package org.xianshen.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Writes a log's files so that each is whole or absent after a crash, and durable when told to be. */
class LogFiles {

    private static final String TEMPORARY = ".tmp";

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the files, each under a temporary name, forced and renamed, then forces the folders. */
    void write(Map<String, byte[]> files) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            createFolders(target, folders);
            Path temporary = target.resolveSibling(target.getFileName() + TEMPORARY);
            writeTemporary(temporary, file.getValue());
            rename(temporary, target);
        }
        for (Path each : folders) {
            forceFolder(each);
        }
    }

    /** Makes the folders above {@code target} and notes those whose names must be forced. */
    private void createFolders(Path target, Set<Path> folders) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            return;
        }
        folders.add(parent);
        for (Path p = parent; !Files.exists(p) && p.getParent() != null; p = p.getParent()) {
            folders.add(p.getParent());
        }
        Files.createDirectories(parent);
    }

    /** Overridden by tests that crash here. */
    void writeTemporary(Path temporary, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(out, bytes);
        }
    }

    /** Overridden by tests that crash here. */
    void rename(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void writeFully(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        out.force(true);
    }

    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes what a crash left under a temporary name. */
    static boolean isTemporary(Path file) {
        return String.valueOf(file.getFileName()).endsWith(TEMPORARY);
    }
}
