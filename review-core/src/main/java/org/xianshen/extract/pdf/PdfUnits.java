package org.xianshen.extract.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.WholePlace;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.message.ProblemException;

/** The units of one document as they are read; remembers which texts are in it already. Not thread-safe. */
final class PdfUnits {

    private final ExtractedDocument.Builder out;
    private final String where;
    private final long maxCharacters;
    private final Set<String> said = new HashSet<>();

    PdfUnits(ExtractedDocument.Builder out, String where, long maxCharacters) {
        this.out = out;
        this.where = where;
        this.maxCharacters = maxCharacters;
    }

    /** Adds {@code [from, to)} of the text of a page and returns the unit's id. */
    String addPageText(Carrier carrier, int page, PageText text, int from, int to) {
        String characters = text.text().substring(from, to);
        said.add(characters);
        String id = out.unit(carrier, "", page, characters, text.places(page, from, to));
        limit();
        return id;
    }

    /** Adds text that stands at one place as a whole. */
    void add(Carrier carrier, String path, int page, String text, SourceLocation place) {
        said.add(text);
        out.unit(carrier, path, page, text, new WholePlace(place));
        limit();
    }

    /** Adds text that stands in the part {@code path}, unless some unit says just the same; tells whether it did. */
    boolean addNew(Carrier carrier, String path, String text) {
        if (text.isBlank() || said.contains(text)) {
            return false;
        }
        add(carrier, path, 0, text, new SourceLocation.InPart(path));
        return true;
    }

    /** Adds what stands in the content of {@code path} and is not painted. */
    void addStrays(PageContent content, String path, int page) {
        List<String> texts = content.strayTexts().stream()
                .filter(t -> PdfText.isReadable(t) && !says(t))
                .toList();
        if (!texts.isEmpty()) {
            add(Carrier.RESIDUE, path, page, String.join("\n", texts), new SourceLocation.InPart(path));
            census().read(Carrier.RESIDUE, path);
        }
        if (content.strayTexts().size() > texts.size()
                && content.strayTexts().stream().anyMatch(t -> t.length() > 3 && !PdfText.isReadable(t))) {
            census().refused(Carrier.RESIDUE, path, "strings in the content that are no text and not painted");
        }
    }

    /** Takes {@code text} as said: units say it part by part. */
    void heard(String text) {
        said.add(text);
    }

    /** Whether some unit says just {@code text}. */
    boolean says(String text) {
        return said.contains(text);
    }

    private void limit() {
        if (out.characters() > maxCharacters) {
            throw ProblemException.of("EXT-109", where, Long.toString(maxCharacters));
        }
    }

    CarrierCensus.Builder census() {
        return out.census();
    }

    ExtractedDocument.Builder document() {
        return out;
    }

    static PageRegion region(int page, Box box) {
        return new PageRegion(page, box.x0(), box.y0(), Math.max(0, box.width()), Math.max(0, box.height()));
    }
}
