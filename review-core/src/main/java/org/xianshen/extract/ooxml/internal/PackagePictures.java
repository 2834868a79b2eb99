package org.xianshen.extract.ooxml.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.ContentDigests;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.metafile.MetafileText;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.ocr.VisiblePart;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * The pictures of a package: each is read once, however often it is shown or stored, and read whole even where it is shown
 * cropped.
 *
 * <p>Not thread-safe.
 */
public final class PackagePictures {

    private static final String REPLACED = " not read; a safe copy shows a placeholder";

    private final OpcPackage opc;
    private final ExtractedDocument.Builder document;
    private final PictureQueue queue;
    private final Map<String, Boolean> small = new HashMap<>();
    private final Map<String, VisiblePart> visible = new HashMap<>();
    private final Set<String> digests = new HashSet<>();

    PackagePictures(OpcPackage opc, ExtractedDocument.Builder document, ExtractionContext context) {
        this.opc = opc;
        this.document = document;
        this.queue = new PictureQueue(context, document);
    }

    /**
     * Tells that a picture is shown.
     *
     * @param name of its part
     * @param isSmall whether it is shown so small that it is an ornament
     * @param shown what of it is shown
     */
    public void shown(String name, boolean isSmall, VisiblePart shown) {
        small.merge(name, isSmall, Boolean::logicalAnd);
        visible.merge(name, shown, VisiblePart::union);
    }

    /** Reads the drawing, or lets the picture wait, in the part {@code name}; or says in the census why it is not read. */
    void add(String name, String what) {
        boolean ornament = !queue.isAvailable() && small.getOrDefault(name, false);
        if (!ornament && !digests.add(digest(name))) {
            document.census().noText(Carrier.IMAGE, name, "the same picture as another");
            return;
        }
        switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "emf", "wmf", "emz", "wmz" -> metafile(name, what);
            case "svg" -> svg(name, what);
            default -> bitmap(name, what);
        }
    }

    private void bitmap(String name, String what) {
        PartPicture picture = PartPicture.of(opc.zip(), name);
        if (!queue.isAvailable()) {
            if (small.getOrDefault(name, false)) {
                document.census().noText(Carrier.IMAGE, name, "small image");
            } else {
                document.census().refused(Carrier.IMAGE, name, what + REPLACED);
            }
        } else if (picture.isTiny()) {
            document.census().noText(Carrier.IMAGE, name, "icon");
        } else {
            queue.add(name, picture, visibleOf(name));
        }
    }

    private void metafile(String name, String what) {
        MetafileText drawing;
        try (InputStream in = opc.zip().open(name)) {
            drawing = MetafileText.read(in.readAllBytes());
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-201", opc.zip().budget().document()), e);
        }
        words(name, drawing.text());
        List<PartPicture> inside = drawing.bitmaps().stream()
                .map(PartPicture::of)
                .filter(picture -> !picture.isIcon())
                .toList();
        if (queue.isAvailable()) {
            inside.forEach(picture -> queue.add(name, picture));
        } else if (!inside.isEmpty()) {
            document.census().refused(Carrier.IMAGE, name, what + " inside a drawing" + REPLACED);
        }
        if (!drawing.unread().isEmpty()) {
            document.census().refused(Carrier.IMAGE, name, drawing.unread());
        } else if (drawing.text().isEmpty() && inside.isEmpty()) {
            document.census().noText(Carrier.IMAGE, name, "drawing without words");
        }
    }

    private void svg(String name, String what) {
        SvgText drawing = SvgText.read(opc.zip(), name);
        words(name, drawing.text());
        if (drawing.holdsPictures()) {
            document.census().refused(Carrier.IMAGE, name, what + " inside a drawing not read");
        } else if (drawing.text().isEmpty()) {
            document.census().noText(Carrier.IMAGE, name, "drawing without words");
        }
    }

    private void words(String name, String text) {
        if (!text.isEmpty()) {
            document.unit(Carrier.IMAGE, name, 0, text);
            document.census().read(Carrier.IMAGE, name, "words of a drawing");
        }
    }

    private VisiblePart visibleOf(String name) {
        @Nullable VisiblePart shown = visible.get(name);
        return shown == null ? VisiblePart.ALL : shown;
    }

    void readAll() {
        queue.readAll();
    }

    private String digest(String name) {
        try (InputStream in = opc.zip().open(name)) {
            return ContentDigests.of(in).toString();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-201", opc.zip().budget().document()), e);
        }
    }
}
