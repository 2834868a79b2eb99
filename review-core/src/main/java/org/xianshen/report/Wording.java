package org.xianshen.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.document.Carrier;
import org.xianshen.finding.Category;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Treatment;
import org.xianshen.frame.FrameElement;
import org.xianshen.message.Language;

/**
 * The fixed words of the report in one language.
 *
 * <p>Chinese labels of outcomes, categories, types, treatments and elements of a frame are those of the enums themselves; everything else
 * stands in {@code report.zh.properties} and {@code report.en.properties}. A missing word fails loudly. Immutable.
 */
final class Wording {

    private static final Wording ZH = new Wording(Language.ZH);
    private static final Wording EN = new Wording(Language.EN);

    private final Language language;
    private final Properties words = new Properties();

    private Wording(Language language) {
        this.language = language;
        String name = "report." + language.code() + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no wordings " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wording of(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    Language language() {
        return language;
    }

    /** The words for {@code key}, with {@code {0}}, {@code {1}} replaced. */
    String say(String key, Object... arguments) {
        String words = this.words.getProperty(key);
        if (words == null) {
            throw new IllegalStateException("no wording for " + key + " in " + language.code());
        }
        for (int i = 0; i < arguments.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return words;
    }

    String outcome(Outcome outcome) {
        return language == Language.ZH ? outcome.label() : say("outcome." + outcome.name());
    }

    String category(Category category) {
        return language == Language.ZH ? category.label() : say("category." + category.name());
    }

    String type(FindingType type) {
        return language == Language.ZH ? type.label() : say("type." + type.name());
    }

    String treatment(Treatment treatment) {
        return language == Language.ZH ? treatment.label() : say("treatment." + treatment.name());
    }

    String element(FrameElement element) {
        return language == Language.ZH ? element.label() : say("element." + element.name());
    }

    String carrier(Carrier carrier) {
        return say("carrier." + carrier.name());
    }

    /** What a reader calls a kind of file; the media type itself where there is no common word. */
    String media(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> say("media.pdf");
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> say("media.docx");
            case "text/html" -> say("media.html");
            case "text/plain" -> say("media.text");
            default -> mediaType;
        };
    }

    /** What a reader calls an item of the disclosure catalogue, with its name; the name alone for an organ's own item. */
    String catalogueItem(String item) {
        String label = words.getProperty("catalogue." + item);
        return label == null ? item : label + " · " + item;
    }
}
