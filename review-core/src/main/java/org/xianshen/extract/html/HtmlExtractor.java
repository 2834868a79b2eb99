package org.xianshen.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.SourceLocation;
import org.xianshen.document.TableCell;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionLimits;

/**
 * Reads HTML and XHTML: the shown text as the first unit, then one unit for each kind of other carrier.
 *
 * <p>Nothing is fetched and no script is run. Pictures, frames and embedded data are refused in the census, except
 * pictures of icon size, which hold no text. Immutable and thread-safe.
 */
public final class HtmlExtractor implements DocumentExtractor {

    private static final String BODY_UNIT = "u1";

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionLimits limits) {
        HtmlPage page = HtmlPage.read(document, limits);
        CarrierCensus.Builder census = CarrierCensus.builder().read(Carrier.BODY, "");
        if (page.malformedBytes() > 0) {
            census.refused(Carrier.BODY, "", page.malformedBytes() + " bytes are not text");
        }
        CellFinder cells = new CellFinder(BODY_UNIT);
        String body = page.visibleText(cells);
        List<TextUnit> units = new ArrayList<>();
        units.add(new TextUnit(BODY_UNIT, Carrier.BODY, "", 0, body));
        HtmlCarriers others = new HtmlCarriers(census, limits.maxDepth());
        others.collect(page);
        units.addAll(others.units(2));
        List<TableCell> tableCells = cells.cells();
        return new ExtractedDocument(
                mediaType,
                0,
                units,
                tableCells.isEmpty() ? DocumentLayout.NONE : new DocumentLayout(List.of(), tableCells),
                census.build(),
                (unit, span) -> new SourceLocation.InPart(""));
    }
}
