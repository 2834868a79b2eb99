package org.xianshen.extract.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.xianshen.document.Carrier;

/** The entries of a TAR file with owners, link targets and extended attributes. */
final class TarEntries {

    private final Entries entries;

    TarEntries(Entries entries) {
        this.entries = entries;
    }

    void read() throws IOException {
        try (InputStream raw = entries.archive().open();
                InputStream in = new BufferedInputStream(raw);
                TarArchiveInputStream tar = new TarArchiveInputStream(in, "ISO-8859-1")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entry(tar, entry);
            }
            residue(in);
        }
    }

    private void entry(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        String name = Entries.decoded(entry.getName());
        String path = entries.next(name);
        if (!entry.getLinkName().isEmpty()) {
            entries.alsoNamed(Entries.decoded(entry.getLinkName()));
        }
        entries.property(Entries.decoded(entry.getUserName()) + ' ' + Entries.decoded(entry.getGroupName()));
        for (Map.Entry<String, String> extra : entry.getExtraPaxHeaders().entrySet()) {
            entries.property(extra.getKey() + ": " + extra.getValue());
        }
        if (!tar.canReadEntryData(entry)) {
            entries.refused(Carrier.ATTACHMENT, path, "way of storing is not known");
        } else if (entry.isFile()) {
            entries.content(path, name, tar, -1);
        }
    }

    private void residue(InputStream rest) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int n = rest.read(chunk); n >= 0; n = rest.read(chunk)) {
            for (int i = 0; i < n; i++) {
                if (chunk[i] != 0) {
                    entries.refused(Carrier.RESIDUE, "", "bytes behind the end of the archive");
                    return;
                }
            }
            entries.context().deadline().check(entries.archive().name());
        }
    }
}
