package org.xianshen.extract;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.xianshen.document.PasswordSource;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads a document in this process: tells its type by content and asks the first extractor that supports it.
 *
 * <p>Files inside the file are read the same way, down to the depth limit, within the time of the whole. Immutable and
 * thread-safe.
 */
public final class FormatReaders implements DocumentReader {

    /** Code of the problem that ends the reading of the whole document, however deep it is met. */
    static final String BOMB = "EXT-303";

    private final MediaTypeDetector detector;
    private final List<DocumentExtractor> extractors;
    private final ExtractionLimits limits;
    private final PictureReader pictures;

    /**
     * A reader.
     *
     * @param extractors asked in order; the first that supports a type reads it
     */
    public FormatReaders(
            MediaTypeDetector detector,
            List<? extends DocumentExtractor> extractors,
            ExtractionLimits limits,
            PictureReader pictures) {
        this.detector = Objects.requireNonNull(detector, "detector");
        this.extractors = List.copyOf(extractors);
        this.limits = Objects.requireNonNull(limits, "limits");
        this.pictures = Objects.requireNonNull(pictures, "pictures");
    }

    @Override
    public ExtractedDocument read(SourceDocument document) throws IOException {
        Reading reading = new Reading(Deadline.in(limits.maxTime()), document.passwords());
        try {
            return reading.read(document, 0);
        } catch (ProblemException e) {
            Problem problem = e.problem();
            if (problem.where().equals(document.name())) {
                throw e;
            }
            // Met in a file inside the file, whose name is text of the document.
            throw new ProblemException(new Problem(problem.code(), document.name(), problem.arguments()));
        }
    }

    /** One document being read with the files inside it. */
    private final class Reading {
        private final Deadline deadline;
        private final PasswordSource passwords;
        private final AtomicInteger files = new AtomicInteger();
        private final AtomicLong bytesInside = new AtomicLong();

        Reading(Deadline deadline, PasswordSource passwords) {
            this.deadline = deadline;
            this.passwords = passwords;
        }

        ExtractedDocument read(SourceDocument document, int depth) throws IOException {
            if (document.sizeBytes() > limits.maxBytes()) {
                throw ProblemException.of(
                        "EXT-001",
                        document.name(),
                        Long.toString(document.sizeBytes()),
                        Long.toString(limits.maxBytes()));
            }
            deadline.check(document.name());
            String mediaType = detector.detect(document);
            ExtractionContext context =
                    new ExtractionContext(limits, deadline, pictures, inner -> readInside(inner, depth + 1));
            for (DocumentExtractor extractor : extractors) {
                if (extractor.supports(mediaType)) {
                    ExtractedDocument read = extractor.extract(document, mediaType, context);
                    return NameClaim.contradiction(document.name(), mediaType)
                            .map(read::withDisguise)
                            .orElse(read);
                }
            }
            throw ProblemException.of("EXT-002", document.name(), mediaType);
        }

        private ExtractedDocument readInside(SourceDocument inner, int depth) {
            if (depth > limits.maxDepth()) {
                refuseArchive(inner);
                throw ProblemException.of("EXT-016", inner.name(), Integer.toString(limits.maxDepth()));
            }
            try {
                if (files.incrementAndGet() > limits.maxEntries()
                        || bytesInside.addAndGet(inner.sizeBytes()) > limits.maxExpandedBytes()) {
                    throw ProblemException.of(BOMB, inner.name());
                }
                return read(inner.withPasswords(passwords), depth);
            } catch (IOException e) {
                throw new ProblemException(Problem.of("EXT-013", inner.name()), e);
            }
        }

        /** An archive in an archive beyond the depth limit was made to cost, not to be read. */
        private void refuseArchive(SourceDocument inner) {
            try {
                if (ArchiveMagic.isArchive(detector.detect(inner))) {
                    throw ProblemException.of(BOMB, inner.name());
                }
            } catch (IOException e) {
                throw new ProblemException(Problem.of("EXT-013", inner.name()), e);
            }
        }
    }
}
