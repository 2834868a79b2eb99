package org.xianshen.redact.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Rewrites drawings: shapes and text boxes through the allow-list, old VML text boxes as new ones, everything that could not
 * be read as a placeholder. Not thread-safe.
 */
final class DrawingRewriter {

    private final XmlCursor xml;
    private final PartWriter writer;
    private final KeptText kept;
    private final Formatting formatting;
    private final References references;
    private final Deque<Drawing> drawings = new ArrayDeque<>();

    private static final class Drawing {
        private final boolean vml;
        private boolean hasShape;
        private String placeholder = "";
        private String requires = "wps";
        private VmlShape shape = VmlShape.UNKNOWN;
        private final StringBuilder words = new StringBuilder();

        Drawing(boolean vml) {
            this.vml = vml;
        }
    }

    DrawingRewriter(XmlCursor xml, PartWriter writer, KeptText kept, Formatting formatting, References references) {
        this.xml = xml;
        this.writer = writer;
        this.kept = kept;
        this.formatting = formatting;
        this.references = references;
    }

    /** A {@code w:drawing} starts; gives what to do at its end. */
    Runnable drawing() {
        begin(false, "");
        writer.out().open("w:drawing");
        return () -> {
            writer.out().close("w:drawing");
            Drawing drawing = drawings.pop();
            writer.leaveDrawing();
            XmlOut markup = writer.diverted();
            if (drawing.hasShape) {
                writer.put(new XmlOut()
                        .raw(ShapeMarkup.beforeDrawing(drawing.requires))
                        .raw(markup)
                        .raw(ShapeMarkup.afterDrawing()));
            }
            writer.say(drawing.placeholder);
        };
    }

    /** A {@code w:pict} or {@code w:object} starts; gives what to do at its end. */
    Runnable vml(String placeholder) {
        begin(true, placeholder);
        return () -> {
            Drawing drawing = drawings.pop();
            writer.leaveDrawing();
            XmlOut markup = writer.diverted();
            if (markup.length() > 0) {
                writer.put(markup);
            }
            writer.say(drawing.words.toString());
            writer.say(drawing.placeholder);
        };
    }

    private void begin(boolean vml, String placeholder) {
        Drawing drawing = new Drawing(vml);
        drawing.placeholder = placeholder;
        drawings.push(drawing);
        writer.divert();
        writer.enter(Frame.Kind.DRAWING);
    }

    /** An element inside a drawing starts; gives what to do at its end, or null when it was dealt with whole. */
    @Nullable
    Runnable inside(String key) {
        Drawing drawing = drawings.element();
        if (key.equals("w:txbxContent")) {
            return textBox(drawing);
        }
        return drawing.vml ? insideVml(drawing, key) : insideShape(drawing, key);
    }

    private Runnable textBox(Drawing drawing) {
        VmlShape shape = drawing.shape;
        writer.out().raw(drawing.vml ? ShapeMarkup.openTextBox(shape, references.nextDrawing()) : "<w:txbxContent>");
        writer.enter(Frame.Kind.BLOCKS);
        return () -> {
            writer.leaveBlocks(true);
            writer.out().raw(drawing.vml ? ShapeMarkup.closeTextBox(shape) : "</w:txbxContent>");
        };
    }

    private @Nullable Runnable insideVml(Drawing drawing, String key) {
        switch (key) {
            case "v:shape", "v:rect", "v:roundrect", "v:oval" -> drawing.shape = VmlShape.read(xml);
            case "v:imagedata" -> {
                if (drawing.placeholder.isEmpty()) {
                    drawing.placeholder = Placeholders.PICTURE;
                }
            }
            case "v:textpath" -> {
                KeptText.Words words = kept.of(xml.element());
                drawing.words.append(words == null ? "" : words.text());
            }
            case "mc:Fallback" -> {
                xml.skip();
                return null;
            }
            default -> {
                // only text inside matters
            }
        }
        return () -> {};
    }

    private @Nullable Runnable insideShape(Drawing drawing, String key) {
        switch (key) {
            case "wp:docPr" -> {
                int number = references.nextDrawing();
                writer.out()
                        .begin(key)
                        .attribute("id", Integer.toString(number))
                        .attribute("name", "图形 " + number)
                        .endEmpty();
                xml.skip();
                return null;
            }
            case "wp:posOffset" -> {
                measure(key, AllowList.Kind.LENGTH);
                return null;
            }
            case "wp:align" -> {
                measure(key, AllowList.Kind.WORD);
                return null;
            }
            case "a:graphicData" -> {
                return graphic(drawing);
            }
            case "a:schemeClr" -> {
                return color(formatting.theme().color(xml.attributeOrEmpty("val")));
            }
            case "a:sysClr" -> {
                String last = xml.attributeOrEmpty("lastClr");
                return color(AllowList.fits(AllowList.Kind.COLOR, last) ? last : "000000");
            }
            case "pic:pic" -> {
                drawing.placeholder = Placeholders.PICTURE;
                xml.skip();
                return null;
            }
            case "wps:wsp" -> drawing.hasShape = true;
            default -> {
                if (!AllowList.allows(key) || key.startsWith("w:")) {
                    xml.skip();
                    return null;
                }
            }
        }
        writer.out().begin(key);
        formatting.attributes(xml, key, writer.out());
        writer.out().end();
        return () -> writer.out().close(key);
    }

    private Runnable color(String value) {
        writer.out().begin("a:srgbClr").attribute("val", value).end();
        return () -> writer.out().close("a:srgbClr");
    }

    private @Nullable Runnable graphic(Drawing drawing) {
        String uri = xml.attributeOrEmpty("uri");
        String requires = ReducedXml.SHAPES.get(uri);
        if (requires == null) {
            drawing.placeholder = uri.endsWith("chart") || uri.endsWith("diagram") || uri.endsWith("chartex")
                    ? Placeholders.CHART
                    : Placeholders.PICTURE;
            xml.skip();
            return null;
        }
        drawing.requires = requires;
        writer.out().begin("a:graphicData").attribute("uri", uri).end();
        return () -> writer.out().close("a:graphicData");
    }

    private void measure(String key, AllowList.Kind kind) {
        String value = xml.elementText().strip();
        if (AllowList.fits(kind, value)) {
            writer.out().open(key).text(value).close(key);
        }
    }
}
