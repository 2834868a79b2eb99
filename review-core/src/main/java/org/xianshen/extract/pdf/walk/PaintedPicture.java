package org.xianshen.extract.pdf.walk;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/**
 * One painting of a picture.
 *
 * @param place where it is seen, clipped to the page and what clips it; a box of no extent when it is not seen
 * @param whole where all of it would stand if nothing clipped it
 * @param map from the unit square of the picture to the visible page
 * @param object the picture's dictionary, one object for all its paintings; of an inline picture its parameters
 * @param inline the picture itself when it stands in the content, else null
 * @param hidden the {@link Hidden} bits that hold for it; 0 when it is seen
 * @param order how many areas were painted before it, see {@link PageContent#covers()}
 */
public record PaintedPicture(
        Box place,
        Box whole,
        Affine map,
        @Nullable COSDictionary object,
        @Nullable PDImage inline,
        int hidden,
        int order) {

    /** Whether a person sees any of it. */
    public boolean isSeen() {
        return hidden == 0 && place.width() * place.height() > 0;
    }
}
