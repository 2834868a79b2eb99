package org.xianshen.extract;

import static org.xianshen.extract.ContentDetector.startsWith;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.ProblemException;

/** Refuses what is no document, whatever its name says: programs, zeros, what a security system has encrypted. */
final class ForeignMagic {

    private static final int PE_HEADER_AT = 0x3C;

    private ForeignMagic() {}

    /**
     * Goes on, or refuses.
     *
     * @throws ProblemException {@code EXT-306} for nothing but zeros, {@code EXT-307} for a program, {@code EXT-308} for
     *     content that a document security system has encrypted
     */
    static void refuse(SourceDocument document, byte[] head) throws IOException {
        if (isProgram(head)) {
            throw ProblemException.of("EXT-307", document.name());
        }
        if (startsWith(head, 0, "%TSD-Header-###%") || startsWith(head, 0, "b\u0014#e")) {
            throw ProblemException.of("EXT-308", document.name());
        }
        if (isZero(head) && holdsOnlyZeros(document)) {
            throw ProblemException.of("EXT-306", document.name());
        }
    }

    private static boolean isProgram(byte[] head) {
        if (startsWith(head, 0, "\u007FELF") || startsWith(head, 0, "\u00CA\u00FE\u00BA\u00BE")) {
            return true;
        }
        if (startsWith(head, 0, "\u00CF\u00FA\u00ED\u00FE") || startsWith(head, 0, "\u00CE\u00FA\u00ED\u00FE")) {
            return true;
        }
        if (!startsWith(head, 0, "MZ") || head.length < PE_HEADER_AT + 4) {
            return false;
        }
        int header = (head[PE_HEADER_AT] & 0xFF)
                | (head[PE_HEADER_AT + 1] & 0xFF) << 8
                | (head[PE_HEADER_AT + 2] & 0xFF) << 16;
        return header < head.length && (startsWith(head, header, "PE\0\0") || startsWith(head, header, "NE"));
    }

    private static boolean isZero(byte[] head) {
        for (byte b : head) {
            if (b != 0) {
                return false;
            }
        }
        return head.length > 0;
    }

    private static boolean holdsOnlyZeros(SourceDocument document) throws IOException {
        try (InputStream in = new BufferedInputStream(document.open(), 1 << 16)) {
            byte[] chunk = new byte[1 << 16];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                for (int i = 0; i < n; i++) {
                    if (chunk[i] != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
