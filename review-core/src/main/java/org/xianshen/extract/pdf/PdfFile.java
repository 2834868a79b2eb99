package org.xianshen.extract.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.pdf.walk.DocumentWalk;
import org.xianshen.extract.pdf.walk.WalkLimits;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * A PDF opened without repair, with its pages in order; to be closed after use.
 *
 * <p>Shared by reading and redacting, so that both see the same pages. Not thread-safe.
 */
public final class PdfFile implements AutoCloseable {

    private static final int MAX_TREE_DEPTH = 64;
    private static final long MOST_BYTES_IN_MEMORY = 32L << 20;

    private final SourceDocument source;
    private final RandomAccessRead raw;
    private final PDDocument document;
    private final List<PDPage> pages;
    private final FileTail tail;
    private final DocumentWalk walk;

    private PdfFile(
            SourceDocument source,
            RandomAccessRead raw,
            PDDocument document,
            List<PDPage> pages,
            FileTail tail,
            WalkLimits limits) {
        this.source = source;
        this.raw = raw;
        this.document = document;
        this.pages = pages;
        this.tail = tail;
        this.walk = new DocumentWalk(document, limits);
    }

    /**
     * Opens {@code source}.
     *
     * <p>An encrypted file that opens without a password is opened; for another one the document's source of passwords is
     * asked.
     *
     * @throws ProblemException {@code EXT-001} too large, {@code EXT-101} the password is missing or wrong, {@code EXT-102} cut
     *     short, {@code EXT-103} no cross-reference table, {@code EXT-104} not readable as PDF, {@code EXT-105} too many
     *     pages, {@code EXT-110} no sound page tree, {@code EXT-111} too much once decoded
     */
    public static PdfFile open(SourceDocument source, ExtractionLimits limits, Deadline deadline) {
        String name = source.name();
        RandomAccessRead raw = null;
        PDDocument document = null;
        try {
            if (source.sizeBytes() > limits.maxBytes()) {
                throw ProblemException.of(
                        "EXT-001", name, Long.toString(source.sizeBytes()), Long.toString(limits.maxBytes()));
            }
            raw = bytes(source);
            FileTail tail = FileTail.of(raw, name);
            new InflationCheck(raw, name, limits.maxExpandedBytes(), deadline).run();
            raw.seek(0);
            document = load(raw, source);
            List<PDPage> pages = pages(document, name, limits.maxPages());
            WalkLimits walkLimits = new WalkLimits(name, deadline, limits.maxCharacters(), limits.maxExpandedBytes());
            return new PdfFile(source, raw, document, pages, tail, walkLimits);
        } catch (ProblemException e) {
            closeQuietly(document);
            closeQuietly(raw);
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            closeQuietly(document);
            closeQuietly(raw);
            throw new ProblemException(Problem.of("EXT-104", name), e);
        }
    }

    /** Small files are read whole; of large ones only what is looked at is in memory. */
    private static RandomAccessRead bytes(SourceDocument source) throws IOException {
        Path path = source.path().orElse(null);
        return path != null && source.sizeBytes() > MOST_BYTES_IN_MEMORY
                ? new RandomAccessReadBufferedFile(path)
                : new RandomAccessReadBuffer(source.readAllBytes());
    }

    /** Opens without a password if that does, otherwise with the one that is told for the document. */
    private static PDDocument load(RandomAccessRead raw, SourceDocument source) throws IOException {
        try {
            return Loader.loadPDF(raw);
        } catch (InvalidPasswordException e) {
            char[] password = source.passwords().passwordOf(source.name());
            if (password.length == 0) {
                throw new ProblemException(Problem.of("EXT-101", source.name()), e);
            }
            try {
                return Loader.loadPDF(raw, new String(password));
            } catch (InvalidPasswordException wrong) {
                throw new ProblemException(Problem.of("EXT-101", source.name()), wrong);
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }

    private static void closeQuietly(@Nullable Closeable part) {
        if (part != null) {
            try {
                part.close();
            } catch (IOException e) {
                // the document is given up; what went wrong first is told
            }
        }
    }

    private static List<PDPage> pages(PDDocument document, String name, int maxPages) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        List<PDPage> pages = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(document, catalog.getCOSDictionary(COSName.PAGES), pages, seen, 0, name, maxPages);
        if (pages.isEmpty()) {
            throw ProblemException.of("EXT-110", name);
        }
        return List.copyOf(pages);
    }

    private static void collect(
            PDDocument document,
            @Nullable COSDictionary node,
            List<PDPage> pages,
            Set<COSBase> seen,
            int depth,
            String name,
            int maxPages) {
        if (node == null || depth > MAX_TREE_DEPTH || !seen.add(node)) {
            throw ProblemException.of("EXT-110", name);
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            if (pages.size() >= maxPages) {
                throw ProblemException.of("EXT-105", name, Integer.toString(maxPages));
            }
            pages.add(new PDPage(node));
            return;
        }
        for (int i = 0; i < kids.size(); i++) {
            COSDictionary kid = kids.getObject(i) instanceof COSDictionary d ? d : null;
            if (kid != null && kid.getCOSDictionary(COSName.PARENT) != node) {
                // attributes are inherited along Parent; a parent that is not the real one could loop or lie
                kid.setItem(COSName.PARENT, node);
            }
            collect(document, kid, pages, seen, depth + 1, name, maxPages);
        }
    }

    /** The document's name, for problems. */
    public String name() {
        return source.name();
    }

    /** The document as PDFBox read it. */
    public PDDocument document() {
        return document;
    }

    /** The pages in order. */
    public List<PDPage> pages() {
        return pages;
    }

    /** The file as it was handed in. */
    SourceDocument source() {
        return source;
    }

    /** Where the file begins and ends, and where it ended earlier. */
    FileTail tail() {
        return tail;
    }

    /** At most {@code most} raw bytes from {@code from} on. */
    byte[] bytes(long from, int most) throws IOException {
        return FileTail.bytes(raw, from, most);
    }

    /** The walk over its pages. */
    public DocumentWalk walk() {
        return walk;
    }

    @Override
    public void close() throws IOException {
        document.close();
        raw.close();
    }
}
