package org.xianshen.extract.isolate;

import java.io.IOException;
import java.util.Objects;

/** Keeps a failure of the file that is to be read apart from a failure of the child that reads it. */
final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(IOException failure) {
        super(failure);
    }

    /** What happened to the file. */
    IOException failure() {
        return (IOException) Objects.requireNonNull(getCause());
    }
}
