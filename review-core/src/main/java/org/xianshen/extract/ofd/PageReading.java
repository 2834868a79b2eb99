package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.pdf.walk.Box;

/** Paints one page with its templates. Objects are read one by one, so that a page need not fit in memory. */
final class PageReading {

    private static final int DEEPEST = 8;
    private static final int ANY_ORDER = -1;

    private final DocumentReading document;
    private final OfdPackage parts;

    PageReading(DocumentReading document) {
        this.document = document;
        this.parts = document.file().parts();
    }

    /** Thrown up to where painting began when a layer turns out to lie below one that was painted before. */
    private static final class OutOfOrder extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfOrder() {
            super(null, null, false, false);
        }
    }

    /** A page being painted: the canvas is made once the size of the page is known. */
    private static final class Sheet {
        @Nullable
        Canvas canvas;

        @Nullable
        PaintState start;

        int highest;
    }

    /** Part {@code page} as painted. */
    Canvas paint(String page) {
        document.painter().beginPage();
        Sheet sheet = new Sheet();
        try {
            part(page, sheet, ANY_ORDER, 0);
        } catch (OutOfOrder e) {
            sheet = new Sheet();
            for (int order = 0; order <= 2; order++) {
                part(page, sheet, order, 0);
            }
        }
        return canvas(sheet, document.area());
    }

    private Canvas canvas(Sheet sheet, Box area) {
        Canvas canvas = sheet.canvas;
        if (canvas == null) {
            canvas = Canvas.page(
                    area.width() * ObjectPainter.POINTS, area.height() * ObjectPainter.POINTS, parts.budget());
            sheet.canvas = canvas;
            sheet.start = ObjectPainter.start(canvas, area.x0(), area.y0());
        }
        return canvas;
    }

    private PaintState start(Sheet sheet) {
        canvas(sheet, document.area());
        return Objects.requireNonNull(sheet.start);
    }

    private void part(String page, Sheet sheet, int only, int depth) {
        if (depth > DEEPEST) {
            throw parts.budget().problem("EXT-407", Integer.toString(DEEPEST));
        }
        List<Node> templates = new ArrayList<>();
        boolean painted = false;
        Box area = document.area();
        try (NodeReader reader = parts.reader(page)) {
            Node root = reader.enter();
            if (root == null) {
                throw parts.budget().problem("EXT-402");
            }
            parts.leftovers(page).sweep(root);
            for (Node child = reader.enter(); child != null; child = reader.enter()) {
                if (child.name().equals("Content")) {
                    canvas(sheet, area);
                    templates(templates, sheet, only, depth, false);
                    painted = true;
                    parts.leftovers(page).sweep(child);
                    layers(reader, page, sheet, only, depth);
                } else {
                    Node whole = reader.content(child);
                    area = head(whole, page, templates, area, sheet);
                    parts.leftovers(page).sweep(whole);
                }
            }
        }
        canvas(sheet, area);
        if (!painted) {
            templates(templates, sheet, only, depth, false);
        }
        templates(templates, sheet, only, depth, true);
    }

    private Box head(Node child, String page, List<Node> templates, Box area, Sheet sheet) {
        switch (child.name()) {
            case "Template" -> templates.add(child);
            case "PageRes" -> {
                String of = parts.follow(OfdPackage.folder(page), child);
                if (of != null) {
                    document.resources().load(of);
                } else if (!child.lookText().isBlank()) {
                    document.file().document().census().refused(Carrier.UNKNOWN, page, "resources are missing");
                }
            }
            case "Area" -> {
                return DocumentReading.area(child, area);
            }
            case "Actions" -> document.painter().paint(child, start(sheet), canvas(sheet, area));
            default -> {
                // unknown elements are left over
            }
        }
        return area;
    }

    private void templates(List<Node> templates, Sheet sheet, int only, int depth, boolean above) {
        for (Node use : templates) {
            DocumentReading.Template template = document.template(use.look("TemplateID"));
            if (template == null) {
                if (!above) {
                    canvas(sheet, document.area()).foundMissing();
                }
                continue;
            }
            String order = use.look("ZOrder").strip();
            boolean isAbove = (order.isEmpty() ? template.order() : order).equalsIgnoreCase("Foreground");
            if (isAbove == above && (only == ANY_ORDER || only == (above ? 2 : 0))) {
                document.file().markPage(template.part());
                int highest = sheet.highest;
                sheet.highest = 0;
                part(template.part(), sheet, ANY_ORDER, depth + 1);
                sheet.highest = highest;
            }
        }
    }

    private static int order(Node layer) {
        return switch (layer.look("Type").strip().toLowerCase(Locale.ROOT)) {
            case "background" -> 0;
            case "foreground" -> 2;
            default -> 1;
        };
    }

    private void layers(NodeReader reader, String page, Sheet sheet, int only, int depth) {
        for (Node layer = reader.enter(); layer != null; layer = reader.enter()) {
            int order = order(layer);
            if (only != ANY_ORDER && only != order) {
                reader.skip();
                continue;
            }
            if (only == ANY_ORDER && order < sheet.highest && depth == 0) {
                throw new OutOfOrder();
            }
            sheet.highest = Math.max(sheet.highest, order);
            if (layer.name().equals("Layer")) {
                objects(reader, layer, page, start(sheet), canvas(sheet, document.area()));
            } else {
                object(reader.content(layer), page, start(sheet), canvas(sheet, document.area()));
            }
        }
    }

    private void objects(NodeReader reader, Node block, String page, PaintState s, Canvas canvas) {
        parts.leftovers(page).sweep(block);
        PaintState inside = document.painter().enter(block, s).deeper();
        for (Node object = reader.enter(); object != null; object = reader.enter()) {
            if (object.name().equals("PageBlock")) {
                if (inside.depth() > ObjectPainter.DEEPEST) {
                    throw parts.budget().problem("EXT-407", Integer.toString(ObjectPainter.DEEPEST));
                }
                objects(reader, object, page, inside, canvas);
            } else {
                object(reader.content(object), page, inside, canvas);
            }
        }
    }

    private void object(Node object, String page, PaintState s, Canvas canvas) {
        document.painter().paint(object, s, canvas);
        parts.leftovers(page).sweep(object);
    }
}
