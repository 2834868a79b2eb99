package org.xianshen.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.xianshen.document.SourceDocument;
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

    private final String name;
    private final PDDocument document;
    private final List<PDPage> pages;
    private final int revisions;
    private final int trailingBytes;
    private final DocumentWalk walk;

    private PdfFile(String name, PDDocument document, List<PDPage> pages, FileTail tail, WalkLimits limits) {
        this.name = name;
        this.document = document;
        this.pages = pages;
        this.revisions = tail.revisions();
        this.trailingBytes = tail.trailingBytes();
        this.walk = new DocumentWalk(document, limits);
    }

    /**
     * Opens {@code source}.
     *
     * @throws ProblemException {@code EXT-001} too large, {@code EXT-101} a password is needed, {@code EXT-102} cut
     *     short, {@code EXT-103} no cross-reference table, {@code EXT-104} not readable as PDF, {@code EXT-105} too many
     *     pages, {@code EXT-110} no sound page tree
     */
    public static PdfFile open(SourceDocument source, ExtractionLimits limits) {
        String name = source.name();
        PDDocument document = null;
        try {
            if (source.sizeBytes() > limits.maxBytes()) {
                throw ProblemException.of(
                        "EXT-001", name, Long.toString(source.sizeBytes()), Long.toString(limits.maxBytes()));
            }
            byte[] bytes = source.readAllBytes();
            FileTail tail = FileTail.of(bytes, name);
            document = Loader.loadPDF(bytes);
            List<PDPage> pages = pages(document, name, limits.maxPages());
            WalkLimits walkLimits =
                    new WalkLimits(name, System.nanoTime() + limits.maxTime().toNanos(), limits.maxCharacters());
            return new PdfFile(name, document, pages, tail, walkLimits);
        } catch (InvalidPasswordException e) {
            throw new ProblemException(Problem.of("EXT-101", name), e);
        } catch (ProblemException e) {
            closeQuietly(document);
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            closeQuietly(document);
            throw new ProblemException(Problem.of("EXT-104", name), e);
        }
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable PDDocument document) {
        if (document != null) {
            try {
                document.close();
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
            @org.jspecify.annotations.Nullable COSDictionary node,
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
        return name;
    }

    /** The document as PDFBox read it. */
    public PDDocument document() {
        return document;
    }

    /** The pages in order. */
    public List<PDPage> pages() {
        return pages;
    }

    /** How many times the file was completed; 1 for a file written in one go. */
    int revisions() {
        return revisions;
    }

    /** Bytes after the last end mark, white space not counted. */
    int trailingBytes() {
        return trailingBytes;
    }

    /** The walk over its pages. */
    public DocumentWalk walk() {
        return walk;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
