package org.xianshen.redact.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads a safe copy as nothing but bytes. */
final class RawBytes implements LeakReader {

    private final String name;
    private final Predicate<String> mediaTypes;

    RawBytes(String name, Predicate<String> mediaTypes) {
        this.name = name;
        this.mediaTypes = mediaTypes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean supports(String mediaType) {
        return mediaTypes.test(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        sink.bytes("file", Files.readAllBytes(safeCopy));
    }
}
