package org.xianshen.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Tells binary office files apart by the streams in their OLE2 container; WPS, ET and DPS files are of the same kinds.
 */
final class OlePackages {

    /** An office file of an XML kind behind a password. */
    static final String ENCRYPTED = "application/x-tika-ooxml-protected";

    /** An OLE2 container of no kind that is known. */
    static final String OTHER = "application/x-tika-msoffice";

    private OlePackages() {}

    /**
     * The media type.
     *
     * @throws ProblemException {@code EXT-304} for rights-protected content, {@code EXT-305} for a damaged container
     */
    static String mediaType(SourceDocument document) throws IOException {
        try (InputStream in = document.open();
                POIFSFileSystem file = document.path().isPresent()
                        ? new POIFSFileSystem(document.path().get().toFile(), true)
                        : new POIFSFileSystem(in)) {
            return mediaType(document, file.getRoot());
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException coded
                    ? coded
                    : new ProblemException(Problem.of("EXT-305", document.name()), e);
        }
    }

    private static String mediaType(SourceDocument document, DirectoryNode root) throws IOException {
        if (isRightsProtected(root)) {
            throw ProblemException.of("EXT-304", document.name());
        }
        if (has(root, "EncryptedPackage")) {
            return ENCRYPTED;
        }
        if (has(root, "WordDocument")) {
            return "application/msword";
        }
        if (has(root, "Workbook") || has(root, "Book")) {
            return "application/vnd.ms-excel";
        }
        if (has(root, "PowerPoint Document") || has(root, "PP97_DUALSTORAGE")) {
            return "application/vnd.ms-powerpoint";
        }
        if (has(root, "__properties_version1.0")) {
            return "application/vnd.ms-outlook";
        }
        if (has(root, "VisioDocument")) {
            return "application/vnd.visio";
        }
        return has(root, "Quill") ? "application/x-mspublisher" : OTHER;
    }

    private static boolean has(DirectoryEntry root, String name) {
        return root.hasEntryCaseInsensitive(name);
    }

    private static boolean isRightsProtected(DirectoryNode root) throws IOException {
        if (has(root, "\tDRMContent") || has(root, "\tDRMDataSpace")) {
            return true;
        }
        if (!has(root, "\u0006DataSpaces")
                || !(root.getEntryCaseInsensitive("\u0006DataSpaces") instanceof DirectoryEntry spaces)
                || !has(spaces, "TransformInfo")
                || !(spaces.getEntryCaseInsensitive("TransformInfo") instanceof DirectoryEntry transforms)) {
            return false;
        }
        for (Iterator<Entry> entries = transforms.getEntries(); entries.hasNext(); ) {
            if (entries.next().getName().startsWith("DRM")) {
                return true;
            }
        }
        return false;
    }
}
