package org.xianshen.redact.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.xianshen.redact.leak.LeakReader;

/**
 * Looks into every entry of the package with nothing but the JDK: bytes, text without tags, attribute values, names, comments
 * and extra fields.
 *
 * <p>The entries are read through the directory and once more from the front of the file; an entry that only one of the two
 * ways finds is a failure.
 */
final class ZipPartsReader implements LeakReader {

    @Override
    public String name() {
        return "word-zip-parts";
    }

    @Override
    public boolean supports(String mediaType) {
        return WordLeakReaders.isWord(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        Set<String> inDirectory = new HashSet<>();
        try (ZipFile zip = new ZipFile(safeCopy.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getComment() != null) {
                sink.text("zip comment", zip.getComment());
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                inDirectory.add(entry.getName());
                describe(entry, sink);
                try (InputStream in = zip.getInputStream(entry)) {
                    part(entry.getName(), in.readAllBytes(), sink);
                }
            }
        }
        Set<String> inFile = new HashSet<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(safeCopy)), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inFile.add(entry.getName());
                describe(entry, sink);
            }
        }
        if (!inDirectory.equals(inFile)) {
            sink.failure("zip directory", "directory and entries differ");
        }
    }

    private static void describe(ZipEntry entry, Sink sink) {
        sink.text("entry name", entry.getName());
        if (entry.getComment() != null) {
            sink.text("entry comment", entry.getComment());
        }
        byte[] extra = entry.getExtra();
        if (extra != null) {
            sink.bytes("extra field", extra);
        }
    }

    private static void part(String name, byte[] bytes, Sink sink) {
        sink.bytes(name, bytes);
        String xml = new String(
                bytes,
                startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)
                        ? StandardCharsets.UTF_16
                        : StandardCharsets.UTF_8);
        MarkupText text = MarkupText.of(xml);
        sink.text(name, text.content());
        sink.text(name + " attributes", text.attributes());
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
