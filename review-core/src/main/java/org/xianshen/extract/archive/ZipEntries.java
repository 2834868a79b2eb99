package org.xianshen.extract.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.AbstractUnicodeExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.ZipPackage;
import org.xianshen.message.ProblemException;

/** The entries of a ZIP file, names without the flag of UTF-8 read as UTF-8 or GB18030, whatever fits. */
final class ZipEntries {

    private final Entries entries;

    ZipEntries(Entries entries) {
        this.entries = entries;
    }

    void read() throws IOException {
        try (SeekableByteChannel channel = entries.archive().path().isPresent()
                        ? Files.newByteChannel(entries.archive().path().get())
                        : new SeekableInMemoryByteChannel(entries.archive().readAllBytes());
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setUseUnicodeExtraFields(false)
                        .get()) {
            List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
            if (all.size() > entries.context().limits().maxEntries()) {
                throw entries.bomb();
            }
            refuseAllEncrypted(all);
            ZipPackage.Layout layout =
                    ZipPackage.layout(channel, all, new Budget(entries.archive().name(), entries.context()));
            for (ZipArchiveEntry entry : all) {
                entry(zip, entry);
            }
            for (String oddity : layout.oddities()) {
                if (!isName(oddity)) {
                    entries.refused(Carrier.RESIDUE, "", oddity);
                }
            }
            if (layout.comment().length > 0) {
                entries.comment(Entries.decoded(layout.comment()));
            }
        }
    }

    /** Extra fields with a name or comment in UTF-8, which are read. */
    private static boolean isName(String oddity) {
        return oddity.equals("extra field 0x7075") || oddity.equals("extra field 0x6375");
    }

    private void refuseAllEncrypted(List<ZipArchiveEntry> all) {
        List<ZipArchiveEntry> files = all.stream().filter(e -> !e.isDirectory()).toList();
        if (!files.isEmpty()
                && files.stream().allMatch(e -> e.getGeneralPurposeBit().usesEncryption())) {
            throw ProblemException.of("EXT-512", entries.archive().name());
        }
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = name(entry);
        String path = entries.next(name);
        for (ZipExtraField extra : entry.getExtraFields()) {
            if (extra instanceof AbstractUnicodeExtraField unicode && unicode.getUnicodeName() != null) {
                entries.alsoNamed(new String(unicode.getUnicodeName(), StandardCharsets.UTF_8));
            }
        }
        if (entry.getComment() != null && !entry.getComment().isBlank()) {
            entries.comment(Entries.decoded(entry.getComment().getBytes(StandardCharsets.UTF_8)));
        }
        if (entry.isDirectory() && entry.getSize() <= 0) {
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            entries.refused(Carrier.ATTACHMENT, path, "encrypted");
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            entries.refused(Carrier.ATTACHMENT, path, "way of compression is not known");
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            entries.content(path, name, in, entry.getCompressedSize());
        }
    }

    private static String name(ZipArchiveEntry entry) throws IOException {
        byte[] raw = entry.getRawName();
        return raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames() ? entry.getName() : Entries.decoded(raw);
    }
}
