package org.xianshen.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.ProblemException;

/**
 * Decodes text whose encoding nobody tells: UTF-8, UTF-16 and GB18030, with or without byte-order mark.
 *
 * <p>A byte-order mark decides; then bytes that only make sense as UTF-16; then valid UTF-8; then whichever of UTF-8 and
 * GB18030 leaves the fewest bytes over. Bytes that are no text become U+FFFD and are counted. Shared by the readers of
 * text-like formats; stateless and thread-safe.
 */
public final class TextDecoder {

    /** GB18030, which holds GBK and GB 2312. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final int CHUNK = 64 * 1024;

    /** How many characters beyond ASCII speak for UTF-8 against one byte that speaks against it. */
    private static final int UTF8_EVIDENCE = 4;

    private TextDecoder() {}

    /**
     * A text and how it was decoded; {@link #toString()} does not show the text.
     *
     * @param text the characters, without byte-order mark
     * @param charset the encoding decided for
     * @param malformedBytes number of bytes that were no text and stand as U+FFFD
     */
    public record DecodedText(String text, Charset charset, long malformedBytes) {
        public DecodedText {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(charset, "charset");
        }

        @Override
        public String toString() {
            return "DecodedText[" + charset + ", " + text.length() + " chars, " + malformedBytes + " malformed bytes]";
        }
    }

    /**
     * The text of {@code document}.
     *
     * @throws ProblemException {@code EXT-012} when it has more than {@code maxCharacters}
     */
    public static DecodedText decode(SourceDocument document, long maxCharacters) throws IOException {
        return decode(document, null, maxCharacters);
    }

    /**
     * The text of {@code document}, whose author declared {@code declared}; a declaration counts only when no
     * other encoding leaves fewer bytes over and the bytes are no valid UTF-8, which nothing else is by chance.
     *
     * @param declared the declared encoding, or null
     * @throws ProblemException {@code EXT-012} when it has more than {@code maxCharacters}
     */
    public static DecodedText decode(SourceDocument document, @Nullable Charset declared, long maxCharacters)
            throws IOException {
        return decode(document::open, document.name(), declared, maxCharacters);
    }

    /** The text of the first bytes of a file; a character cut off at the end is left out unless {@code whole}. */
    static DecodedText decodeSample(byte[] sample, boolean whole) throws IOException {
        Source source = () -> new ByteArrayInputStream(sample, 0, whole ? sample.length : sample.length & ~3);
        return decode(source, "", null, Long.MAX_VALUE);
    }

    /** Bytes that can be read more than once. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private static DecodedText decode(Source source, String name, @Nullable Charset declared, long maxCharacters)
            throws IOException {
        byte[] sample;
        try (InputStream in = source.open()) {
            sample = in.readNBytes(SAMPLE_BYTES);
        }
        ByteOrderMark mark = ByteOrderMark.of(sample);
        if (mark != null) {
            return decodeAs(source, name, mark.charset(), mark.length(), maxCharacters);
        }
        if (declared != null) {
            if (!declared.equals(StandardCharsets.UTF_8)) {
                DecodedText detected = detected(source, name, sample, maxCharacters);
                if (detected.malformedBytes() == 0
                        && detected.charset().equals(StandardCharsets.UTF_8)
                        && EncodingStatistics.beyondAscii(detected.text()) > 0) {
                    return detected;
                }
            }
            DecodedText asDeclared = decodeAs(source, name, declared, 0, maxCharacters);
            return asDeclared.malformedBytes() == 0
                    ? asDeclared
                    : better(asDeclared, detected(source, name, sample, maxCharacters));
        }
        return detected(source, name, sample, maxCharacters);
    }

    private static DecodedText better(DecodedText first, DecodedText second) {
        return second.malformedBytes() < first.malformedBytes() ? second : first;
    }

    private static DecodedText detected(Source source, String name, byte[] sample, long maxCharacters)
            throws IOException {
        Charset wide = EncodingStatistics.utf16ByZeros(sample);
        if (wide != null) {
            return decodeAs(source, name, wide, 0, maxCharacters);
        }
        DecodedText utf8 = decodeAs(source, name, StandardCharsets.UTF_8, 0, maxCharacters);
        if (utf8.malformedBytes() == 0) {
            return EncodingStatistics.isRatherGb2312(utf8.text(), sample)
                    ? decodeAs(source, name, GB18030, 0, maxCharacters)
                    : utf8;
        }
        if (EncodingStatistics.beyondAscii(utf8.text()) > UTF8_EVIDENCE * utf8.malformedBytes()) {
            return utf8;
        }
        wide = EncodingStatistics.utf16ByChineseLetters(sample);
        if (wide != null) {
            return decodeAs(source, name, wide, 0, maxCharacters);
        }
        return better(utf8, decodeAs(source, name, GB18030, 0, maxCharacters));
    }

    private static DecodedText decodeAs(Source source, String name, Charset charset, int skip, long maxCharacters)
            throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        StringBuilder text = new StringBuilder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long malformed = 0;
        try (InputStream in = source.open()) {
            in.skipNBytes(skip);
            boolean ended = false;
            while (true) {
                CoderResult result = decoder.decode(bytes, chars, ended);
                text.append(chars.flip());
                chars.clear();
                if (result.isError()) {
                    malformed += result.length();
                    text.append('\uFFFD');
                    bytes.position(bytes.position() + result.length());
                } else if (result.isUnderflow()) {
                    if (ended) {
                        break;
                    }
                    bytes.compact();
                    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    ended = read < 0;
                    bytes.position(bytes.position() + Math.max(read, 0)).flip();
                }
                requireWithin(name, text.length(), maxCharacters);
            }
        }
        decoder.flush(chars);
        text.append(chars.flip());
        return new DecodedText(text.toString(), charset, malformed);
    }

    private static void requireWithin(String name, long characters, long maxCharacters) {
        if (characters > maxCharacters) {
            throw ProblemException.of("EXT-012", name, Long.toString(maxCharacters));
        }
    }
}
