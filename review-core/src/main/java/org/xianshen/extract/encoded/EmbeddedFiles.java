package org.xianshen.extract.encoded;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;

/**
 * Enters the files written into a text: data URIs in base64, and pictures, sounds and files of calendars and address cards.
 *
 * <p>Serves one document.
 */
public final class EmbeddedFiles {

    private static final Pattern DATA_URI = Pattern.compile(
            "data:(image/)?[a-z0-9!#$&^_.+/-]{0,120}(?:;[a-z0-9_.=+\"-]{1,80}){0,8}?;base64,",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENCODED_PROPERTY =
            Pattern.compile("^.*;\\s*(?:ENCODING\\s*=\\s*)?\"?(?:B|BASE64)\"?\\s*(?:;.*)?$", Pattern.DOTALL);

    private static final int LONGEST_HEAD = 2_000;

    private final SourceDocument document;
    private final ExtractedDocument.Builder read;
    private final ExtractionContext context;
    private final String prefix;
    private int pictures;
    private int files;

    /** For files in {@code document}, whose paths begin with {@code prefix}. */
    public EmbeddedFiles(
            SourceDocument document, ExtractedDocument.Builder read, ExtractionContext context, String prefix) {
        this.document = document;
        this.read = read;
        this.context = context;
        this.prefix = prefix.isEmpty() ? "" : prefix + " ";
    }

    /** Whether {@code text} holds one. */
    public static boolean areIn(String text) {
        if (DATA_URI.matcher(text).find()) {
            return true;
        }
        String card = isCard(text) ? text.toUpperCase(Locale.ROOT) : "";
        return card.contains("BASE64") || card.contains("ENCODING=B");
    }

    /** Whether {@code text} is an address card or a calendar. */
    static boolean isCard(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        return text.regionMatches(true, start, "BEGIN:V", 0, 7);
    }

    /** Enters the files in {@code text}. */
    public void enter(String text) {
        Matcher uris = DATA_URI.matcher(text);
        while (uris.find()) {
            file(uris.group(1) != null, letters(text, uris.start(), uris.end()));
        }
        if (isCard(text)) {
            card(text);
        }
    }

    /** The letters of base64 from {@code from} on; within quotes or brackets they may stand on several lines. */
    private static String letters(String text, int uri, int from) {
        char before = uri == 0 ? ' ' : text.charAt(uri - 1);
        boolean enclosed = before == '"' || before == '\'' || before == '(' || before == '<';
        StringBuilder letters = new StringBuilder();
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            int code = c == '%' ? Digits.hex(text, i + 1, 2) : -1;
            if (Base64Text.isLetter(c) || c == '=') {
                letters.append(c);
            } else if (code >= 0) {
                letters.append((char) code);
                i += 2;
            } else if (c == '\\' && i + 1 < text.length()) {
                // An escaped slash is a letter; an escaped line break is none.
                i += text.charAt(i + 1) == '/' ? 0 : 1;
            } else if (!enclosed || !Character.isWhitespace(c)) {
                break;
            }
            i++;
        }
        return letters.toString();
    }

    /** Goes over the properties of a card; a value in base64 may be folded or simply go on until the next property. */
    private void card(String text) {
        StringBuilder property = new StringBuilder();
        boolean encoded = false;
        for (int at = 0; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(at, end).stripTrailing();
            at = end + 1;
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (folded || (encoded && line.indexOf(':') < 0)) {
                property.append(line, folded ? 1 : 0, line.length());
            } else {
                property(property.toString());
                property.setLength(0);
                property.append(line);
            }
            if (!folded || property.length() < LONGEST_HEAD) {
                encoded = isEncoded(property);
            }
        }
        property(property.toString());
    }

    private static boolean isEncoded(CharSequence property) {
        int colon = colon(property);
        if (colon < 0) {
            return false;
        }
        String head = property.subSequence(0, colon).toString();
        return head.indexOf(';') > 0
                && ENCODED_PROPERTY.matcher(head.toUpperCase(Locale.ROOT)).matches();
    }

    /** The colon before the value, outside quotes, or −1. */
    private static int colon(CharSequence property) {
        boolean quoted = false;
        for (int i = 0; i < property.length(); i++) {
            char c = property.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private void property(String property) {
        if (isEncoded(property)) {
            String name = property.toUpperCase(Locale.ROOT);
            file(name.contains("PHOTO;") || name.contains("LOGO;"), property.substring(colon(property) + 1));
        }
    }

    private void file(boolean picture, String base64) {
        Carrier carrier = picture ? Carrier.IMAGE : Carrier.ATTACHMENT;
        String path = prefix + (picture ? "picture " + ++pictures : "file " + ++files);
        byte[] content = Base64Text.decode(base64);
        if (content.length == 0) {
            read.census().noText(carrier, path, "empty");
        } else {
            read.nested(
                    carrier, path, SourceDocument.ofBytes(path, content).withPasswords(document.passwords()), context);
        }
    }
}
