package org.xianshen.extract.ofd;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.walk.Affine;

/** The pictures of one document: each file is read once, at the first place where it is shown. */
final class Pictures {

    /** Share of its page in percent up to which a picture that cannot be read is taken for a logo without text. */
    static final int SMALL_PERCENT = 3;

    private final OfdPackage parts;
    private final ExtractedDocument.Builder document;
    private final ExtractionContext context;
    private final PictureQueue queue;
    private final Map<String, PictureHead> heads = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Set<ByteBuffer> insides = new HashSet<>();
    private int others;

    Pictures(OfdPackage parts, ExtractedDocument.Builder document, ExtractionContext context) {
        this.parts = parts;
        this.document = document;
        this.context = context;
        this.queue = new PictureQueue(context, document);
    }

    /** What kind of picture part {@code part} is. */
    PictureHead head(String part) {
        return heads.computeIfAbsent(part, p -> PictureHead.of(parts.head(p, PictureHead.BYTES)));
    }

    /**
     * A picture on a page.
     *
     * @param carrier of its text
     * @param widthPoints how wide it is on the page
     * @param small whether it is too small to hold text worth a person's look
     * @param map from the unit square to the page
     */
    void onPage(Carrier carrier, String part, int page, Affine map, double widthPoints, boolean small) {
        if (!met.add(part)) {
            return;
        }
        String path = "page " + page;
        PictureHead.Kind kind = head(part).kind();
        if (kind == PictureHead.Kind.NONE) {
            nested(part);
        } else if (kind == PictureHead.Kind.DECODABLE && queue.isAvailable()) {
            EncodedPicture picture = new EncodedPicture(() -> parts.bytes(part), widthPoints);
            queue.add(carrier, path, page, picture, (p, x, y, w, h) -> picture.region(map, p, x, y, w, h));
        } else if (small) {
            document.census().noText(Carrier.IMAGE, path, "small image");
        } else {
            refuse(path, kind, carrier == Carrier.BODY);
        }
    }

    /** A picture that stands on no page. */
    void loose(String part) {
        if (!met.add(part)) {
            return;
        }
        PictureHead.Kind kind = head(part).kind();
        if (kind == PictureHead.Kind.NONE) {
            nested(part);
        } else if (kind == PictureHead.Kind.DECODABLE && queue.isAvailable()) {
            queue.add(part, new EncodedPicture(() -> parts.bytes(part), 0));
        } else {
            refuse(part, kind, false);
        }
    }

    /** A picture inside a seal or another part, shown on page {@code page} where {@code map} says. */
    void inside(String part, byte[] file, int page, Affine map, double widthPoints) {
        if (!insides.add(ByteBuffer.wrap(file))) {
            return;
        }
        PictureHead.Kind kind = PictureHead.of(file).kind();
        if (kind == PictureHead.Kind.DECODABLE && queue.isAvailable()) {
            EncodedPicture picture = new EncodedPicture(file::clone, widthPoints);
            if (page > 0) {
                queue.add(Carrier.IMAGE, part, page, picture, (p, x, y, w, h) -> picture.region(map, p, x, y, w, h));
            } else {
                queue.add(part, picture);
            }
        } else {
            refuse(part, kind, false);
        }
    }

    private void refuse(String path, PictureHead.Kind kind, boolean isPage) {
        String reason = isPage
                ? "page has no text layer"
                : kind == PictureHead.Kind.DECODABLE ? "image not read" : "image in a format that is not read";
        document.census().refused(Carrier.IMAGE, path, reason);
    }

    private void nested(String part) {
        String name = "object-" + ++others;
        document.nested(Carrier.EMBEDDED_OBJECT, part, SourceDocument.ofBytes(name, parts.bytes(part)), context);
    }

    /** Reads all that waits. */
    void readAll() {
        queue.readAll();
    }
}
