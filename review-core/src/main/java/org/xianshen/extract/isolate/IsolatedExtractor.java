package org.xianshen.extract.isolate;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ContentDetector;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.DocumentReader;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.FormatReaders;
import org.xianshen.extract.NestedReader;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.encoded.EmbeddedFiles;
import org.xianshen.extract.ocr.PictureReader;
import org.xianshen.extract.text.PlainTextExtractor;
import org.xianshen.message.ProblemException;

/**
 * Reads documents in child processes.
 *
 * <p>Guarantees: a parser that crashes, ends its process, overflows its stack, hangs or fills its memory costs one document,
 * told as one coded problem, and the next document is read by another process; no file that a parser leaves behind outlives
 * the document, and no child outlives its host. Not guaranteed: that a hostile parser cannot read files or reach the
 * network, since children run with the rights of the host.
 *
 * <p>Text that was handed in as text, and files of plain text, Markdown and delimited text up to {@value
 * #MOST_BYTES_OF_TEXT} bytes without files written into them, never go to a child: they need no parser but this project's own
 * few lines. All else does, its detection included. A file is handed over by its path, other documents by their bytes.
 *
 * <p>A child serves many documents, one at a time, and is replaced after a number of them. Whoever comes while all are busy
 * waits in order of arrival. Interrupting a thread that reads kills the child that reads for it. Thread-safe.
 *
 * <p>Coded problems beside those of the reader itself: {@code EXT-701} crashed, {@code EXT-702} hung, {@code EXT-703} out of
 * memory, {@code EXT-704} no child could be started, {@code EXT-705} unintelligible answer, {@code EXT-706} cancelled by an
 * interrupt or by closing, {@code EXT-707} the answer does not fit into this process.
 */
public final class IsolatedExtractor implements DocumentReader, Closeable {

    /** Text files up to this many bytes are read in the host. */
    public static final int MOST_BYTES_OF_TEXT = 16 << 20;

    private final ChildSettings settings;
    private final ChildPool pool;
    private final DocumentReader text;

    private IsolatedExtractor(ChildSettings settings, int children) {
        this.settings = settings;
        this.pool = new ChildPool(settings, children);
        this.text = new FormatReaders(
                new ContentDetector(), List.of(new TextOnly()), settings.limits(), PictureReader.NONE);
    }

    /** A builder; {@code factory} makes the reader in the child. */
    public static Builder builder(Class<? extends ReaderFactory> factory) {
        return new Builder(factory);
    }

    /** Starts children ahead of the first document, without waiting for them; never more than the pool holds. */
    public void startAhead(int count) {
        pool.startAhead(count);
    }

    /** How many children work at once. */
    public int children() {
        return pool.size();
    }

    /** Whether {@code document} is read by a child: all but short text without files written into it. */
    public boolean needsChild(SourceDocument document) throws IOException {
        if (document.text().isPresent()) {
            return false;
        }
        long size = document.sizeBytes();
        if (size == 0) {
            return false;
        }
        return size > MOST_BYTES_OF_TEXT || !ContentDetector.isPlainText(document) || holdsFiles(document);
    }

    /** Reads text in the host and never a file written into it, which may need a parser. */
    private static final class TextOnly implements DocumentExtractor {
        private final PlainTextExtractor text = new PlainTextExtractor();

        @Override
        public boolean supports(String mediaType) {
            return text.supports(mediaType);
        }

        @Override
        public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
            return text.extract(document, mediaType, context.withNested(NestedReader.NONE));
        }
    }

    private static boolean holdsFiles(SourceDocument text) throws IOException {
        return EmbeddedFiles.areIn(TextDecoder.decode(text, Long.MAX_VALUE).text());
    }

    @Override
    public ExtractedDocument read(SourceDocument document) throws IOException {
        if (document.sizeBytes() > settings.limits().maxBytes()) {
            throw ProblemException.of(
                    "EXT-001",
                    document.name(),
                    Long.toString(document.sizeBytes()),
                    Long.toString(settings.limits().maxBytes()));
        }
        return needsChild(document) ? pool.read(document) : text.read(document);
    }

    /** Kills all children and removes their files; documents being read end with {@code EXT-706}. */
    @Override
    public void close() {
        pool.close();
    }

    /** Collects what an isolated reader needs; not thread-safe. */
    public static final class Builder {

        private final String factory;
        private ExtractionLimits limits = ExtractionLimits.DEFAULT;
        private boolean pictures;
        private int children = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
        private int heapMebibytes = 1024;
        private int documentsPerChild = 200;
        private Duration startTime = Duration.ofSeconds(60);
        private Duration grace = Duration.ofSeconds(10);
        private String classPath = System.getProperty("java.class.path", "");
        private Path javaHome = Path.of(System.getProperty("java.home"));

        private Builder(Class<? extends ReaderFactory> factory) {
            this.factory = factory.getName();
        }

        /** What one document may cost; {@link ExtractionLimits#DEFAULT} unless told. */
        public Builder limits(ExtractionLimits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /** Whether text in pictures is to be read; not unless told. */
        public Builder pictures(boolean read) {
            this.pictures = read;
            return this;
        }

        /** How many children work at once; one for every two processors, four at most, unless told. */
        public Builder children(int count) {
            this.children = requirePositive("children", count);
            return this;
        }

        /** Largest heap of one child in MiB; 1,024 unless told. */
        public Builder heapMebibytes(int size) {
            this.heapMebibytes = requirePositive("heapMebibytes", size);
            return this;
        }

        /** After how many documents a child is replaced; 200 unless told. */
        public Builder documentsPerChild(int count) {
            this.documentsPerChild = requirePositive("documentsPerChild", count);
            return this;
        }

        /** How long a child may take to get ready; 60 seconds unless told. */
        public Builder startTime(Duration time) {
            this.startTime = Objects.requireNonNull(time, "time");
            return this;
        }

        /** How long after the time limit of a document its child is killed; 10 seconds unless told. */
        public Builder grace(Duration time) {
            this.grace = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Where children find their classes; the class path of this process unless told. */
        public Builder classPath(String path) {
            this.classPath = Objects.requireNonNull(path, "path");
            return this;
        }

        /** The Java installation that children run on; that of this process unless told. */
        public Builder javaHome(Path folder) {
            this.javaHome = Objects.requireNonNull(folder, "folder");
            return this;
        }

        private static int requirePositive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ", must be 1 or more");
            }
            return value;
        }

        /** The reader; its first child starts with {@link #startAhead} or the first document. */
        public IsolatedExtractor build() {
            ChildSettings settings = new ChildSettings(
                    factory,
                    limits,
                    pictures,
                    javaHome.resolve("bin").resolve("java"),
                    absolute(classPath),
                    heapMebibytes,
                    startTime,
                    grace,
                    documentsPerChild);
            return new IsolatedExtractor(settings, children);
        }

        /** Children have another current folder. */
        private static String absolute(String classPath) {
            return Pattern.compile(Pattern.quote(File.pathSeparator))
                    .splitAsStream(classPath)
                    .map(entry -> entry.endsWith("*")
                            ? Path.of(entry.substring(0, entry.length() - 1)).toAbsolutePath() + File.separator + "*"
                            : Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
