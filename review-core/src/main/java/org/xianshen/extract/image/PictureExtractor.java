package org.xianshen.extract.image;

import java.io.IOException;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads picture files: JPEG, PNG, TIFF, BMP, GIF, and others for which a decoder is on the class path.
 *
 * <p>Every frame is a page; its text is that of text recognition, with places in points by the resolution the file names, 72
 * dpi otherwise. Properties, comments, thumbnails, transparent pixels and bytes that are no part of the picture are carriers
 * of their own. Without a reader of pictures the frames are refused in the census. Immutable and thread-safe.
 *
 * <p>Problems: {@code EXT-601} no decoder, {@code EXT-602} cut short, {@code EXT-603} too many pixels, {@code EXT-604} too
 * many frames, {@code EXT-605} damaged. What the header declares is held against the limits before memory is taken.
 */
public final class PictureExtractor implements DocumentExtractor {

    private static final double POINTS_PER_INCH = 72;
    private static final Set<String> DRAWINGS =
            Set.of("image/svg+xml", "image/wmf", "image/emf", "image/x-wmf", "image/x-emf");

    @Override
    public boolean supports(String mediaType) {
        return mediaType.startsWith("image/") && !mediaType.startsWith("image/vnd.") && !DRAWINGS.contains(mediaType);
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        byte[] file;
        try {
            file = document.readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-013", document.name()), e);
        }
        Frames frames = new Frames(file, mediaType);
        if (!frames.isDecodable()) {
            throw ProblemException.of("EXT-601", document.name(), mediaType);
        }
        ExtractedDocument.Builder read = ExtractedDocument.builder(mediaType);
        try {
            int count = checkedFrames(document, frames, context);
            read.pages(count);
            Parts parts = new Parts(read, context);
            String properties = PictureProperties.of(file);
            parts.structured(properties);
            PictureQueue queue = new PictureQueue(context, read);
            // The frames come first in the order, the walk tells their resolution.
            Frame.Resolution resolution = new Frame.Resolution();
            for (int i = 0; i < count; i++) {
                frame(queue, read, frames, i, resolution);
            }
            if (!properties.isEmpty()) {
                parts.text(Carrier.METADATA, "properties", properties);
            }
            if (!FileStructure.walk(file, mediaType, parts)) {
                throw ProblemException.of("EXT-602", document.name());
            }
            resolution.dotsPerInch(parts.dotsPerInch());
            if (parts.isTransparent()) {
                for (int i = 0; i < count; i++) {
                    hidden(queue, read, frames, i, resolution);
                }
            }
            thumbnails(queue, read, parts);
            queue.readAll();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-605", document.name()), e);
        }
        return read.build();
    }

    private static int checkedFrames(SourceDocument document, Frames frames, ExtractionContext context)
            throws IOException {
        int count = frames.count();
        if (count < 1) {
            throw ProblemException.of("EXT-605", document.name());
        }
        if (count > context.limits().maxPages()) {
            throw ProblemException.of(
                    "EXT-604",
                    document.name(),
                    Integer.toString(context.limits().maxPages()));
        }
        for (int i = 0; i < count; i++) {
            context.deadline().check(document.name());
            if (frames.pixels(i) > Frames.MOST_PIXELS) {
                throw ProblemException.of("EXT-603", document.name(), Long.toString(Frames.MOST_PIXELS / 1_000_000));
            }
        }
        return count;
    }

    private static void frame(
            PictureQueue queue, ExtractedDocument.Builder read, Frames frames, int index, Frame.Resolution resolution) {
        int page = index + 1;
        if (!queue.isAvailable()) {
            read.unit(Carrier.BODY, "", page, "");
            read.census().refused(Carrier.IMAGE, "page " + page, "picture is not read without text recognition");
            return;
        }
        queue.add(Carrier.BODY, "page " + page, page, new Frame(frames, index, resolution, false), mapping(resolution));
    }

    private static void hidden(
            PictureQueue queue, ExtractedDocument.Builder read, Frames frames, int index, Frame.Resolution resolution) {
        int page = index + 1;
        if (!queue.isAvailable()) {
            read.census()
                    .refused(
                            Carrier.HIDDEN_TEXT,
                            "transparent pixels of page " + page,
                            "picture is not read without text recognition");
            return;
        }
        queue.addConcealed(
                "transparent pixels of page " + page,
                page,
                new Frame(frames, index, resolution, true),
                mapping(resolution),
                Concealment.COLOUR_OF_GROUND);
    }

    /** Lets the thumbnails that {@code parts} met wait to be read. */
    static void thumbnails(PictureQueue queue, ExtractedDocument.Builder read, Parts parts) {
        int number = 0;
        for (byte[] thumbnail : parts.thumbnails()) {
            String path = "thumbnail " + ++number;
            if (!queue.isAvailable()) {
                read.census().refused(Carrier.IMAGE, path, "picture is not read without text recognition");
            } else {
                queue.add(path, new Frame(new Frames(thumbnail, "image/jpeg"), 0, new Frame.Resolution(), false));
            }
        }
    }

    private static PictureQueue.PixelMapping mapping(Frame.Resolution resolution) {
        return (page, x, y, width, height) -> {
            double points = resolution.dotsPerInch() > 0 ? POINTS_PER_INCH / resolution.dotsPerInch() : 1;
            return new PageRegion(page, x * points, y * points, width * points, height * points);
        };
    }
}
