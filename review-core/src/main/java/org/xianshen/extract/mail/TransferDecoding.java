package org.xianshen.extract.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The content of a part without its transfer encoding (RFC 2045), and what stood beside the encoding.
 *
 * @param content what the letters or escapes stand for
 * @param beside lines that are no base64 in a part that is, as mailing lists add them; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
record TransferDecoding(byte[] content, byte[] beside) {

    private static final byte[] NOTHING = {};

    static TransferDecoding of(String encoding, byte[] raw) {
        return switch (encoding) {
            case "base64" -> {
                Base64Body body = new Base64Body();
                body.read(new String(raw, StandardCharsets.ISO_8859_1));
                yield new TransferDecoding(body.content(), body.beside());
            }
            case "quoted-printable" -> new TransferDecoding(quotedPrintable(raw), NOTHING);
            default -> new TransferDecoding(raw, NOTHING);
        };
    }

    /** Whether a part so encoded can be decoded; none is the same as plain. */
    static boolean isKnown(String encoding) {
        return switch (encoding) {
            case "", "7bit", "8bit", "binary", "quoted-printable", "base64" -> true;
            default -> false;
        };
    }

    /** An equals sign that begins neither an escape nor a soft line break stands for itself. */
    private static byte[] quotedPrintable(byte[] raw) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(raw.length);
        int i = 0;
        while (i < raw.length) {
            int next = raw[i] == '=' ? softBreak(raw, i + 1) : -1;
            int code = raw[i] == '=' ? hex(raw, i + 1) : -1;
            if (next > 0) {
                i = next;
            } else if (code >= 0) {
                content.write(code);
                i += 3;
            } else {
                content.write(raw[i++]);
            }
        }
        return content.toByteArray();
    }

    /** Behind the line break that follows, with or without white space before it, or −1. */
    private static int softBreak(byte[] raw, int from) {
        int i = from;
        while (i < raw.length && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
            i++;
        }
        if (i == raw.length) {
            return i;
        }
        return raw[i] == '\n' ? i + 1 : -1;
    }

    private static int hex(byte[] raw, int at) {
        if (at + 2 > raw.length) {
            return -1;
        }
        int high = Character.digit(raw[at], 16);
        int low = Character.digit(raw[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    @Override
    public String toString() {
        return "TransferDecoding[" + content.length + " bytes]";
    }
}
