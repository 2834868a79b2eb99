package org.xianshen.extract.ole;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads the binary office formats: Word, Excel and PowerPoint 97 to 2003 and what WPS Office writes in the same form.
 *
 * <p>Beside what the structure tells, the raw streams are searched for text that was not reached, which becomes a unit of
 * {@link org.xianshen.document.Carrier#RESIDUE}; streams of an unknown kind are refused in the census. An encrypted file is
 * opened with the password its sender gave, else refused with {@code EXT-522}. Immutable and thread-safe.
 */
public final class OleExtractor implements DocumentExtractor {

    private static final String OTHER = "application/x-tika-msoffice";

    @Override
    public boolean supports(String mediaType) {
        return switch (mediaType) {
            case "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint", OTHER -> true;
            default -> false;
        };
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        if (mediaType.equals(OTHER)) {
            throw ProblemException.of("EXT-523", document.name());
        }
        char[] password = document.passwords().passwordOf(document.name());
        // POI takes the password of binary files from a place of the thread.
        String before = Biff8EncryptionKey.getCurrentUserPassword();
        Biff8EncryptionKey.setCurrentUserPassword(password.length == 0 ? null : new String(password));
        try {
            return read(document, mediaType, context);
        } catch (EncryptedDocumentException e) {
            throw ProblemException.of("EXT-522", document.name());
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException coded
                    ? coded
                    : new ProblemException(Problem.of("EXT-521", document.name()), e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(before);
            Arrays.fill(password, '\0');
        }
    }

    private static ExtractedDocument read(SourceDocument document, String mediaType, ExtractionContext context)
            throws IOException {
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        try (InputStream in = document.open();
                POIFSFileSystem file = new POIFSFileSystem(in)) {
            OleReading reading = new OleReading(document, context, read, file);
            switch (mediaType) {
                case "application/msword" -> new WordStories(reading).read();
                case "application/vnd.ms-excel" -> new WorkbookSheets(reading).read();
                default -> new SlideShowTexts(reading).read();
            }
            reading.rest();
        }
        return read.build();
    }
}
