package org.xianshen.rules.recognize;

import java.util.function.Consumer;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.Mention;
import org.xianshen.normalize.DocumentText;

/** Reports what the reader of the file found concealed: earlier redaction that removed nothing. */
final class ConcealedTexts {

    private static final double SURE = 0.9;
    /** A text layer is compared with what a machine reads in a picture, which errs now and then. */
    private static final double LESS_SURE = 0.7;

    private ConcealedTexts() {}

    static void report(DocumentText text, Consumer<Mention> found) {
        for (ConcealedText concealed : text.layout().concealed()) {
            double confidence = concealed.how() == Concealment.STALE_TEXT_LAYER ? LESS_SURE : SURE;
            found.accept(Mention.of(type(concealed.how()), concealed.span(), confidence, evidence(concealed.how())));
        }
    }

    private static FindingType type(Concealment how) {
        return switch (how) {
            case COVERED -> FindingType.COVERED_TEXT;
            case UNAPPLIED_REDACTION -> FindingType.UNAPPLIED_REDACTION;
            case COLOUR_OF_GROUND -> FindingType.GROUND_COLOURED_TEXT;
            case STALE_TEXT_LAYER -> FindingType.STALE_TEXT_LAYER;
            case CROPPED_AWAY -> FindingType.CROPPED_CONTENT;
        };
    }

    private static String evidence(Concealment how) {
        return switch (how) {
            case COVERED -> "an opaque area lies over the text";
            case UNAPPLIED_REDACTION -> "an annotation asks for its removal";
            case COLOUR_OF_GROUND -> "its colour is that of its ground";
            case STALE_TEXT_LAYER -> "the picture before it does not show it";
            case CROPPED_AWAY -> "it lies outside the visible box";
        };
    }
}
