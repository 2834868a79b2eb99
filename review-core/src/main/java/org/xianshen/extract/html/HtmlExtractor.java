package org.xianshen.extract.html;

import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;

/**
 * Reads HTML and XHTML: the shown text as the first unit, then one unit for each kind of other carrier.
 *
 * <p>Every shown character has its text node as place. Pictures and files written into the page are read like any file
 * inside a file. Nothing is fetched and no script is run: pictures and frames elsewhere are refused in the census, except
 * pictures of icon size, which hold no text. Immutable and thread-safe.
 */
public final class HtmlExtractor implements DocumentExtractor {

    private static final String BODY_UNIT = "u1";

    @Override
    public boolean supports(String mediaType) {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        HtmlPage page = HtmlPage.read(document, context.limits(), context.deadline());
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        read.census().read(Carrier.BODY, "");
        if (page.malformedBytes() > 0) {
            read.census().refused(Carrier.BODY, "", page.malformedBytes() + " bytes are not text");
        }
        if (page.isInUnknownEncoding()) {
            read.census().refused(Carrier.BODY, "", "encoding of the page is known to no browser");
        }
        CellFinder cells = new CellFinder(BODY_UNIT);
        NodeFinder nodes = new NodeFinder(page.document(), cells);
        String shown = page.visibleText(nodes);
        read.unit(Carrier.BODY, "", 0, shown, nodes.places());
        cells.cells()
                .forEach(c ->
                        read.cell(c.span().unit(), c.span().start(), c.span().end(), c.table(), c.row(), c.column()));
        HtmlCarriers others = new HtmlCarriers(document, read, context);
        others.collect(page);
        others.enter();
        return read.build();
    }
}
