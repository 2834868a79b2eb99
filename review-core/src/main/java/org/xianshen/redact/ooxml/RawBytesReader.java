package org.xianshen.redact.ooxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xianshen.redact.leak.LeakReader;

/** Takes the file as it lies on the disk, with names, comments and whatever stands between the entries. */
final class RawBytesReader implements LeakReader {

    @Override
    public String name() {
        return "word-raw-bytes";
    }

    @Override
    public boolean supports(String mediaType) {
        return WordLeakReaders.isWord(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        sink.bytes("file", Files.readAllBytes(safeCopy));
    }
}
