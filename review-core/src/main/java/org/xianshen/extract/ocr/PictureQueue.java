package org.xianshen.extract.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.GlyphPlaces;
import org.xianshen.document.PageRegion;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;

/**
 * The pictures of one document that wait to be read, so that several are read at once and each unit still stands where its
 * picture stands in the order.
 *
 * <p>Bar codes are decoded, empty pictures are not read, the same picture is read once. Not thread-safe.
 */
public final class PictureQueue {

    private static final PixelMapping NO_PAGE = (page, x, y, width, height) -> new PageRegion(1, x, y, width, height);
    private static final Outcome IGNORED = (unit, text, places, confidence) -> {};

    private final ExtractionContext context;
    private final ExtractedDocument.Builder document;
    private final List<QueuedPicture> waiting = new ArrayList<>();

    /** Where the pixels of a picture stand on a page. */
    @FunctionalInterface
    public interface PixelMapping {
        /** The region on the page of a rectangle of pixels. */
        PageRegion region(int page, double x, double y, double width, double height);
    }

    /** Told what was read in a picture that stands on a page. */
    @FunctionalInterface
    public interface Outcome {
        /**
         * The picture was read.
         *
         * @param unit id of its unit; of none when {@code text} is empty
         * @param text what it says
         * @param places where each character stands on the page; null when {@code text} is empty
         * @param confidence how sure the reader is, 0 to 1
         */
        void read(String unit, String text, @Nullable GlyphPlaces places, double confidence);
    }

    /** A queue for the document that {@code document} collects. */
    public PictureQueue(ExtractionContext context, ExtractedDocument.Builder document) {
        this.context = context;
        this.document = document;
    }

    /** Whether pictures can be read; if not, the extractor refuses them in the census itself. */
    public boolean isAvailable() {
        return context.pictures().isAvailable();
    }

    /**
     * Lets a picture wait that stands on no page, e.g. one of a package; its text becomes a unit of {@link Carrier#IMAGE}.
     *
     * @param path name of the picture's part
     */
    public void add(String path, Picture picture) {
        add(path, picture, VisiblePart.ALL);
    }

    /** The same for a picture of which only a part is shown; text elsewhere in it is noted as cropped away. */
    public void add(String path, Picture picture, VisiblePart visible) {
        waiting.add(new QueuedPicture(
                document.reserve(), Carrier.IMAGE, Carrier.IMAGE, path, 0, picture, NO_PAGE, visible, null, IGNORED));
    }

    /**
     * Lets a picture wait that stands on a page.
     *
     * @param carrier of the unit: {@link Carrier#BODY} where the picture is the page, otherwise {@link Carrier#IMAGE}
     * @param path as the census is to name the picture
     * @param mapping from pixels to the page
     */
    public void add(Carrier carrier, String path, int page, Picture picture, PixelMapping mapping) {
        add(carrier, path, page, picture, mapping, IGNORED);
    }

    /** The same, with somebody to be told what was read. */
    public void add(Carrier carrier, String path, int page, Picture picture, PixelMapping mapping, Outcome outcome) {
        waiting.add(new QueuedPicture(
                document.reserve(),
                carrier,
                Carrier.IMAGE,
                path,
                page,
                picture,
                mapping,
                VisiblePart.ALL,
                null,
                outcome));
    }

    /** Lets a picture wait that stands on a page hidden in some way; its text is {@link Carrier#HIDDEN_TEXT}. */
    public void addConcealed(String path, int page, Picture picture, PixelMapping mapping, Concealment how) {
        waiting.add(new QueuedPicture(
                document.reserve(),
                Carrier.HIDDEN_TEXT,
                Carrier.HIDDEN_TEXT,
                path,
                page,
                picture,
                mapping,
                VisiblePart.ALL,
                how,
                IGNORED));
    }

    /** Reads all that waits, adds the units with their words and enters every picture in the census. */
    public void readAll() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Integer> firstOf = new HashMap<>();
        List<FirstLook> looks = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            looks.add(new FirstLook(waiting.get(i).picture(), i, firstOf));
        }
        List<PictureText> texts = context.pictures().read(looks, context.deadline());
        PictureUnits units = new PictureUnits(document);
        for (int i = 0; i < texts.size(); i++) {
            int source = looks.get(i).source();
            units.add(waiting.get(i), texts.get(source), looks.get(source).codes());
        }
        waiting.clear();
    }
}
