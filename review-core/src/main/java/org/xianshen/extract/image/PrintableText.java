package org.xianshen.extract.image;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds text in bytes of unknown make: runs of characters in UTF-8 and UTF-16, whole texts also in GB 18030; pure. */
final class PrintableText {

    private static final int SHORTEST_RUN = 5;

    private PrintableText() {}

    /** The text when all bytes are one, with trailing zeros left out; empty when they are not. */
    static String whole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                CharBuffer text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, end));
                boolean utf8 = charset.equals(StandardCharsets.UTF_8);
                if (text.codePoints().allMatch(c -> utf8 ? isPrintable(c) : isCommon(c))) {
                    return text.toString();
                }
            } catch (CharacterCodingException e) {
                // Not in this encoding; the next may fit.
            }
        }
        return "";
    }

    /** All runs of at least {@value #SHORTEST_RUN} characters, each once, in the order of their encodings. */
    static List<String> runs(byte[] bytes) {
        Set<String> found = new LinkedHashSet<>();
        utf8Runs(bytes, found);
        for (int first = 0; first < 2; first++) {
            utf16Runs(bytes, first, true, found);
            utf16Runs(bytes, first, false, found);
        }
        return new ArrayList<>(found);
    }

    private static void utf8Runs(byte[] bytes, Set<String> found) {
        int start = 0;
        int characters = 0;
        int at = 0;
        while (at <= bytes.length) {
            int length = at < bytes.length ? utf8Length(bytes, at) : 0;
            if (length == 0) {
                if (characters >= SHORTEST_RUN) {
                    found.add(new String(bytes, start, at - start, StandardCharsets.UTF_8).strip());
                }
                at++;
                start = at;
                characters = 0;
            } else {
                at += length;
                characters += length > 2 ? 2 : 1;
            }
        }
        found.remove("");
    }

    /** Bytes of the printable character at {@code at}; 0 when there is none. */
    private static int utf8Length(byte[] bytes, int at) {
        int b = bytes[at] & 0xFF;
        if (b < 0x80) {
            return (b >= 0x20 && b < 0x7F) || b == '\t' || b == '\n' || b == '\r' ? 1 : 0;
        }
        int length = b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int c = b & (length == 2 ? 0x1F : 0x0F);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return 0;
            }
            c = (c << 6) | (next & 0x3F);
        }
        return Character.isLetterOrDigit(c) || isChineseSign(c) ? length : 0;
    }

    private static void utf16Runs(byte[] bytes, int first, boolean littleEndian, Set<String> found) {
        StringBuilder run = new StringBuilder();
        for (int at = first; at + 1 < bytes.length; at += 2) {
            int low = bytes[littleEndian ? at : at + 1] & 0xFF;
            int high = bytes[littleEndian ? at + 1 : at] & 0xFF;
            int c = (high << 8) | low;
            boolean plain = (c >= 0x20 && c < 0x7F) || (c >= 0x4E00 && c < 0x9FA6) || isChineseSign(c);
            if (plain) {
                run.append((char) c);
            }
            if (!plain || at + 3 >= bytes.length) {
                if (run.length() >= SHORTEST_RUN && run.chars().anyMatch(x -> x < 0x80 || x >= 0x4E00)) {
                    found.add(run.toString().strip());
                }
                run.setLength(0);
            }
        }
        found.remove("");
    }

    private static boolean isChineseSign(int c) {
        return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E) || c == '★' || c == '“' || c == '”';
    }

    /** Bytes that are not text rarely give nothing but these in GB 18030. */
    private static boolean isCommon(int c) {
        return (c < 0x80 && isPrintable(c)) || (c >= 0x4E00 && c < 0x9FA6) || isChineseSign(c);
    }

    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && Character.isDefined(c))
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }
}
