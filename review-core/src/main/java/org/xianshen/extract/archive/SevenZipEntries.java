package org.xianshen.extract.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xianshen.document.SourceDocument;

/** The entries of a 7z file; an encrypted one is opened with the password its sender gave. */
final class SevenZipEntries {

    private static final int MOST_MEMORY_KIB = 256 << 10;

    private final Entries entries;

    SevenZipEntries(Entries entries) {
        this.entries = entries;
    }

    void read() throws IOException {
        char[] password =
                entries.archive().passwords().passwordOf(entries.archive().name());
        // Files are compressed together: no entry tells what it takes, but none takes more than the whole.
        long size = entries.archive().sizeBytes();
        try (SeekableByteChannel channel = channel(entries.archive());
                SevenZFile archive = open(channel, password)) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = entry.getName() == null ? "" : entry.getName();
                String path = entries.next(name);
                if (entry.hasStream() && !entry.isDirectory()) {
                    entries.content(path, name, archive.getInputStream(entry), size);
                }
            }
        } catch (IOException e) {
            boolean wrongPassword = password.length > 0 && !(e instanceof PasswordRequiredException);
            throw wrongPassword ? new PasswordRequiredException("") : e;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static SeekableByteChannel channel(SourceDocument document) throws IOException {
        return document.path().isPresent()
                ? Files.newByteChannel(document.path().get())
                : new SeekableInMemoryByteChannel(document.readAllBytes());
    }

    private static SevenZFile open(SeekableByteChannel channel, char[] password) throws IOException {
        SevenZFile.Builder builder =
                SevenZFile.builder().setSeekableByteChannel(channel).setMaxMemoryLimitKiB(MOST_MEMORY_KIB);
        return (password.length == 0 ? builder : builder.setPassword(password)).get();
    }
}
