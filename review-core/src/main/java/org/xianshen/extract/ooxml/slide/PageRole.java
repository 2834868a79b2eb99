package org.xianshen.extract.ooxml.slide;

import org.xianshen.document.Carrier;

/**
 * What a page is in the show, which decides whose text its shapes hold.
 *
 * @param carrier of text that is seen
 * @param isHidden whether nothing of it is seen in the show
 * @param isModel whether the text of its placeholders only prompts whoever writes a slide
 */
record PageRole(Carrier carrier, boolean isHidden, boolean isModel) {

    /** Whose text {@code shape} holds when it is seen. */
    Carrier carrierOf(Shape shape) {
        return switch (shape.placeholder) {
            case "hdr" -> Carrier.HEADER;
            case "ftr", "dt", "sldNum" -> Carrier.FOOTER;
            case "" -> shape.fallback && carrier == Carrier.BODY ? Carrier.TEXT_BOX : carrier;
            default -> isModel ? Carrier.STYLE : carrier;
        };
    }

    /** Whose text it is when it is not seen. */
    Carrier hiddenCarrier() {
        return carrier == Carrier.RESIDUE ? Carrier.RESIDUE : Carrier.HIDDEN_TEXT;
    }
}
