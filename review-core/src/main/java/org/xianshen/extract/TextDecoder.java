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
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
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

    /**
     * The encoding a file calls {@code name}, GB 2312 and GBK taken as GB18030, which holds them; null when there is none
     * of that name.
     */
    public static @Nullable Charset charsetOf(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("gb")
                || plain.equals("x-gbk")
                || plain.equals("euc-cn")
                || plain.equals("cp936")
                || plain.equals("ms936")
                || plain.equals("windows-936")) {
            return GB18030;
        }
        switch (plain) {
            case "hz-gb-2312", "hz" -> {
                return HzCharset.INSTANCE;
            }
            case "utf-7", "utf7", "unicode-1-1-utf-7", "unicode-2-0-utf-7", "cp65000", "windows-65000" -> {
                return Utf7Charset.INSTANCE;
            }
            default -> {}
        }
        try {
            return plain.isEmpty() ? null : Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
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

    /**
     * How a text is encoded.
     *
     * @param charset the encoding decided for
     * @param markBytes bytes of the byte-order mark
     * @param malformedBytes number of bytes that are no text
     */
    public record Encoding(Charset charset, int markBytes, long malformedBytes) {}

    /**
     * How {@code document} is encoded; its text is never in memory as a whole.
     *
     * @throws ProblemException {@code EXT-012} when it has more than {@code maxCharacters}
     */
    public static Encoding encodingOf(SourceDocument document, long maxCharacters) throws IOException {
        Trial trial = new Trial(document::open, document.name(), maxCharacters, false).decide(null);
        return new Encoding(trial.charset, trial.skip, trial.malformed);
    }

    /** Hands over the characters of {@code document}, decoded as {@code encoding}, piece by piece. */
    public static void stream(SourceDocument document, Encoding encoding, Consumer<CharSequence> pieces)
            throws IOException {
        decodeAs(document::open, encoding.charset(), encoding.markBytes(), pieces);
    }

    private static DecodedText decode(Source source, String name, @Nullable Charset declared, long maxCharacters)
            throws IOException {
        Trial trial = new Trial(source, name, maxCharacters, true).decide(declared);
        return new DecodedText(trial.text.toString(), trial.charset, trial.malformed);
    }

    /** One attempt to read the bytes in one encoding, and the choice among attempts. */
    private static final class Trial {
        private final Source source;
        private final String name;
        private final long maxCharacters;
        private final boolean keep;

        /** All characters, or the first ones where they are not kept. */
        private final StringBuilder text = new StringBuilder();

        private Charset charset = StandardCharsets.UTF_8;
        private int skip;
        private long malformed;
        private long characters;
        private long beyondAscii;

        Trial(Source source, String name, long maxCharacters, boolean keep) {
            this.source = source;
            this.name = name;
            this.maxCharacters = maxCharacters;
            this.keep = keep;
        }

        Trial as(Charset chosen, int skipped) throws IOException {
            Trial trial = new Trial(source, name, maxCharacters, keep);
            trial.charset = chosen;
            trial.skip = skipped;
            trial.malformed = decodeAs(source, chosen, skipped, trial::take);
            return trial;
        }

        private void take(CharSequence piece) {
            characters += piece.length();
            requireWithin(name, characters, maxCharacters);
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                if (c >= 0x80 && c != 0xFFFD) {
                    beyondAscii++;
                }
            }
            if (keep || text.length() < SAMPLE_BYTES) {
                text.append(piece);
            }
        }

        Trial decide(@Nullable Charset declared) throws IOException {
            byte[] sample;
            try (InputStream in = source.open()) {
                sample = in.readNBytes(SAMPLE_BYTES);
            }
            ByteOrderMark mark = ByteOrderMark.of(sample);
            if (mark != null) {
                return as(mark.charset(), mark.length());
            }
            if (declared == null) {
                return detected(sample);
            }
            if (!declared.equals(StandardCharsets.UTF_8)) {
                Trial detected = detected(sample);
                if (detected.malformed == 0
                        && detected.charset.equals(StandardCharsets.UTF_8)
                        && detected.beyondAscii > 0) {
                    return detected;
                }
            }
            Trial asDeclared = as(declared, 0);
            return asDeclared.malformed == 0 ? asDeclared : better(asDeclared, detected(sample));
        }

        private static Trial better(Trial first, Trial second) {
            return second.malformed < first.malformed ? second : first;
        }

        private Trial detected(byte[] sample) throws IOException {
            Charset wide = EncodingStatistics.utf16ByZeros(sample);
            if (wide != null) {
                return as(wide, 0);
            }
            Trial utf8 = as(StandardCharsets.UTF_8, 0);
            if (utf8.malformed == 0) {
                return EncodingStatistics.isRatherGb2312(utf8.text.toString(), sample) ? as(GB18030, 0) : utf8;
            }
            if (utf8.beyondAscii > UTF8_EVIDENCE * utf8.malformed) {
                return utf8;
            }
            wide = EncodingStatistics.utf16ByChineseLetters(sample);
            if (wide != null) {
                return as(wide, 0);
            }
            return better(utf8, as(GB18030, 0));
        }
    }

    /** Decodes all bytes behind the first {@code skip}; returns how many were no text. */
    private static long decodeAs(Source source, Charset charset, int skip, Consumer<CharSequence> pieces)
            throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long malformed = 0;
        try (InputStream in = source.open()) {
            in.skipNBytes(skip);
            boolean ended = false;
            while (true) {
                CoderResult result = decoder.decode(bytes, chars, ended);
                pieces.accept(chars.flip());
                chars.clear();
                if (result.isError()) {
                    malformed += result.length();
                    pieces.accept("\uFFFD");
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
            }
        }
        decoder.flush(chars);
        pieces.accept(chars.flip());
        return malformed;
    }

    private static void requireWithin(String name, long characters, long maxCharacters) {
        if (characters > maxCharacters) {
            throw ProblemException.of("EXT-012", name, Long.toString(maxCharacters));
        }
    }
}
