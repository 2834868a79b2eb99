package org.xianshen.extract.isolate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the children of one pool may leave temporary files: nobody else can read it, and it is emptied after
 * every document and removed at the end.
 *
 * <p>A pool whose host was killed together with all children cannot clean up; the next pool of the same user does. Links in
 * the folder are removed and never followed. Thread-safe.
 */
final class ScratchFolder {

    /** System property of a child that names its folder. */
    static final String PROPERTY = "xianshen.scratch";

    private static final String PREFIX = "xianshen-read-";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final AtomicInteger children = new AtomicInteger();

    private ScratchFolder(Path root) {
        this.root = root;
    }

    /** A new folder inside {@code parent}; what dead hosts of the same user left there is removed. */
    static ScratchFolder in(Path parent) throws IOException {
        Path root = Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-", ownerOnly(parent));
        removeAbandoned(parent, Files.getOwner(root));
        return new ScratchFolder(root);
    }

    private static FileAttribute<?>[] ownerOnly(Path parent) {
        return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void removeAbandoned(Path parent, UserPrincipal owner) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder)
                        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            // A folder that another process removes at this moment needs no removing.
            return;
        }
    }

    private static boolean isAbandoned(Path folder) {
        String rest = folder.getFileName().toString().substring(PREFIX.length());
        int dash = rest.indexOf('-');
        try {
            return dash > 0
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && ProcessHandle.of(Long.parseLong(rest, 0, dash, 10)).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A new folder for one child. */
    Path forChild() throws IOException {
        return Files.createDirectory(root.resolve(Integer.toString(children.incrementAndGet())), ownerOnly(root));
    }

    /** The folder all of it lies in. */
    Path root() {
        return root;
    }

    /** Removes all of it. */
    void remove() {
        remove(root);
    }

    /** Removes what lies in {@code folder}. */
    static void empty(Path folder) {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            content.forEach(ScratchFolder::remove);
        } catch (IOException e) {
            // It is gone already.
            return;
        }
    }

    /** Removes the folder of a child, and the pool's when it was the last in it. */
    static void removeOwn(Path folder) {
        remove(folder);
        Path pool = folder.getParent();
        try {
            if (pool != null) {
                Files.deleteIfExists(pool);
            }
        } catch (IOException e) {
            // Other children are still at work in it.
            return;
        }
    }

    /** Removes {@code path} with everything below it; what cannot be removed stays. */
    static void remove(Path path) {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Somebody writes there still; the next attempt is after the end of that process.
            return;
        }
    }
}
