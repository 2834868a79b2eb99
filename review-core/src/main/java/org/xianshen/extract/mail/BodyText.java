package org.xianshen.extract.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.TextDecoder.DecodedText;

/** Decodes the text of a message, whose encoding mail programs often tell wrongly. */
final class BodyText {

    /** So many characters have to be right for each that is not, for a declared encoding to be believed. */
    private static final int ONE_IN = 50;

    private static final Pattern UUENCODED = Pattern.compile("(?m)^begin [0-7]{3,4} \\S");

    private BodyText() {}

    /**
     * A decoded text.
     *
     * @param text as the declared encoding reads it, or as fits best
     * @param otherwise the same bytes as GB18030 where a Western encoding was declared and that reading is Chinese, or as
     *     they stand where the declared encoding is one few programs know; else empty
     * @param malformedBytes bytes that are no text
     */
    record Decoded(String text, String otherwise, long malformedBytes) {
        @Override
        public String toString() {
            return "Decoded[" + text.length() + " chars]";
        }
    }

    static Decoded decode(byte[] content, @Nullable Charset declared, long maxCharacters) {
        try {
            if (declared != null && !isWestern(declared)) {
                String asDeclared = new String(content, declared);
                long malformed = asDeclared.chars().filter(c -> c == 0xFFFD).count();
                if (malformed * ONE_IN <= asDeclared.length()) {
                    return new Decoded(asDeclared, asItStands(content, declared, asDeclared), malformed);
                }
            }
            SourceDocument source = SourceDocument.ofBytes("", content);
            DecodedText text = TextDecoder.decode(source, declared, maxCharacters);
            String otherwise = "";
            if (isWestern(text.charset())) {
                DecodedText chinese = TextDecoder.decode(source, TextDecoder.GB18030, maxCharacters);
                otherwise = chinese.malformedBytes() == 0 && isChinese(chinese.text()) ? chinese.text() : "";
            }
            return new Decoded(text.text(), otherwise, text.malformedBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Many programs do not know encodings that switch, and show the letters. */
    private static String asItStands(byte[] content, Charset declared, String decoded) {
        if (declared.canEncode()) {
            return "";
        }
        String letters = new String(content, StandardCharsets.ISO_8859_1);
        return letters.equals(decoded) ? "" : letters;
    }

    private static boolean isWestern(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.name().equals("windows-1252");
    }

    private static boolean isChinese(String text) {
        return text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }

    /** {@code text} without zeros at its end, which make a short text look like one of two bytes a character. */
    static byte[] withoutEnd(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(text, end);
    }

    static boolean holdsUuencodedFile(String text) {
        return text.contains("begin ") && UUENCODED.matcher(text).find();
    }
}
