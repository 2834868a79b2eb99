package org.xianshen.rules.organ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes policy files into a folder. */
final class PolicyWriter {

    private final Path folder;

    PolicyWriter(Path folder) {
        this.folder = folder;
    }

    PolicyWriter with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    PolicyWriter with(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    OrganPolicy load() {
        return OrganPolicy.load(folder);
    }
}
