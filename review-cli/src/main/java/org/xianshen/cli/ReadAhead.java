package org.xianshen.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.message.ProblemException;

/**
 * Reads the next documents while the one before is being assessed; only a few as read wait at a time.
 *
 * <p>Used by one thread.
 */
final class ReadAhead implements DocumentReader, Closeable {

    private final DocumentReader reader;
    private final int ahead;
    private final ExecutorService threads;
    private final Deque<SourceDocument> planned = new ArrayDeque<>();
    private final IdentityHashMap<SourceDocument, Future<ExtractedDocument>> begun = new IdentityHashMap<>();

    /**
     * A reader ahead.
     *
     * @param ahead how many documents are read at once, and wait at most
     */
    ReadAhead(DocumentReader reader, int ahead) {
        this.reader = reader;
        this.ahead = ahead;
        this.threads = Executors.newFixedThreadPool(ahead, work -> {
            Thread thread = new Thread(work, "xianshen-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins with the first of {@code documents}; they are to be asked for in this order. */
    void plan(List<SourceDocument> documents) {
        planned.addAll(documents);
        beginNext();
    }

    private void beginNext() {
        while (begun.size() < ahead && !planned.isEmpty()) {
            begin(planned.remove());
        }
    }

    private void begin(SourceDocument document) {
        begun.put(document, threads.submit(() -> reader.read(document)));
    }

    @Override
    public ExtractedDocument read(SourceDocument document) throws IOException {
        Future<ExtractedDocument> reading = begun.remove(document);
        if (reading == null) {
            planned.remove(document);
            return reader.read(document);
        }
        beginNext();
        try {
            return reading.get();
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw ProblemException.of("EXT-706", document.name());
        } catch (ExecutionException e) {
            return rethrow(e);
        }
    }

    private static ExtractedDocument rethrow(ExecutionException failure) throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(failure);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
