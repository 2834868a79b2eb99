package org.xianshen.redact.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Outlines for what boxes say: a Chinese font of the machine when there is one, otherwise the Latin font PDFBox brings.
 *
 * <p>Loaded on first use. A text with a character the font lacks has no width and is not written. Thread-safe.
 */
final class LabelFont {

    private static final List<String> KNOWN_PLACES = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/truetype/arphic/uming.ttc",
            "C:/Windows/Fonts/simsun.ttc",
            "/System/Library/Fonts/STHeiti Light.ttc");
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final List<Path> candidates;
    private @Nullable Loaded loaded;

    /** A font with its tables at hand. */
    private record Loaded(TrueTypeFont font, CmapLookup map, double scale) {}

    private LabelFont(List<Path> candidates) {
        this.candidates = candidates;
    }

    /** The first font of this machine that is known to have Chinese characters. */
    static LabelFont ofMachine() {
        return new LabelFont(KNOWN_PLACES.stream().map(Path::of).toList());
    }

    /** The font in {@code file}, TrueType or OpenType, single or collection. */
    static LabelFont of(Path file) {
        return new LabelFont(List.of(file));
    }

    /** No font of the machine. */
    static LabelFont latinOnly() {
        return new LabelFont(List.of());
    }

    /** Width of {@code label} in ems; 0 when a character is missing. */
    synchronized double width(String label) {
        try {
            Loaded font = loaded();
            double width = 0;
            for (int cp : label.codePoints().toArray()) {
                int glyph = font.map().getGlyphId(cp);
                if (glyph == 0) {
                    return 0;
                }
                width += font.font().getAdvanceWidth(glyph) * font.scale() / 1000;
            }
            return width;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Width of one character, in thousandths of an em. */
    synchronized double width(int codePoint) throws IOException {
        Loaded font = loaded();
        return font.font().getAdvanceWidth(font.map().getGlyphId(codePoint)) * font.scale();
    }

    /** Outline of one character, in thousandths of an em. */
    synchronized GeneralPath outline(int codePoint) throws IOException {
        Loaded font = loaded();
        int glyph = font.map().getGlyphId(codePoint);
        GeneralPath path;
        if (font.font() instanceof OpenTypeFont otf && otf.isPostScript()) {
            path = otf.getCFF().getFont().getType2CharString(glyph).getPath();
        } else {
            var data = font.font().getGlyph().getGlyph(glyph);
            path = data == null ? new GeneralPath() : data.getPath();
        }
        return (GeneralPath) path.createTransformedShape(AffineTransform.getScaleInstance(font.scale(), font.scale()));
    }

    private Loaded loaded() throws IOException {
        Loaded known = loaded;
        if (known == null) {
            known = load();
            loaded = known;
        }
        return known;
    }

    private Loaded load() throws IOException {
        for (Path candidate : candidates) {
            if (Files.isReadable(candidate)) {
                return withTables(read(candidate));
            }
        }
        try (InputStream in = PDFont.class.getResourceAsStream(LATIN)) {
            if (in == null) {
                throw new IOException("PDFBox brings no font");
            }
            return withTables(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        }
    }

    private static TrueTypeFont read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".ttc") || name.endsWith(".otc")) {
            TrueTypeCollection collection = new TrueTypeCollection(new java.io.ByteArrayInputStream(bytes));
            TrueTypeFont[] first = new TrueTypeFont[1];
            collection.processAllFonts(font -> first[0] = first[0] == null ? font : first[0]);
            if (first[0] != null) {
                return first[0];
            }
        }
        return name.endsWith(".otf")
                ? new OTFParser().parse(new RandomAccessReadBuffer(bytes))
                : new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    private static Loaded withTables(TrueTypeFont font) throws IOException {
        return new Loaded(font, font.getUnicodeCmapLookup(), 1000.0 / font.getUnitsPerEm());
    }
}
