package org.xianshen.extract.pdf;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.signature.DerText;

/**
 * Reads whom signatures, certificates and what vouches for them name, and the pictures that seals in them carry. Not
 * thread-safe.
 */
final class SignatureWords {

    /** Entries of signatures and of the document's security store whose strings and streams are in DER. */
    private static final Set<String> STORE =
            Set.of("Cert", "Certs", "OCSP", "OCSPs", "CRL", "CRLs", "TS", "Recipients");

    private static final int[][] FILES = {
        {0x89, 'P', 'N', 'G'},
        {0xFF, 0xD8, 0xFF},
        {'G', 'I', 'F', '8'},
        {'B', 'M'},
        {'P', 'K', 3, 4},
        {'I', 'I', '*', 0}
    };

    private final PdfUnits units;
    private final ObjectEntries entries;
    private final ExtractionContext context;
    private int files;

    SignatureWords(PdfUnits units, ObjectEntries entries, ExtractionContext context) {
        this.units = units;
        this.entries = entries;
        this.context = context;
    }

    /** Whether what stands under {@code key} is in DER. */
    static boolean isStore(String key) {
        return STORE.contains(key);
    }

    /** Reads a string or a stream in DER. */
    void read(COSBase value) {
        byte[] bytes = value instanceof COSString string
                ? string.getBytes()
                : value instanceof COSStream stream ? StreamBytes.of(stream) : new byte[0];
        if (bytes == null) {
            entries.refuse(Carrier.SIGNATURE, "certificate that cannot be decoded");
        } else {
            read(bytes);
        }
    }

    private void read(byte[] bytes) {
        if (isBlank(bytes)) {
            entries.count(ObjectEntries.Wordless.OPEN_SIGNATURE);
            return;
        }
        DerText text = DerText.ofPadded(bytes, SignatureWords::isFile);
        if (text == null) {
            String words = PdfText.ofBytes(bytes);
            if (words != null) {
                entries.say(Carrier.SIGNATURE, List.of(words));
            }
            entries.refuse(Carrier.SIGNATURE, "signature or certificate that is not in DER");
            return;
        }
        entries.say(Carrier.SIGNATURE, List.copyOf(text.texts()));
        entries.heard(Carrier.SIGNATURE);
        for (byte[] file : text.files()) {
            String path = entries.path("") + (entries.isResidue() ? " " : "") + "file in a signature " + ++files;
            units.document().nested(Carrier.EMBEDDED_OBJECT, path, SourceDocument.ofBytes(path, file), context);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFile(byte[] bytes) {
        for (int[] magic : FILES) {
            int i = 0;
            while (i < magic.length && i < bytes.length && (bytes[i] & 0xFF) == magic[i]) {
                i++;
            }
            if (i == magic.length && bytes.length > 40) {
                return true;
            }
        }
        return false;
    }
}
