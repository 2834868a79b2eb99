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
import org.xianshen.extract.image.EmbeddedPictures;
import org.xianshen.extract.image.PictureSource;
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

    /** Pixels to a side of the symbol of a program. */
    private static final int ICON_PIXELS = 48;

    /** A symbol is a picture and its mask. */
    private static final int ICON_PARTS = 2;

    private static final String REPLACED = " not read; a safe copy shows a placeholder";

    private final OpcPackage opc;
    private final ExtractedDocument.Builder document;
    private final PictureQueue queue;
    private final EmbeddedPictures embedded;
    private final Map<String, Boolean> small = new HashMap<>();
    private final Map<String, VisiblePart> visible = new HashMap<>();
    private final Set<String> digests = new HashSet<>();

    PackagePictures(OpcPackage opc, ExtractedDocument.Builder document, ExtractionContext context) {
        this.opc = opc;
        this.document = document;
        this.queue = new PictureQueue(context, document);
        this.embedded = new EmbeddedPictures(document, context, queue);
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
            case "svg" -> svg(name);
            default -> bitmap(name, what);
        }
    }

    private void bitmap(String name, String what) {
        PictureSource source = () -> bytes(name);
        boolean known = EmbeddedPictures.isPicture(fetched(source));
        if (!queue.isAvailable()) {
            if (small.getOrDefault(name, false)) {
                document.census().noText(Carrier.IMAGE, name, "small image");
            } else {
                document.census().refused(Carrier.IMAGE, name, what + REPLACED);
            }
            if (known) {
                beside(name, source);
            }
        } else if (known) {
            read(name, source, visibleOf(name));
        } else {
            document.census().refused(Carrier.IMAGE, name, what + " in a format that is not read");
        }
    }

    private void metafile(String name, String what) {
        MetafileText drawing = MetafileText.read(fetched(() -> bytes(name)));
        words(name, drawing.text());
        List<byte[]> inside = drawing.bitmaps();
        boolean symbol = inside.size() <= ICON_PARTS
                && inside.stream().allMatch(bitmap -> EmbeddedPictures.isWithin(bitmap, ICON_PIXELS));
        if (!symbol && queue.isAvailable()) {
            inside.forEach(bitmap -> read(name, () -> bitmap, VisiblePart.ALL));
        } else if (!symbol) {
            document.census().refused(Carrier.IMAGE, name, what + " inside a drawing" + REPLACED);
        }
        if (!drawing.unread().isEmpty()) {
            document.census().refused(Carrier.IMAGE, name, drawing.unread());
        } else if (drawing.text().isEmpty() && symbol) {
            document.census().noText(Carrier.IMAGE, name, "drawing without words");
        }
    }

    private void svg(String name) {
        SvgText drawing = SvgText.read(opc.zip(), name);
        words(name, drawing.text());
        if (!drawing.unread().isEmpty()) {
            document.census().refused(Carrier.IMAGE, name, drawing.unread());
        } else if (drawing.text().isEmpty()) {
            document.census().noText(Carrier.IMAGE, name, "drawing without words");
        }
    }

    private void read(String name, PictureSource source, VisiblePart shown) {
        try {
            embedded.read(name, source, (path, index, frame) -> queue.add(path, frame, shown));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void beside(String name, PictureSource source) {
        try {
            embedded.readBeside(name, source);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] fetched(PictureSource source) {
        try {
            return source.bytes();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = opc.zip().open(name)) {
            return in.readAllBytes();
        }
    }

    private ProblemException unreadable(IOException cause) {
        return new ProblemException(Problem.of("EXT-201", opc.zip().budget().document()), cause);
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
            throw unreadable(e);
        }
    }
}
