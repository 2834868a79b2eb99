package org.xianshen.extract.ooxml.slide;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.Closeable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ooxml.internal.OpcPackage;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/**
 * A presentation as a package: its slides in the order of the show and their size.
 *
 * <p>For one thread.
 */
final class PresentationPackage implements Closeable {

    private static final double USUAL_WIDTH_EMU = 9_144_000;
    private static final double USUAL_HEIGHT_EMU = 6_858_000;

    private final OpcPackage opc;
    private final String main;
    private final Set<String> slides = new LinkedHashSet<>();
    private double width = USUAL_WIDTH_EMU;
    private double height = USUAL_HEIGHT_EMU;

    private PresentationPackage(OpcPackage opc, String main) {
        this.opc = opc;
        this.main = main;
    }

    /** Opens {@code document} within {@code budget}; a package without a presentation in it is refused. */
    static PresentationPackage open(SourceDocument document, Budget budget) {
        OpcPackage opc = OpcPackage.open(document, budget);
        try {
            String main = opc.targetOfKind("", "officeDocument");
            if (main.isEmpty() || SlidePart.of(opc, main) != SlidePart.PRESENTATION) {
                throw budget.problem("EXT-240");
            }
            PresentationPackage deck = new PresentationPackage(opc, main);
            deck.readOrder();
            if (deck.slides.size() > budget.limits().maxPages()) {
                throw budget.problem(
                        "EXT-241",
                        Integer.toString(deck.slides.size()),
                        Integer.toString(budget.limits().maxPages()));
            }
            return deck;
        } catch (RuntimeException e) {
            opc.close();
            throw e;
        }
    }

    private void readOrder() {
        try (XmlCursor xml = opc.zip().openXml(main)) {
            for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
                if (event == START_ELEMENT && xml.key().equals("p:sldId")) {
                    String slide = opc.target(main, xml.attributeOrEmpty("r:id"));
                    if (!slide.isEmpty() && SlidePart.of(opc, slide) == SlidePart.SLIDE) {
                        slides.add(slide);
                    }
                } else if (event == START_ELEMENT && xml.key().equals("p:sldSz")) {
                    width = Math.max(1, Numbers.decimal(xml.attributeOrEmpty("cx"), USUAL_WIDTH_EMU));
                    height = Math.max(1, Numbers.decimal(xml.attributeOrEmpty("cy"), USUAL_HEIGHT_EMU));
                }
            }
        }
    }

    /** The package underneath. */
    OpcPackage opc() {
        return opc;
    }

    /** Name of the main part. */
    String main() {
        return main;
    }

    /** The parts of the slides in the order of the show. */
    List<String> slides() {
        return List.copyOf(slides);
    }

    /** The visible box of a slide, in English metric units. */
    Frame slideBox() {
        return new Frame(0, 0, width, height);
    }

    @Override
    public void close() {
        opc.close();
    }
}
