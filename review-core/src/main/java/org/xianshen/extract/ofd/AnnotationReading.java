package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.pdf.walk.Affine;
import org.xianshen.extract.pdf.walk.Box;
import org.xianshen.extract.pdf.walk.Hidden;

/** Reads the annotations of one page: what they say, and what they show on the page and over it. */
final class AnnotationReading {

    /** Annotations of a page whose texts are kept apart; further ones share a sheet. */
    private static final int MOST_APART = 200;

    private final DocumentReading document;
    private final int page;
    private final Set<String> said = new LinkedHashSet<>();
    private final List<Canvas> shown = new ArrayList<>();
    private int annotations;

    /**
     * A reading.
     *
     * @param page number of the page, 0 when the page they belong to is not there
     */
    AnnotationReading(DocumentReading document, int page) {
        this.document = document;
        this.page = page;
    }

    /** Reads a list of annotations and paints them over {@code on}, the page as painted so far, when there is one. */
    void read(Node list, @Nullable Canvas on) {
        Box area = document.area();
        double width = area.width() * ObjectPainter.POINTS;
        double height = area.height() * ObjectPainter.POINTS;
        for (Node annotation : list.children("Annot")) {
            annotations++;
            said.add(annotation.take("Creator").strip());
            said.add(annotation.take("LastModDate").strip());
            said.add(annotation.takeTextOf("Remark").strip());
            Node parameters = annotation.child("Parameters");
            for (Node parameter : parameters == null ? List.<Node>of() : parameters.children("Parameter")) {
                said.add((parameter.take("Name").strip() + ": "
                                + parameter.takeText().strip())
                        .strip());
            }
            Node appearance = annotation.child("Appearance");
            if (appearance == null) {
                continue;
            }
            boolean shares = shown.size() >= MOST_APART;
            Canvas canvas = shares
                    ? shown.get(shown.size() - 1)
                    : on == null
                            ? Canvas.page(width, height, document.file().parts().budget())
                            : Canvas.above(on);
            paint(annotation, appearance, canvas);
            if (!shares && canvas.hasSomething()) {
                shown.add(canvas);
            }
        }
        if (on == null) {
            shown.forEach(canvas -> document.file().units().residue(canvas, "annotations"));
            shown.clear();
            enter();
        }
    }

    private void paint(Node annotation, Node appearance, Canvas canvas) {
        Box boundary = Numbers.box(appearance.look("Boundary"));
        PaintState start = ObjectPainter.start(
                canvas, document.area().x0(), document.area().y0());
        if (boundary != null) {
            start = start.at(new Affine(1, 0, 0, 1, boundary.x0(), boundary.y0()).then(start.map()));
        }
        boolean seen = !annotation.look("Visible").strip().equalsIgnoreCase("false");
        PaintState s = seen ? start : start.faded(1, Hidden.LAYER);
        document.painter().paint(appearance, s, canvas);
    }

    /** Adds what was read to the document. */
    void enter() {
        for (Canvas canvas : shown) {
            document.file().units().annotation(canvas, page);
        }
        String path = page > 0 ? "page " + page : "annotations";
        document.file().text(Carrier.ANNOTATION, path, List.copyOf(said));
        if (annotations > 0) {
            document.file().document().census().read(Carrier.ANNOTATION, path);
        }
    }
}
