package org.xianshen.extract.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.xianshen.document.Carrier;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.Hidden;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.extract.pdf.walk.PaintedPicture;

/**
 * Hands the pictures of pages over to be read.
 *
 * <p>A page without text is read as it looks. On a page with text each picture is read by itself, whole even where
 * something covers or clips it; pictures that touch each other are one; what many drawn shapes show is read as it looks
 * without the text. A picture that is painted several times is read once. Not thread-safe.
 */
final class PagePictures {

    /** A picture that is shown smaller than this, in points, holds no two characters. */
    static final double LEAST_LENGTH = 11.5;

    static final double LEAST_BREADTH = 5.8;

    /** Curved or slanted paths on a page with text up to which they are taken for a drawing and not for letters. */
    private static final int MOST_SHAPES = 40;

    private static final double TOUCHING = 1;

    private final PdfFile file;
    private final PictureQueue queue;
    private final ExtractedDocument.Builder out;
    private final CarrierCensus.Builder census;
    private final Set<COSBase> handed = Collections.newSetFromMap(new IdentityHashMap<>());

    PagePictures(PdfFile file, PictureQueue queue, ExtractedDocument.Builder out) {
        this.file = file;
        this.queue = queue;
        this.out = out;
        this.census = out.census();
    }

    /**
     * Hands over what page {@code number} shows.
     *
     * @param unseen the text of the page that a reader does not see
     */
    void page(PDPage page, int number, PageContent content, boolean hasText, PageUnits unseen) {
        String path = "page " + number;
        if (content.hiddenShapes().mayBeLetters()) {
            census.refused(Carrier.HIDDEN_TEXT, path, "shapes in a layer that is off, which may be letters");
        }
        if (!queue.isAvailable()) {
            unread(content, path, hasText);
            return;
        }
        Sheet sheet = new Sheet(page, number, path, content, unseen);
        List<PaintedPicture> seen =
                content.pictures().stream().filter(PaintedPicture::isSeen).toList();
        List<PaintedPicture> telling =
                seen.stream().filter(p -> isTelling(p.place())).toList();
        boolean drawn = content.drawnShapes() > (hasText ? MOST_SHAPES : 0)
                || content.shapes().isIntricate();
        if (drawn || (!hasText && !telling.isEmpty())) {
            whole(sheet, hasText);
            telling.stream().filter(p -> isPartlyUnseen(p, content)).forEach(p -> single(sheet, p));
            telling.forEach(this::hand);
        } else {
            groups(telling).forEach(group -> group(sheet, group));
            plainShapes(content, path);
        }
        if (seen.size() > telling.size()) {
            int small = seen.size() - telling.size();
            census.noText(Carrier.IMAGE, path, small == 1 ? "small image" : small + " small images");
        }
        content.pictures().stream()
                .filter(p -> !p.isSeen() && p.inline() != null && isTelling(p.whole()))
                .forEach(p -> single(sheet, p));
    }

    /** A page with what is known of it. */
    private record Sheet(PDPage page, int number, String path, PageContent content, PageUnits unseen) {
        Box box() {
            return new Box(0, 0, content.width(), content.height());
        }
    }

    static boolean isTelling(Box place) {
        double length = Math.max(place.width(), place.height());
        double breadth = Math.min(place.width(), place.height());
        return length >= LEAST_LENGTH && breadth >= LEAST_BREADTH;
    }

    private void whole(Sheet sheet, boolean hasText) {
        RenderedPicture picture = new RenderedPicture(file, sheet.page(), sheet.number(), sheet.box(), !hasText);
        TextLayer layer = new TextLayer(out, sheet.content(), sheet.unseen(), sheet.box());
        picture.examinedBy(layer);
        Carrier carrier = hasText ? Carrier.IMAGE : Carrier.BODY;
        queue.add(carrier, sheet.path(), sheet.number(), picture, picture.mapping(), layer);
    }

    private void group(Sheet sheet, List<PaintedPicture> group) {
        if (group.size() == 1) {
            single(sheet, group.get(0));
            return;
        }
        Box around = group.get(0).place();
        for (PaintedPicture p : group) {
            around = around.union(p.place());
            hand(p);
        }
        RenderedPicture picture = new RenderedPicture(file, sheet.page(), sheet.number(), around, false);
        TextLayer layer = new TextLayer(out, sheet.content(), sheet.unseen(), around);
        picture.examinedBy(layer);
        queue.add(Carrier.IMAGE, sheet.path(), sheet.number(), picture, picture.mapping(), layer);
    }

    private void single(Sheet sheet, PaintedPicture painted) {
        boolean known = !hand(painted);
        TextLayer layer = new TextLayer(out, sheet.content(), sheet.unseen(), painted.place());
        if (known && layer.isEmpty() && painted.isSeen()) {
            census.read(Carrier.IMAGE, sheet.path(), "picture that was read before");
            return;
        }
        DecodedPicture picture = new DecodedPicture(painted, sheet.page().getResources());
        picture.examinedBy(layer);
        queue.add(
                Carrier.IMAGE,
                sheet.path(),
                sheet.number(),
                picture,
                picture.mapping(),
                new PictureParts(out, painted, sheet.content(), layer));
    }

    /** Notes that a picture is read; false when it was read where it is painted otherwise. */
    private boolean hand(PaintedPicture picture) {
        return picture.object() == null || handed.add(picture.object());
    }

    /** Whether something clips away or covers a good part of a picture. */
    private static boolean isPartlyUnseen(PaintedPicture picture, PageContent content) {
        double area = picture.whole().width() * picture.whole().height();
        double seen = picture.place().width() * picture.place().height();
        if (seen < 0.97 * area) {
            return true;
        }
        return content.covers().stream()
                .skip(picture.order())
                .map(cover -> cover.intersect(picture.place()))
                .anyMatch(PagePictures::isTelling);
    }

    /** Pictures that touch each other, together. */
    private static List<List<PaintedPicture>> groups(List<PaintedPicture> pictures) {
        List<List<PaintedPicture>> groups = new ArrayList<>();
        for (PaintedPicture picture : pictures) {
            Box grown = picture.place().grow(TOUCHING);
            List<PaintedPicture> joined = new ArrayList<>();
            joined.add(picture);
            for (int i = groups.size() - 1; i >= 0 && groups.size() < 500; i--) {
                if (groups.get(i).stream().anyMatch(p -> p.place().overlaps(grown))) {
                    joined.addAll(0, groups.remove(i));
                }
            }
            groups.add(joined);
        }
        return groups;
    }

    /** Without a reader: what a person has to look at. */
    private void unread(PageContent content, String path, boolean hasText) {
        if (!content.images().isEmpty()) {
            unreadPictures(content, path, hasText);
        }
        boolean letters = content.shapes().mayBeLetters();
        if (!hasText && (content.drawnShapes() > 0 || letters)) {
            census.refused(Carrier.IMAGE, path, "page is drawn and has no text layer");
        } else if (content.drawnShapes() > MOST_SHAPES || letters) {
            census.refused(Carrier.IMAGE, path, "drawn shapes, which may be letters");
        } else {
            plainShapes(content, path);
        }
        long unseen = content.pictures().stream()
                .filter(p -> p.inline() != null && !p.isSeen() && p.hidden() != Hidden.PATTERN)
                .count();
        if (unseen > 0) {
            census.refused(Carrier.IMAGE, path, "image that is not shown not read");
        }
    }

    private void plainShapes(PageContent content, String path) {
        if (!content.shapes().isEmpty() || content.drawnShapes() > 0) {
            census.noText(Carrier.IMAGE, path, "drawn shapes, too few or too plain for words");
        }
    }

    private void unreadPictures(PageContent content, String path, boolean hasText) {
        if (!hasText) {
            census.refused(Carrier.IMAGE, path, "page has no text layer");
            return;
        }
        int small = 0;
        int large = 0;
        for (Box image : content.images()) {
            if (PdfExtractor.isSmall(image, content)) {
                small++;
            } else {
                large++;
            }
        }
        if (large > 0) {
            census.refused(Carrier.IMAGE, path, large == 1 ? "image not read" : large + " images not read");
        }
        if (small > 0) {
            census.noText(Carrier.IMAGE, path, small == 1 ? "small image" : small + " small images");
        }
    }
}
