package org.xianshen.extract.ofd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.image.EmbeddedPictures;
import org.xianshen.extract.image.PictureSource;
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
    private final EmbeddedPictures embedded;
    private final Map<String, PictureHead> heads = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Set<ByteBuffer> insides = new HashSet<>();
    private int others;

    Pictures(OfdPackage parts, ExtractedDocument.Builder document, ExtractionContext context) {
        this.parts = parts;
        this.document = document;
        this.context = context;
        this.queue = new PictureQueue(context, document);
        this.embedded = new EmbeddedPictures(document, context, queue);
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
            placed(carrier, path, part, () -> parts.bytes(part), new Place(page, map, widthPoints));
        } else {
            if (small) {
                document.census().noText(Carrier.IMAGE, path, "small image");
            } else {
                refuse(path, kind, carrier == Carrier.BODY);
            }
            beside(part, kind, () -> parts.bytes(part));
        }
    }

    /** Where a picture stands: its page, the map from the unit square to it, and its width there in points. */
    private record Place(int page, Affine map, double widthPoints) {}

    /** The first frame stands on the page; what else is in the file stands on none. */
    private void placed(Carrier carrier, String path, String part, PictureSource source, Place place) {
        read(part, source, (name, index, frame) -> {
            if (index > 0) {
                queue.add(name, frame);
                return;
            }
            PlacedPicture picture = new PlacedPicture(frame, place.widthPoints());
            queue.add(
                    carrier,
                    path,
                    place.page(),
                    picture,
                    (p, x, y, w, h) -> picture.region(place.map(), p, x, y, w, h));
        });
    }

    private void read(String part, PictureSource source, EmbeddedPictures.FrameUse use) {
        try {
            embedded.read(part, source, use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file of a picture that is not read says beside its pixels. */
    private void beside(String part, PictureHead.Kind kind, PictureSource source) {
        if (kind != PictureHead.Kind.DECODABLE) {
            return;
        }
        try {
            embedded.readBeside(part, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            read(part, () -> parts.bytes(part), (name, index, frame) -> queue.add(name, frame));
        } else {
            refuse(part, kind, false);
            beside(part, kind, () -> parts.bytes(part));
        }
    }

    /** A picture inside a seal or another part, shown on page {@code page} where {@code map} says. */
    void inside(String part, byte[] file, int page, Affine map, double widthPoints) {
        if (!insides.add(ByteBuffer.wrap(file))) {
            return;
        }
        PictureHead.Kind kind = PictureHead.of(file).kind();
        if (kind == PictureHead.Kind.DECODABLE && queue.isAvailable()) {
            if (page > 0) {
                placed(Carrier.IMAGE, part, part, file::clone, new Place(page, map, widthPoints));
            } else {
                read(part, file::clone, (name, index, frame) -> queue.add(name, frame));
            }
        } else {
            refuse(part, kind, false);
            beside(part, kind, file::clone);
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
