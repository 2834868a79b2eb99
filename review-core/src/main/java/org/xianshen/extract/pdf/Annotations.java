package org.xianshen.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.Concealment;
import org.xianshen.document.SourceLocation;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.extract.pdf.walk.PaintedPicture;

/** Enters the annotations of pages, and tells under which of them text is meant to be hidden. Not thread-safe. */
final class Annotations {

    private static final int NOT_SHOWN = 2 | 32;
    private static final int MOST_QUADS = 10_000;
    /** Annotations people draw over text. */
    private static final Set<String> DRAWN =
            Set.of("Square", "Circle", "Highlight", "FreeText", "Stamp", "Ink", "Line", "Polygon", "Redact");

    private final PdfFile file;
    private final PdfUnits units;
    private final PictureQueue queue;
    private final ObjectCensus objects;
    private final CarrierCensus.Builder census;

    Annotations(PdfFile file, PdfUnits units, PictureQueue queue, ObjectCensus objects) {
        this.file = file;
        this.units = units;
        this.queue = queue;
        this.objects = objects;
        this.census = units.census();
    }

    /** Enters the annotations of {@code page}; returns what they hide. */
    List<Concealments.Cover> page(PDPage page, int number) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        List<Concealments.Cover> covers = new ArrayList<>();
        int read = 0;
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                annotation(annotation, page, number, covers);
                read++;
            }
        }
        if (read > 0) {
            census.read(Carrier.ANNOTATION, "page " + number);
        }
        return covers;
    }

    private void annotation(COSDictionary annotation, PDPage page, int number, List<Concealments.Cover> covers) {
        String kind = String.valueOf(annotation.getNameAsString(COSName.SUBTYPE));
        Carrier carrier = kind.equals("Widget") ? Carrier.FORM_FIELD : Carrier.ANNOTATION;
        String path = "page " + number;
        Box rect = box(annotation.getCOSArray(COSName.RECT), Affine.toVisible(page));
        SourceLocation place = rect == null
                ? new SourceLocation.InPart(path)
                : new SourceLocation.OnPage(List.of(PdfUnits.region(number, rect)));
        for (String key : new String[] {"Contents", "RC", "T", "Subj", "TU", "V", "DV", "AS", "Opt", "OverlayText"}) {
            String text = PdfText.ofField(annotation, key);
            if (!text.isBlank() && PdfText.isReadable(text)) {
                units.add(carrier, path, number, key.equals("RC") ? XmlText.of(text) : text, place);
            }
        }
        if (kind.equals("Ink")) {
            census.refused(Carrier.ANNOTATION, path, "drawn by hand");
        }
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        List<PageContent> shown = new ArrayList<>();
        if (appearances != null) {
            for (COSName state : appearances.keySet()) {
                List<PageContent> into = state.equals(COSName.N) ? shown : new ArrayList<>();
                appearance(appearances.getDictionaryObject(state), carrier, path, number, place, 0, into);
            }
        }
        if (rect != null && (annotation.getInt(COSName.F, 0) & NOT_SHOWN) == 0 && DRAWN.contains(kind)) {
            covers(annotation, kind, page, rect, shown, covers);
        }
    }

    private void appearance(
            @Nullable COSBase appearance,
            Carrier carrier,
            String path,
            int number,
            SourceLocation place,
            int depth,
            List<PageContent> into) {
        if (appearance instanceof COSStream stream) {
            PageContent content = file.walk().appearance(stream, number);
            into.add(content);
            objects.painted(content);
            String shown = PageText.ofVisible(content).text();
            String hidden = PageText.ofHidden(content).text();
            if (!shown.isBlank()) {
                units.add(carrier, path, number, shown, place);
            }
            if (!hidden.isBlank()) {
                units.add(Carrier.HIDDEN_TEXT, path, number, hidden, place);
            }
            for (String replacement : content.replacementTexts()) {
                units.add(Carrier.ALTERNATIVE_TEXT, path, number, replacement, place);
            }
            units.addStrays(content, path, number);
            if (content.glyphs().unmapped() > 0 || content.brokenFonts() > 0) {
                census.refused(carrier, path, "appearance with glyphs without text");
            }
            if (content.shapes().mayBeLetters() || content.hiddenShapes().mayBeLetters()) {
                census.refused(carrier, path, "appearance of drawn shapes, which may be letters");
            }
            pictures(content, path);
        } else if (appearance instanceof COSDictionary states && depth < 2) {
            for (COSName state : states.keySet()) {
                appearance(states.getDictionaryObject(state), carrier, path, number, place, depth + 1, into);
            }
        }
    }

    private void pictures(PageContent content, String path) {
        List<PaintedPicture> telling = content.pictures().stream()
                .filter(p -> PagePictures.isTelling(p.whole()))
                .toList();
        if (!telling.isEmpty() && !queue.isAvailable()) {
            census.refused(Carrier.IMAGE, path, "image in an annotation not read");
        } else if (!telling.isEmpty()) {
            telling.forEach(p -> queue.add(path, new DecodedPicture(p, null)));
        } else if (!content.pictures().isEmpty()) {
            census.noText(Carrier.IMAGE, path, "small image in an annotation");
        }
    }

    // ---- what they hide

    private static void covers(
            COSDictionary annotation,
            String kind,
            PDPage page,
            Box rect,
            List<PageContent> shown,
            List<Concealments.Cover> covers) {
        Affine toPage = Affine.toVisible(page);
        if (kind.equals("Redact")) {
            List<Box> quads = quads(annotation, toPage);
            for (Box box : quads.isEmpty() ? List.of(rect) : quads) {
                covers.add(new Concealments.Cover(box, Concealment.UNAPPLIED_REDACTION));
            }
            return;
        }
        boolean dark = isDark(annotation.getCOSArray(COSName.C));
        if (kind.equals("Highlight") && dark) {
            List<Box> quads = quads(annotation, toPage);
            for (Box box : quads.isEmpty() ? List.of(rect) : quads) {
                covers.add(new Concealments.Cover(box, Concealment.COVERED));
            }
        } else if (shown.isEmpty()) {
            COSArray inside = annotation.getCOSArray(COSName.IC);
            boolean solid = inside != null && inside.size() > 0 && annotation.getFloat(COSName.CA, 1) > 0.98;
            if (solid && kind.equals("Square")) {
                covers.add(new Concealments.Cover(rect, Concealment.COVERED));
            }
        } else {
            painted(annotation, rect, shown, covers);
        }
    }

    /** The opaque rectangles of an appearance, moved from its sheet to where the annotation stands. */
    private static void painted(
            COSDictionary annotation, Box rect, List<PageContent> shown, List<Concealments.Cover> covers) {
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        if (appearances == null
                || !(appearances.getDictionaryObject(COSName.N) instanceof COSStream form)
                || shown.get(0).covers().isEmpty()) {
            return;
        }
        Affine sheet = new Affine(1, 0, 0, -1, 5e6, 5e6);
        COSArray matrix = form.getCOSArray(COSName.MATRIX);
        double[] m = {1, 0, 0, 1, 0, 0};
        for (int i = 0; matrix != null && i < 6 && i < matrix.size(); i++) {
            m[i] = matrix.getObject(i) instanceof COSNumber n ? n.floatValue() : m[i];
        }
        Box source = box(form.getCOSArray(COSName.BBOX), new Affine(m[0], m[1], m[2], m[3], m[4], m[5]).then(sheet));
        if (source == null || source.width() <= 0 || source.height() <= 0) {
            return;
        }
        double sx = rect.width() / source.width();
        double sy = rect.height() / source.height();
        for (Box cover : shown.get(0).covers()) {
            Box part = cover.intersect(source);
            covers.add(new Concealments.Cover(
                    new Box(
                            rect.x0() + (part.x0() - source.x0()) * sx,
                            rect.y0() + (part.y0() - source.y0()) * sy,
                            rect.x0() + (part.x1() - source.x0()) * sx,
                            rect.y0() + (part.y1() - source.y0()) * sy),
                    Concealment.COVERED));
        }
    }

    private static List<Box> quads(COSDictionary annotation, Affine toPage) {
        COSArray points = annotation.getCOSArray(COSName.QUADPOINTS);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; points != null && i + 7 < points.size() && boxes.size() < MOST_QUADS; i += 8) {
            Box box = null;
            for (int k = 0; k < 8; k += 2) {
                double x = number(points, i + k);
                double y = number(points, i + k + 1);
                Box point = Box.of(toPage, x, y, x, y);
                box = box == null ? point : box.union(point);
            }
            if (box != null) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    private static boolean isDark(@Nullable COSArray colour) {
        if (colour == null || colour.size() == 0) {
            return false;
        }
        double most = 0;
        for (int i = 0; i < colour.size(); i++) {
            most = Math.max(most, number(colour, i));
        }
        return colour.size() == 4 ? number(colour, 3) > 0.75 : most < 0.25;
    }

    private static double number(COSArray list, int i) {
        return list.getObject(i) instanceof COSNumber n ? n.floatValue() : 0;
    }

    private static @Nullable Box box(@Nullable COSArray edges, Affine map) {
        return edges == null || edges.size() < 4
                ? null
                : Box.of(map, number(edges, 0), number(edges, 1), number(edges, 2), number(edges, 3));
    }
}
