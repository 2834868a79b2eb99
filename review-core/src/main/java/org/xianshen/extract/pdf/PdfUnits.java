package org.xianshen.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Box;

/** The units of one document as they are read, and where each stands. Not thread-safe while it is filled. */
final class PdfUnits {

    private final List<TextUnit> units = new ArrayList<>();
    private final Map<String, PageText> pageTexts = new HashMap<>();
    private final Map<String, SourceLocation> places = new HashMap<>();

    /** Adds the text of a page and returns the unit's id. */
    String addPageText(Carrier carrier, int page, PageText text) {
        String id = nextId();
        units.add(new TextUnit(id, carrier, "", page, text.text()));
        pageTexts.put(id, text);
        return id;
    }

    /** Adds text that stands at one place as a whole. */
    void add(Carrier carrier, String path, int page, String text, SourceLocation place) {
        String id = nextId();
        units.add(new TextUnit(id, carrier, path, page, text));
        places.put(id, place);
    }

    private String nextId() {
        return "u" + (units.size() + 1);
    }

    List<TextUnit> list() {
        return units;
    }

    /** Finds spans of these units; holds boxes and offsets only. */
    ExtractedDocument.Locator locator() {
        Map<String, PageText> texts = Map.copyOf(pageTexts);
        Map<String, SourceLocation> fixed = Map.copyOf(places);
        return (unit, span) -> locate(unit, span, texts, fixed);
    }

    private static SourceLocation locate(
            TextUnit unit, TextSpan span, Map<String, PageText> texts, Map<String, SourceLocation> fixed) {
        PageText text = texts.get(unit.id());
        if (text == null) {
            return fixed.getOrDefault(unit.id(), new SourceLocation.InPart(unit.path()));
        }
        List<PageRegion> regions = new ArrayList<>();
        for (Box box : text.regions(span.start(), span.end())) {
            regions.add(region(unit.page(), box));
        }
        return regions.isEmpty()
                ? new SourceLocation.InPart("page " + unit.page())
                : new SourceLocation.OnPage(regions);
    }

    static PageRegion region(int page, Box box) {
        return new PageRegion(page, box.x0(), box.y0(), Math.max(0, box.width()), Math.max(0, box.height()));
    }
}
