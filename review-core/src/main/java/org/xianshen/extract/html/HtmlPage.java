package org.xianshen.extract.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.Deadline;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.TextDecoder.DecodedText;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * A parsed page and what of it is shown.
 *
 * <p>The same bytes give the same visible text, so that a span found in it can be found again by whoever walks the page
 * anew. Not thread-safe: it holds a mutable tree and serves one document.
 */
public final class HtmlPage {

    private static final int DECLARATION_WITHIN = 4096;

    private final String markup;
    private final Document document;
    private final HiddenElements hidden;
    private final long malformedBytes;
    private final boolean unknownToBrowsers;
    private final Runnable check;

    private HtmlPage(String markup, long malformedBytes, boolean unknownToBrowsers, Runnable check) {
        this.markup = markup;
        this.document = Jsoup.parse(markup);
        this.hidden = HiddenElements.of(document, check);
        this.malformedBytes = malformedBytes;
        this.unknownToBrowsers = unknownToBrowsers;
        this.check = check;
    }

    /**
     * The page in {@code source}.
     *
     * @throws ProblemException {@code EXT-012} when it is longer than the limit, {@code EXT-013} when it cannot be opened,
     *     {@code EXT-014} when the deadline has passed, now or on a later walk
     */
    public static HtmlPage read(SourceDocument source, ExtractionLimits limits, Deadline deadline) {
        try {
            Charset declared = declaredCharset(source);
            boolean unknown = declared != null && !declared.canEncode();
            DecodedText decoded = TextDecoder.decode(source, unknown ? null : declared, limits.maxCharacters());
            return new HtmlPage(decoded.text(), decoded.malformedBytes(), unknown, () -> deadline.check(source.name()));
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-013", source.name()), e);
        }
    }

    /** A page inside this one, which has to be done by the same time. */
    HtmlPage nested(String inner) {
        return new HtmlPage(inner, 0, false, check);
    }

    /** Walks what is shown, in order, and returns it as text; {@code handler} learns where each part of the text is. */
    public String visibleText(VisibleText.Handler handler) {
        return VisibleText.walk(document, this::isHidden, handler);
    }

    private boolean isHidden(Element element) {
        check.run();
        return hidden.contains(element);
    }

    /** Stops the reading when the deadline has passed. */
    void check() {
        check.run();
    }

    /** What was parsed. */
    String markup() {
        return markup;
    }

    Document document() {
        return document;
    }

    HiddenElements hidden() {
        return hidden;
    }

    /** Whether it declares an encoding that switches, which no browser knows: it was read as it stands. */
    boolean isInUnknownEncoding() {
        return unknownToBrowsers;
    }

    long malformedBytes() {
        return malformedBytes;
    }

    /** The encoding a meta element or an XML declaration names, GB 2312 and GBK taken as GB18030; or null. */
    private static @Nullable Charset declaredCharset(SourceDocument source) throws IOException {
        String head;
        try (InputStream in = source.open()) {
            head = new String(in.readNBytes(DECLARATION_WITHIN), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        }
        String name = declaredName(head, "charset=");
        if (name.isEmpty() && head.stripLeading().startsWith("<?xml")) {
            name = declaredName(head, "encoding=");
        }
        if (name.isEmpty() || name.startsWith("utf-16") || name.startsWith("utf-32")) {
            // A declaration that could be read as ASCII is not in a wide encoding.
            return null;
        }
        return TextDecoder.charsetOf(name);
    }

    private static String declaredName(String head, String key) {
        int at = head.indexOf(key);
        if (at < 0) {
            return "";
        }
        int from = at + key.length();
        if (from < head.length() && (head.charAt(from) == '"' || head.charAt(from) == '\'')) {
            from++;
        }
        int end = from;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_.:".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        return head.substring(from, end);
    }
}
