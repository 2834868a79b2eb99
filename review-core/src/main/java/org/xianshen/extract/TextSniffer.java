package org.xianshen.extract;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.TextDecoder.DecodedText;

/**
 * Tells whether bytes are text and which kind: HTML, XML, mail, Markdown, delimited or plain text.
 *
 * <p>A few control characters or stray bytes do not make a text binary: up to three, or one in fifty. Zero characters
 * count ten times.
 */
final class TextSniffer {

    static final String PLAIN = "text/plain";

    private static final int TOLERATED = 3;
    private static final int ONE_IN = 50;
    private static final int MAIL_HEADER_LINES = 60;

    /** Elements whose tag at the very beginning makes a text HTML. */
    private static final List<String> HTML_STARTS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<title",
            "<meta",
            "<link",
            "<script",
            "<style",
            "<table",
            "<div",
            "<p",
            "<h1",
            "<h2",
            "<h3",
            "<br",
            "<font",
            "<center",
            "<iframe",
            "<frameset",
            "<base",
            "<a",
            "<b",
            "<span",
            "<ul",
            "<ol",
            "<img",
            "<form",
            "<main",
            "<article",
            "<section",
            "<header",
            "<nav");

    private static final List<String> DOCUMENT_STARTS = List.of("<!doctype html", "<html", "<head", "<body");

    private TextSniffer() {}

    /** The media type of the text that begins with {@code head}, or null when these bytes are no text. */
    static @Nullable String detect(byte[] head, boolean whole, String extension) throws IOException {
        DecodedText decoded = TextDecoder.decodeSample(head, whole);
        if (!isText(decoded)) {
            return null;
        }
        String text = decoded.text();
        String start = afterPreliminaries(text).toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<")) {
            String markup = markup(start, extension);
            if (markup != null) {
                return markup;
            }
        }
        if (start.startsWith("%!ps")) {
            return "application/postscript";
        }
        String mail = mail(text, extension);
        if (mail != null) {
            return mail;
        }
        return switch (extension) {
            case "md", "markdown" -> "text/markdown";
            case "csv" -> "text/csv";
            case "tsv", "tab" -> "text/tab-separated-values";
            case "html", "htm", "xhtml", "shtml" -> text.indexOf('<') >= 0 ? "text/html" : PLAIN;
            default -> PLAIN;
        };
    }

    private static boolean isText(DecodedText decoded) {
        String text = decoded.text();
        long strange = decoded.malformedBytes();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                strange += 10;
            } else if ((c < ' ' && "\t\n\r\f\u000B\u001A\u001B".indexOf(c) < 0)
                    || (c >= 0x7F && c < 0xA0 && c != 0x85)) {
                strange++;
            }
        }
        return strange <= Math.max(TOLERATED, text.length() / ONE_IN);
    }

    /** The text without leading white space, comments and, before an HTML root, the XML declaration. */
    private static String afterPreliminaries(String text) {
        int i = 0;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\uFEFF') {
                i++;
            } else if (text.startsWith("<!--", i)) {
                int end = text.indexOf("-->", i + 4);
                if (end < 0) {
                    return "<!--";
                }
                i = end + 3;
            } else {
                break;
            }
        }
        return text.substring(i);
    }

    private static @Nullable String markup(String start, String extension) {
        if (start.startsWith("<?xml")) {
            int end = start.indexOf("?>");
            String root = end < 0 ? "" : afterPreliminaries(start.substring(end + 2));
            if (root.startsWith("<!doctype html") || isTag(root, "<html")) {
                return "application/xhtml+xml";
            }
            return isTag(root, "<svg") ? "image/svg+xml" : "application/xml";
        }
        if (isTag(start, "<svg")) {
            return "image/svg+xml";
        }
        boolean markdown = extension.equals("md") || extension.equals("markdown");
        for (String tag : markdown ? DOCUMENT_STARTS : HTML_STARTS) {
            if (isTag(start, tag)) {
                return "text/html";
            }
        }
        if (start.startsWith("<!--") && !markdown) {
            return "text/html";
        }
        return start.startsWith("<!doctype") ? "application/xml" : null;
    }

    private static boolean isTag(String start, String tag) {
        if (!start.startsWith(tag)) {
            return false;
        }
        char next = start.length() > tag.length() ? start.charAt(tag.length()) : '>';
        return next == '>' || next == '/' || Character.isWhitespace(next);
    }

    /** Mail by its header lines: encoded parts in it are not readable as plain text. */
    private static @Nullable String mail(String text, String extension) {
        boolean mbox = text.startsWith("From ");
        int from = mbox ? Math.max(text.indexOf('\n'), 0) + (text.indexOf('\n') < 0 ? 0 : 1) : 0;
        boolean named = extension.equals("eml") || extension.equals("mbox") || extension.startsWith("mht");
        int headers = 0;
        boolean broken = false;
        boolean structural = false;
        for (int line = 0; line < MAIL_HEADER_LINES && from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            String one = text.substring(from, end < 0 ? text.length() : end).stripTrailing();
            from = end < 0 ? text.length() : end + 1;
            if (one.isEmpty()) {
                break;
            }
            if (one.charAt(0) == ' ' || one.charAt(0) == '\t') {
                continue;
            }
            int colon = one.indexOf(':');
            if (colon <= 0 || !isHeaderName(one, colon)) {
                if (!named) {
                    return null;
                }
                broken = true;
                continue;
            }
            headers++;
            structural |= isStructural(one.substring(0, colon).toLowerCase(Locale.ROOT));
        }
        if (headers == 0 || !(structural || (named && !broken))) {
            return null;
        }
        return mbox ? "application/mbox" : "message/rfc822";
    }

    private static boolean isHeaderName(String line, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isStructural(String header) {
        return switch (header) {
            case "mime-version",
                    "message-id",
                    "received",
                    "return-path",
                    "content-type",
                    "content-transfer-encoding",
                    "x-mailer",
                    "delivered-to",
                    "in-reply-to" -> true;
            default -> false;
        };
    }
}
