package org.xianshen.extract.image;

import org.xianshen.document.Carrier;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.PictureQueue;

/** Reads what a JPEG picture inside a document says beside its pixels, which are read where the document shows them. */
public final class JpegSides {

    private JpegSides() {}

    /**
     * Properties, comments, thumbnails and bytes behind the end of the picture {@code file}.
     *
     * @return a document of its own, whose units and census tell them
     */
    public static ExtractedDocument of(byte[] file, ExtractionContext context) {
        ExtractedDocument.Builder read = ExtractedDocument.builder("image/jpeg");
        Parts parts = new Parts(read, context);
        String properties = PictureProperties.of(file);
        parts.structured(properties);
        if (!properties.isEmpty()) {
            parts.text(Carrier.METADATA, "properties", properties);
        }
        JpegSegments.walk(file, parts);
        PictureQueue queue = new PictureQueue(context, read);
        PictureExtractor.thumbnails(queue, read, parts);
        queue.readAll();
        return read.build();
    }
}
