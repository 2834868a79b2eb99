package org.xianshen.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xianshen.message.Language;
import org.xianshen.message.ProblemException;

/**
 * Writes reviews as one HTML page that needs nothing else: no network, no fonts, no scripts.
 *
 * <p>For each document the page shows the proposal and its reasons, the marks, the census, then the text as read with
 * every finding marked in place and explained beside it. Guarantees: nothing from a document can become markup; the same
 * reviews give the same characters; the page is written as it is made and never held in memory. The page holds the text of
 * the documents, so it is for reviewers only; {@link ReportOptions#withText()} leaves the text out. Thread-safe.
 */
public final class HtmlReport {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'";

    private final String style;

    /** A writer; it can be kept and shared. */
    public HtmlReport() {
        this.style = resource("report.css");
    }

    /**
     * Writes the page for {@code entries}, in their order, to {@code out}; the caller flushes and closes it.
     *
     * <p>What is refused is refused before the first character is written.
     *
     * @param out receives characters; a file must be written as UTF-8
     * @throws ProblemException {@code RPT-001} when a finding points outside the text that was read, {@code RPT-002} when
     *     a safe copy belongs to another document, {@code RPT-003} when there is nothing to report
     */
    public void write(List<ReportEntry> entries, Appendable out, Language language, ReportOptions options)
            throws IOException {
        if (entries.isEmpty()) {
            throw ProblemException.of("RPT-003", "");
        }
        for (ReportEntry entry : entries) {
            requireOwnSafeCopy(entry);
            DocumentFindings.of(entry.review()); // refuses a stray finding before anything is written
        }
        Wording wording = Wording.of(language);
        HtmlOut html = new HtmlOut(out);
        head(html, wording, options);
        masthead(html, wording, options, entries.size());
        if (entries.size() > 1) {
            new IndexSection(html, wording).write(entries);
        }
        html.raw("<main id=\"main\">\n");
        DocumentSection section = new DocumentSection(html, wording, options);
        for (int i = 0; i < entries.size(); i++) {
            section.write(entries.get(i), i + 1, entries.size());
        }
        html.raw("</main>\n<footer>").text(caution(wording, options)).raw("</footer>\n</body>\n</html>\n");
    }

    private void head(HtmlOut html, Wording wording, ReportOptions options) throws IOException {
        html.raw("<!DOCTYPE html>\n<html lang=\"" + (wording.language() == Language.ZH ? "zh-CN" : "en")
                + "\">\n<head>\n");
        html.raw("<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        html.text(wording.say("report.brand") + " · " + wording.say("report.title"));
        if (!options.organ().isEmpty()) {
            html.text(" · " + options.organ());
        }
        html.raw("</title>\n<style>\n").raw(style).raw("</style>\n</head>\n<body>\n");
    }

    private static void masthead(HtmlOut html, Wording wording, ReportOptions options, int documents)
            throws IOException {
        html.raw("<a class=\"skip\" href=\"#main\">")
                .text(wording.say("report.skip"))
                .raw("</a>\n");
        html.raw("<p class=\"caution\" role=\"note\">")
                .text(caution(wording, options))
                .raw("</p>\n");
        html.raw("<header class=\"masthead\"><span class=\"seal\" aria-hidden=\"true\">先审</span><div><h1>");
        html.text(wording.say("report.title")).raw("</h1><p>").text(wording.say("report.subtitle"));
        html.raw("</p></div><p class=\"meta\">");
        if (!options.organ().isEmpty()) {
            html.raw("<b>").text(options.organ()).raw("</b><br>");
        }
        html.text(wording.say("report.documents", documents)).raw("</p></header>\n");
    }

    private static String caution(Wording wording, ReportOptions options) {
        return wording.say(options.withText() ? "report.caution" : "report.caution.notext");
    }

    private static void requireOwnSafeCopy(ReportEntry entry) {
        entry.safeCopy().ifPresent(copy -> {
            if (!copy.input().equals(entry.review().digests())) {
                throw ProblemException.of("RPT-002", entry.review().document().name(), copy.outputName());
            }
        });
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
