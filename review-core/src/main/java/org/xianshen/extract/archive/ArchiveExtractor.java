package org.xianshen.extract.archive;

import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads ZIP, TAR, 7z and files compressed with gzip, bzip2 or xz: the names, and each entry as a file inside the file.
 *
 * <p>Entries are inflated in memory, at most 256 MiB each; nothing is written to the disk and names are only text. An
 * entry that inflates beyond the ratio, or more in total than allowed, ends the reading of the whole document with {@code
 * EXT-303}. Archives of other kinds are refused with {@code EXT-513}. Immutable and thread-safe.
 */
public final class ArchiveExtractor implements DocumentExtractor {

    @Override
    public boolean supports(String mediaType) {
        return switch (mediaType) {
            case "application/zip",
                    "application/gzip",
                    "application/x-bzip2",
                    "application/x-xz",
                    "application/x-7z-compressed",
                    "application/x-tar",
                    "application/x-gtar" -> true;
            default -> isUnread(mediaType);
        };
    }

    private static boolean isUnread(String mediaType) {
        return switch (mediaType) {
            case "application/x-rar-compressed",
                    "application/vnd.rar",
                    "application/vnd.ms-cab-compressed",
                    "application/x-lha",
                    "application/x-compress",
                    "application/zstd",
                    "application/x-iso9660-image",
                    "application/x-arj",
                    "application/x-ace-compressed",
                    "application/x-lzip",
                    "application/x-lz4",
                    "application/x-snappy-framed" -> true;
            default -> false;
        };
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        if (isUnread(mediaType)) {
            throw ProblemException.of("EXT-513", document.name(), mediaType);
        }
        Entries entries = new Entries(document, context, ExtractedDocument.builder(mediaType));
        try {
            switch (mediaType) {
                case "application/zip" -> new ZipEntries(entries).read();
                case "application/x-7z-compressed" -> new SevenZipEntries(entries).read();
                case "application/x-tar", "application/x-gtar" -> new TarEntries(entries).read();
                default -> new CompressedFile(entries).read(mediaType);
            }
        } catch (PasswordRequiredException e) {
            throw ProblemException.of("EXT-512", document.name());
        } catch (MemoryLimitException e) {
            throw ProblemException.of("EXT-303", document.name());
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException coded
                    ? coded
                    : new ProblemException(Problem.of("EXT-511", document.name()), e);
        }
        return entries.document();
    }
}
