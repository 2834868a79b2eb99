package org.xianshen.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.isolate.IsolatedExtractor;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.ProblemException;
import org.xianshen.review.StandardFormats;

/** How a command reads documents: in child processes or in this one, with the password it was given. */
final class DocumentReading implements Closeable {

    private final DocumentReader reader;
    private final @Nullable IsolatedExtractor children;
    private final @Nullable ReadAhead readAhead;
    private final boolean readsPictures;
    private final char[] password;

    private DocumentReading(
            DocumentReader reader,
            @Nullable IsolatedExtractor children,
            @Nullable ReadAhead readAhead,
            boolean readsPictures,
            char[] password) {
        this.reader = reader;
        this.readsPictures = readsPictures;
        this.children = children;
        this.readAhead = readAhead;
        this.password = password;
    }

    static DocumentReading open(ReadingOptions options) throws IOException {
        char[] password = password(options.passwordFile);
        boolean pictures = options.ocr == ReadingOptions.Ocr.AUTO;
        if (options.isolation == ReadingOptions.Isolation.OFF) {
            DocumentReader here = StandardFormats.reader(
                    options.limits(), pictures ? StandardFormats.pictures() : PictureReader.NONE);
            return new DocumentReading(here, null, null, pictures, password);
        }
        IsolatedExtractor children = StandardFormats.isolated(options.limits(), pictures)
                .heapMebibytes(options.heapMebibytes())
                .build();
        ReadAhead readAhead = new ReadAhead(children, children.children());
        return new DocumentReading(readAhead, children, readAhead, pictures, password);
    }

    private static char[] password(@Nullable Path file) throws IOException {
        if (file == null) {
            return new char[0];
        }
        char[] password = Passwords.read(file);
        if (password.length == 0) {
            throw ProblemException.of("CLI-024", file.toString());
        }
        return password;
    }

    DocumentReader reader() {
        return reader;
    }

    /** Reads the pictures of safe copies in this process; {@link PictureReader#NONE} when none are to be or can be read. */
    PictureReader pictures() {
        return readsPictures ? StandardFormats.pictures() : PictureReader.NONE;
    }

    /** The file at {@code path}, with the password to try when it is encrypted. */
    SourceDocument document(Path path) {
        return SourceDocument.of(path).withPasswords(name -> password.clone());
    }

    /** Begins to read {@code documents}, in their order, without waiting: rules are loaded meanwhile. */
    void begin(List<SourceDocument> documents) {
        if (readAhead != null) {
            readAhead.plan(documents);
        }
    }

    @Override
    public void close() {
        if (readAhead != null) {
            readAhead.close();
        }
        if (children != null) {
            children.close();
        }
        Arrays.fill(password, '\0');
    }
}
