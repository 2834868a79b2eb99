package org.xianshen.extract.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.Section;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads Office Open XML files that are encrypted with a password ([MS-OFFCRYPTO]: standard and agile encryption).
 *
 * <p>The password is asked of whoever handed in the document. The package is decrypted in memory and read as the file it is,
 * one level deeper, so that carriers and media type are those of the package. What lies unencrypted beside it, such as
 * properties, is read too. Refused: {@code EXT-220} without a password, {@code EXT-221} with one that does not fit, {@code
 * EXT-222} when it is encrypted in another way or damaged. The password is wiped here; the library underneath makes copies
 * of it that are not. Immutable and thread-safe.
 */
public final class ProtectedPackageExtractor implements DocumentExtractor {

    private static final String MEDIA_TYPE = "application/x-tika-ooxml-protected";
    private static final String PACKAGE = Decryptor.DEFAULT_POIFS_ENTRY;

    /** What encryption itself needs: how it is done, by whom it may be undone. */
    private static final Set<String> MACHINERY =
            Set.of(PACKAGE, EncryptionInfo.ENCRYPTION_INFO_ENTRY, "\u0006DataSpaces");

    @Override
    public boolean supports(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).equals(MEDIA_TYPE);
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        try (InputStream in = document.open();
                POIFSFileSystem storage = new POIFSFileSystem(in)) {
            byte[] decrypted = decrypt(document, storage, context);
            SourceDocument inner =
                    SourceDocument.ofBytes(document.name(), decrypted).withPasswords(document.passwords());
            Arrays.fill(decrypted, (byte) 0);
            ExtractedDocument read = context.nested().read(inner);
            return withProperties(read, storage.getRoot());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw e instanceof ProblemException known ? known : unreadable(document, e);
        }
    }

    private static ProblemException unreadable(SourceDocument document, Exception cause) {
        return new ProblemException(Problem.of("EXT-222", document.name()), cause);
    }

    private static byte[] decrypt(SourceDocument document, POIFSFileSystem storage, ExtractionContext context)
            throws IOException, GeneralSecurityException {
        if (!storage.getRoot().hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
            throw ProblemException.of("EXT-222", document.name());
        }
        Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(storage));
        char[] password = document.passwords().passwordOf(document.name());
        try {
            boolean none = password.length == 0;
            if (!decryptor.verifyPassword(none ? Decryptor.DEFAULT_PASSWORD : new String(password))) {
                throw ProblemException.of(none ? "EXT-220" : "EXT-221", document.name());
            }
        } finally {
            Arrays.fill(password, '\0');
        }
        context.deadline().check(document.name());
        long most = context.limits().maxBytes();
        try (InputStream in = decryptor.getDataStream(storage)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            if (bytes.length > most) {
                throw ProblemException.of(
                        "EXT-001", document.name(), Integer.toString(bytes.length), Long.toString(most));
            }
            return bytes;
        }
    }

    /** The document as read with what stands unencrypted beside the package. */
    private static ExtractedDocument withProperties(ExtractedDocument read, DirectoryNode root) {
        List<TextUnit> units = new ArrayList<>(read.units());
        Map<String, TextPlaces> places = new HashMap<>();
        units.forEach(unit -> places.put(unit.id(), read.places(unit.id())));
        CarrierCensus.Builder census = CarrierCensus.builder();
        read.census().entries().forEach(census::add);
        int beside = 0;
        for (Entry entry : root) {
            String name = entry.getName();
            if (MACHINERY.contains(name)) {
                continue;
            }
            String path = "beside the encrypted package " + ++beside;
            String text = name.endsWith("SummaryInformation") ? properties(root, name) : null;
            if (text == null) {
                census.refused(Carrier.UNKNOWN, path, "stream of an unknown kind");
            } else if (text.isEmpty()) {
                census.noText(Carrier.METADATA, path, "");
            } else {
                String id = "p" + beside;
                units.add(new TextUnit(id, Carrier.METADATA, path, 0, text));
                places.put(id, TextPlaces.inPart(path));
                census.read(Carrier.METADATA, path);
            }
        }
        return beside == 0
                ? read
                : new ExtractedDocument(read.mediaType(), read.pages(), units, read.layout(), census.build(), places);
    }

    /** The values of a property set, a line each, or null when it cannot be read. */
    private static @org.jspecify.annotations.Nullable String properties(DirectoryNode root, String name) {
        List<String> values = new ArrayList<>();
        try (InputStream in = root.createDocumentInputStream(name)) {
            for (Section section : new PropertySet(new ByteArrayInputStream(in.readAllBytes())).getSections()) {
                for (Property property : section.getProperties()) {
                    if (property.getValue() instanceof String value && !value.isBlank()) {
                        values.add(value.strip());
                    } else if (property.getValue() instanceof byte[]) {
                        return null;
                    }
                }
            }
        } catch (IOException | NoPropertySetStreamException | RuntimeException e) {
            return null;
        }
        return String.join("\n", values);
    }
}
