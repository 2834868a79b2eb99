package org.xianshen.extract.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.TextDecoder;
import org.xianshen.message.ProblemException;

/** One forward pass over the bytes of a rich text document; linear time. */
final class RtfReading {

    private static final int DEEPEST = 2_000;
    private static final int NEAR_WHITE = 0xF3;
    private static final int MOST_DIGITS = 10;
    private static final long MOST_VALUE = 0xFFFF_FFFFL;

    private final byte[] in;
    private final RtfTexts texts;
    private final Deadline deadline;
    private final String name;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Fallback fallback;
    private final Map<Integer, Charset> fontCharsets = new HashMap<>();
    private final Set<Integer> whites = new HashSet<>();
    private final TableRows rows;
    private Group group = new Group(Destination.BODY);
    private Charset ansi = TextDecoder.GB18030;
    private String pictureExtension = "wmf";
    private int at;
    private int skip;
    private int highDigit = -1;
    private int fontInTable;
    private int colour;
    private int colourNumber;
    private boolean groupJustOpened;

    /** Whether the bytes that wait end in the first byte of a character of two. */
    private boolean leadByteOpen;

    /** Whether that byte stands as it is, so that a brace or a backslash may be the second one. */
    private boolean leadByteRaw;

    private @Nullable Charset lastCharset;
    private boolean lastOfTwoBytes;

    RtfReading(byte[] in, RtfTexts texts, Deadline deadline, String name) {
        this.in = in;
        this.texts = texts;
        this.deadline = deadline;
        this.name = name;
        this.rows = new TableRows(texts);
        this.fallback = new Fallback(texts);
    }

    void read() {
        while (at < in.length) {
            if ((at & 0xFFFF) == 0) {
                deadline.check(name);
            }
            int b = in[at++] & 0xFF;
            if (leadByteOpen && leadByteRaw && b > ' ' && !group.destination.isHexadecimal()) {
                encoded(b, true);
                continue;
            }
            switch (b) {
                case '{' -> open();
                case '}' -> {
                    if (!close()) {
                        residue();
                        return;
                    }
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {}
                default -> character(b);
            }
        }
        flush();
    }

    private void residue() {
        String rest = new String(in, at, in.length - at, TextDecoder.GB18030).replace("\0", "");
        texts.add(Carrier.RESIDUE, rest.strip());
    }

    private void open() {
        flush();
        if (groups.size() >= DEEPEST) {
            throw ProblemException.of("EXT-531", name, Integer.toString(DEEPEST));
        }
        groups.push(group);
        group = group.inner();
        endFallback();
        groupJustOpened = true;
    }

    /** Ends a group; false when it was the last. */
    private boolean close() {
        flush();
        endFallback();
        Group outer = groups.isEmpty() ? null : groups.pop();
        if (outer == null) {
            return false;
        }
        if (group.destination != outer.destination) {
            end(group.destination, group.binary.toByteArray());
        }
        group = outer;
        groupJustOpened = false;
        return !groups.isEmpty();
    }

    private void end(Destination destination, byte[] binary) {
        highDigit = -1;
        switch (destination) {
            case PICTURE -> texts.picture(binary, pictureExtension);
            case OBJECT -> texts.object(binary);
            case STORE, FIELD_DATA -> texts.store(destination.carrier(), binary);
            case THEME -> texts.theme(binary);
            case FONT -> texts.refused(Carrier.FONT, "embedded font not read");
            case PICTURE_NUMBER -> texts.noText(Carrier.STYLE, "number of a picture");
            case BODY -> {}
            default -> texts.endLine(destination.carrier());
        }
    }

    private void control() {
        if (at >= in.length) {
            return;
        }
        int c = in[at];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> {
                int code = at + 2 <= in.length ? hex(in[at]) << 4 | hex(in[at + 1]) : -1;
                at = Math.min(in.length, at + 2);
                if (code >= 0) {
                    encoded(code, false);
                }
            }
            case '*' -> group.starred = true;
            case '~' -> symbol('\u00A0');
            case '_' -> symbol('-');
            case '\\', '{', '}' -> symbol((char) c);
            case '\r', '\n' -> lineBreak();
            default -> {}
        }
    }

    private static int hex(byte b) {
        int digit = Character.digit(b, 16);
        return digit < 0 ? -256 : digit;
    }

    private void word() {
        int start = at;
        while (at < in.length && Character.isLetter(in[at]) && in[at] > 0) {
            at++;
        }
        String word = new String(in, start, at - start, StandardCharsets.US_ASCII);
        boolean negative = at < in.length && in[at] == '-';
        int digits = negative ? at + 1 : at;
        long value = 0;
        int end = digits;
        while (end < in.length && in[end] >= '0' && in[end] <= '9') {
            value = end - digits < MOST_DIGITS ? value * 10 + in[end] - '0' : Long.MAX_VALUE;
            end++;
        }
        boolean hasValue = end > digits;
        if (hasValue) {
            at = end;
        }
        if (value > MOST_VALUE) {
            // No program needs such a number: somebody wrote it.
            texts.line(Carrier.RESIDUE, new String(in, start, end - start, StandardCharsets.US_ASCII));
        }
        if (at < in.length && in[at] == ' ') {
            at++;
        }
        int number = (int) Math.min(Integer.MAX_VALUE, value) * (negative ? -1 : 1);
        if (word.equals("bin")) {
            raw(number);
        } else if (skip > 0 && !word.equals("u")) {
            texts.control(word);
            skipped(' ');
        } else {
            boolean first = groupJustOpened;
            groupJustOpened = false;
            word(word, hasValue, number, first);
        }
    }

    private void raw(int length) {
        int bytes = Math.max(0, Math.min(length, in.length - at));
        if (group.destination.isHexadecimal()) {
            group.binary.write(in, at, bytes);
        } else {
            texts.add(Carrier.UNKNOWN, new String(in, at, bytes, StandardCharsets.ISO_8859_1));
        }
        at += bytes;
    }

    private void word(String word, boolean hasValue, int value, boolean first) {
        boolean on = !hasValue || value != 0;
        if (!word.equals("u")) {
            flush();
        }
        switch (word) {
            case "u" -> unicode(value);
            case "uc" -> group.fallback = Math.max(0, value);
            case "ansicpg" -> ansi = codePage(value, ansi);
            case "f" -> font(value);
            case "fcharset" -> fontCharset(value);
            case "cpg" -> fontCharsets.put(fontInTable, codePage(value, ansi));
            case "v" -> group.hidden = on;
            case "deleted" -> group.deleted = on;
            case "revised" -> group.inserted = on;
            case "cf" -> group.white = whites.contains(value);
            case "red", "green", "blue" -> colour = colour << 8 | (value & 0xFF);
            case "plain" -> group.plain();
            case "par", "sect", "page", "line", "column", "softline" -> lineBreak();
            case "tab" -> symbol('\t');
            case "cell", "nestcell" -> cellEnds();
            case "row", "nestrow" -> rowEnds();
            case "trowd" -> rows.begin();
            case "pard" -> rows.paragraph();
            case "intbl" -> rows.inTable();
            case "emdash" -> symbol('\u2014');
            case "endash" -> symbol('\u2013');
            case "lquote" -> symbol('\u2018');
            case "rquote" -> symbol('\u2019');
            case "ldblquote" -> symbol('\u201C');
            case "rdblquote" -> symbol('\u201D');
            case "bullet" -> symbol('\u2022');
            case "emspace", "enspace", "qmspace" -> symbol(' ');
            case "pngblip" -> pictureExtension = "png";
            case "jpegblip" -> pictureExtension = "jpg";
            case "emfblip" -> pictureExtension = "emf";
            case "wmetafile" -> pictureExtension = "wmf";
            case "dibitmap", "wbitmap" -> pictureExtension = "dib";
            case "yr", "mo", "dy", "hr", "min", "sec" -> moment(word, value);
            case "ftnalt" -> {
                if (group.destination == Destination.FOOTNOTE) {
                    group.destination = Destination.ENDNOTE;
                }
            }
            default -> destination(word, hasValue, first);
        }
    }

    /** A part of the moment at which somebody wrote or printed. */
    private void moment(String word, int value) {
        if (group.destination == Destination.METADATA) {
            String before = switch (word) {
                case "yr" -> "";
                case "mo", "dy" -> "-";
                case "hr" -> " ";
                default -> ":";
            };
            write(before + (value >= 0 && value < 10 ? "0" : "") + value);
        }
    }

    private void destination(String word, boolean hasValue, boolean first) {
        boolean opens = first || group.starred;
        Destination known = opens ? Destination.of(word) : null;
        if (known != null && !(hasValue && known == Destination.METADATA && !group.starred)) {
            group.open(known);
        } else {
            if (group.starred && !isTransparent(word)) {
                group.destination = Destination.UNKNOWN;
            }
            texts.control(word);
        }
        group.starred = false;
    }

    /** Starred words whose text belongs to what is around them. */
    private static boolean isTransparent(String word) {
        return switch (word) {
            case "ud",
                    "shppict",
                    "nonshppict",
                    "cs",
                    "do",
                    "nesttableprops",
                    "nonesttables",
                    "background",
                    "ts",
                    "upr" -> true;
            default -> false;
        };
    }

    private void unicode(int value) {
        flush();
        endFallback();
        write(String.valueOf((char) value));
        skip = group.fallback;
        fallback.of((char) value);
    }

    private void font(int value) {
        if (group.destination == Destination.FONT_TABLE) {
            fontInTable = value;
        } else {
            group.charset = fontCharsets.get(value);
        }
    }

    private void fontCharset(int number) {
        Charset charset = switch (number) {
            case 134 -> TextDecoder.GB18030;
            case 136 -> TextDecoder.charsetOf("x-windows-950");
            case 128 -> TextDecoder.charsetOf("windows-31j");
            case 129 -> TextDecoder.charsetOf("x-windows-949");
            case 204 -> TextDecoder.charsetOf("windows-1251");
            case 161 -> TextDecoder.charsetOf("windows-1253");
            case 238 -> TextDecoder.charsetOf("windows-1250");
            default -> null;
        };
        if (charset == null) {
            fontCharsets.remove(fontInTable);
        } else {
            fontCharsets.put(fontInTable, charset);
        }
    }

    private static Charset codePage(int number, Charset otherwise) {
        @Nullable
        Charset named = switch (number) {
            case 936, 54936 -> TextDecoder.GB18030;
            case 950 -> TextDecoder.charsetOf("x-windows-950");
            case 65001 -> StandardCharsets.UTF_8;
            case 932 -> TextDecoder.charsetOf("windows-31j");
            default -> TextDecoder.charsetOf("windows-" + number);
        };
        return named == null ? otherwise : named;
    }

    /** A character written as it is. */
    private void character(int b) {
        groupJustOpened = false;
        if (group.destination.isHexadecimal()) {
            digit(b);
        } else if (b >= 0x80 || leadByteOpen) {
            encoded(b, true);
        } else if (skip > 0) {
            skipped(b);
        } else if (group.destination == Destination.COLOUR_TABLE) {
            if (b == ';') {
                colourEnds();
            }
        } else {
            flush();
            write(String.valueOf((char) b));
        }
    }

    private void colourEnds() {
        boolean white = (colour >> 16 & 0xFF) >= NEAR_WHITE
                && (colour >> 8 & 0xFF) >= NEAR_WHITE
                && (colour & 0xFF) >= NEAR_WHITE;
        if (white) {
            whites.add(colourNumber);
        }
        colourNumber++;
        colour = 0;
    }

    private void digit(int b) {
        int digit = Character.digit(b, 16);
        if (digit < 0) {
            return;
        }
        if (highDigit < 0) {
            highDigit = digit;
        } else {
            group.binary.write(highDigit << 4 | digit);
            highDigit = -1;
        }
    }

    private void encoded(int b, boolean raw) {
        groupJustOpened = false;
        leadByteOpen = !leadByteOpen && b > 0x80 && b < 0xFF && isOfTwoBytes(charset());
        leadByteRaw = leadByteOpen && raw;
        if (skip > 0) {
            skipped(b);
        } else {
            pending.write(b);
        }
    }

    private boolean isOfTwoBytes(Charset charset) {
        if (!charset.equals(lastCharset)) {
            lastCharset = charset;
            lastOfTwoBytes = !charset.equals(StandardCharsets.UTF_8)
                    && charset.newEncoder().maxBytesPerChar() >= 2;
        }
        return lastOfTwoBytes;
    }

    /** A byte of what older programs show instead of a character. */
    private void skipped(int b) {
        fallback.add(b);
        if (--skip == 0) {
            endFallback();
        }
    }

    private void endFallback() {
        skip = 0;
        fallback.end(charset());
    }

    private Charset charset() {
        return group.charset == null ? ansi : group.charset;
    }

    private void flush() {
        if (pending.size() > 0) {
            String text = pending.toString(charset());
            pending.reset();
            write(text);
        }
        leadByteOpen = false;
    }

    private void symbol(char c) {
        groupJustOpened = false;
        if (skip > 0) {
            leadByteOpen = false;
            skipped(c < 0x80 ? c : ' ');
            return;
        }
        flush();
        write(String.valueOf(c));
    }

    private void lineBreak() {
        flush();
        write("\n");
    }

    private Carrier carrier() {
        Destination destination = group.destination;
        boolean running = destination == Destination.BODY
                || destination == Destination.TEXT_BOX
                || destination == Destination.HEADER
                || destination == Destination.FOOTER
                || destination == Destination.FOOTNOTE
                || destination == Destination.ENDNOTE;
        if (running && group.deleted) {
            return Carrier.DELETION;
        }
        return running && group.hidden ? Carrier.HIDDEN_TEXT : destination.carrier();
    }

    private void write(String text) {
        if (group.destination.isHexadecimal()) {
            return;
        }
        Carrier carrier = carrier();
        int start = texts.length(carrier);
        if (carrier == Carrier.BODY) {
            rows.beforeText();
            start = texts.length(carrier);
        }
        texts.add(carrier, text);
        if (group.inserted && carrier != Carrier.DELETION) {
            texts.add(Carrier.INSERTION, text);
        }
        if (group.white && carrier == Carrier.BODY && !rows.isOpen()) {
            texts.concealed(start, start + text.length());
        }
    }

    private void cellEnds() {
        flush();
        if (carrier() == Carrier.BODY) {
            rows.cellEnds();
        } else {
            write("\t");
        }
    }

    private void rowEnds() {
        flush();
        if (group.destination == Destination.BODY) {
            rows.rowEnds();
        } else {
            write("\n");
        }
    }
}
