package org.xianshen.extract.ocr;

import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;

/**
 * A picture that waits to be read, and what is to become of its text.
 *
 * @param unit id reserved for its text
 * @param carrier of the unit
 * @param entered the carrier under which the census names it
 * @param path as the census names it
 * @param page 1-based page it stands on; 0 for none
 * @param picture the picture
 * @param mapping where its pixels stand on the page
 * @param visible the part of it that is shown
 * @param hidden how it is hidden as a whole; null when it is shown
 * @param outcome told what was read
 */
record QueuedPicture(
        String unit,
        Carrier carrier,
        Carrier entered,
        String path,
        int page,
        Picture picture,
        PictureQueue.PixelMapping mapping,
        VisiblePart visible,
        @Nullable Concealment hidden,
        PictureQueue.Outcome outcome) {

    boolean isOnPage() {
        return page > 0;
    }
}
