package org.xianshen.extract.image;

import java.io.IOException;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.PageRegion;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.Picture;
import org.xianshen.extract.ocr.PictureQueue;

/**
 * Reads picture files inside a document like picture files by themselves: every frame, properties, comments, thumbnails,
 * transparent pixels, and bytes that are no part of the picture.
 *
 * <p>For one document and one thread.
 */
public final class EmbeddedPictures {

    /** No Chinese character is legible in fewer pixels. */
    private static final int TINY_PIXELS = 16;

    private final ExtractedDocument.Builder document;
    private final ExtractionContext context;
    private final PictureQueue queue;

    /** Pictures of {@code document}, whose frames wait in {@code queue}. */
    public EmbeddedPictures(ExtractedDocument.Builder document, ExtractionContext context, PictureQueue queue) {
        this.document = document;
        this.context = context;
        this.queue = queue;
    }

    /** What becomes of the frames of a picture. */
    @FunctionalInterface
    public interface FrameUse {
        /**
         * Lets a frame wait to be read.
         *
         * @param path as the census is to name it
         * @param index number of the frame, from 0
         */
        void add(String path, int index, Picture frame);
    }

    /** Whether {@code head}, the first bytes of a file, are those of a picture that can be read. */
    public static boolean isPicture(byte[] head) {
        return !FileStructure.typeOf(head).isEmpty();
    }

    /** Whether both sides of the only frame of {@code file} are at most {@code side} pixels long. */
    public static boolean isWithin(byte[] file, int side) {
        Frames frames = new Frames(file, FileStructure.typeOf(file));
        try {
            return frames.count() == 1 && frames.isWithin(0, side);
        } catch (IOException e) {
            // What cannot be measured is not small.
            return false;
        }
    }

    /** Gives the frames of a picture to {@code use} and enters everything else of it; a tiny picture has no frame. */
    public void read(String path, PictureSource source, FrameUse use) throws IOException {
        byte[] file = source.bytes();
        if (isWithin(file, TINY_PIXELS)) {
            document.census().noText(Carrier.IMAGE, path, "icon");
            beside(path, file);
            return;
        }
        String type = FileStructure.typeOf(file);
        Frames frames = new Frames(source, type);
        int count = frames(path, new Frames(file, type));
        for (int i = 0; i < count; i++) {
            use.add(i == 0 ? path : path + " frame " + (i + 1), i, frame(frames, i, false));
        }
        if (beside(path, file).isTransparent()) {
            for (int i = 0; i < count; i++) {
                queue.addConcealed(
                        "transparent pixels of " + path,
                        0,
                        frame(frames, i, true),
                        (page, x, y, width, height) -> new PageRegion(1, x, y, width, height),
                        Concealment.COLOUR_OF_GROUND);
            }
        }
    }

    /** Enters everything of a picture except its frames. */
    public void readBeside(String path, PictureSource source) throws IOException {
        beside(path, source.bytes());
    }

    private static Picture frame(Frames frames, int index, boolean hidden) {
        // What the file says of its resolution has nothing to do with the size at which a document shows it.
        return new Frame(frames, index, new Frame.Resolution(), hidden);
    }

    private int frames(String path, Frames frames) {
        try {
            int count = frames.count();
            if (count > context.limits().maxPages()) {
                document.census().refused(Carrier.IMAGE, path, "picture of too many frames");
                return 0;
            }
            return Math.max(1, count);
        } catch (IOException e) {
            // The first frame is refused when it is decoded.
            return 1;
        }
    }

    private Parts beside(String path, byte[] file) throws IOException {
        Parts parts = new Parts(document, context, path + " ");
        String properties = PictureProperties.of(file);
        parts.structured(properties);
        if (!properties.isEmpty()) {
            parts.text(Carrier.METADATA, "properties", properties);
        }
        if (!FileStructure.walk(file, FileStructure.typeOf(file), parts)) {
            document.census().refused(Carrier.IMAGE, path, "picture is cut short");
        }
        int number = 0;
        for (byte[] thumbnail : parts.thumbnails()) {
            String name = path + " thumbnail " + ++number;
            if (queue.isAvailable()) {
                queue.add(name, frame(new Frames(thumbnail, "image/jpeg"), 0, false));
            } else {
                document.census().refused(Carrier.IMAGE, name, "picture is not read without text recognition");
            }
        }
        return parts;
    }
}
