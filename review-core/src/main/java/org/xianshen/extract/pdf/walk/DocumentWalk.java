package org.xianshen.extract.pdf.walk;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/** Walks the pages of one document; keeps what pages share, above all fonts. Not thread-safe. */
public final class DocumentWalk {

    private final PDDocument document;
    private final WalkLimits limits;
    private final OptionalContent layers;
    private final IdentityHashMap<COSDictionary, FontReading> fonts = new IdentityHashMap<>();
    private final Set<COSDictionary> brokenFonts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<COSStream, Boolean> drawsOnly = new IdentityHashMap<>();
    private long characters;
    private long expanded;

    public DocumentWalk(PDDocument document, WalkLimits limits) {
        this.document = document;
        this.limits = limits;
        this.layers = new OptionalContent(document.getDocumentCatalog().getCOSObject());
    }

    /** The document walked. */
    public PDDocument document() {
        return document;
    }

    /**
     * Walks page {@code number}.
     *
     * @param number 1-based
     * @param listener told of every operator, or null
     * @throws ProblemException with {@code EXT-106} when its content is damaged, {@code EXT-107} when it is nested too
     *     deep, {@code EXT-014} when the time is over, {@code EXT-109} when the document has too much text
     */
    public PageContent page(PDPage page, int number, @Nullable ContentListener listener) {
        Affine base = Affine.toVisible(page);
        var crop = page.getCropBox();
        boolean turned = Math.floorMod(page.getRotation(), 180) == 90;
        PageContent content = new PageContent(
                turned ? crop.getHeight() : crop.getWidth(), turned ? crop.getWidth() : crop.getHeight());
        PDResources resources = page.getResources();
        run(number, content, base, listener, interpreter -> {
            interpreter.enterResources(resources == null ? new COSDictionary() : resources.getCOSObject());
            interpreter.run(counted(ContentBytes.ofPage(page.getCOSObject())));
        });
        return content;
    }

    /** Walks the appearance {@code stream} of an annotation on page {@code number}, on an endless sheet of its own. */
    public PageContent appearance(COSStream stream, int number) {
        PageContent content = new PageContent(1e7, 1e7);
        run(
                number,
                content,
                new Affine(1, 0, 0, -1, 5e6, 5e6),
                null,
                interpreter -> interpreter.form(stream, ContentListener.StreamKind.FORM));
        return content;
    }

    /** Walks the procedure of a Type 3 glyph by itself. */
    public PageContent procedure(
            COSStream procedure, @Nullable COSDictionary resources, int number, ContentListener listener) {
        PageContent content = new PageContent(1e7, 1e7);
        run(number, content, new Affine(1, 0, 0, -1, 5e6, 5e6), listener, interpreter -> {
            interpreter.enterResources(resources == null ? new COSDictionary() : resources);
            interpreter.run(bytes(procedure));
        });
        return content;
    }

    /** One run of an interpreter. */
    @FunctionalInterface
    private interface Run {
        void with(ContentInterpreter interpreter) throws IOException;
    }

    private void run(int number, PageContent content, Affine base, @Nullable ContentListener listener, Run run) {
        try {
            run.with(new ContentInterpreter(this, number, content, base, listener));
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            throw new ProblemException(
                    org.xianshen.message.Problem.of("EXT-106", limits.where(), Integer.toString(number)), e);
        }
        characters += content.glyphs().count();
        if (characters > limits.maxCharacters()) {
            throw ProblemException.of("EXT-109", limits.where(), Long.toString(limits.maxCharacters()));
        }
    }

    /** The decoded bytes of a content stream, counted among all that this document expands to. */
    byte[] bytes(COSStream stream) throws IOException {
        return counted(ContentBytes.of(stream));
    }

    private byte[] counted(byte[] decoded) {
        expanded += decoded.length;
        if (expanded > limits.maxExpandedBytes()) {
            throw limits.tooLarge();
        }
        return decoded;
    }

    WalkLimits limits() {
        return limits;
    }

    OptionalContent layers() {
        return layers;
    }

    /** The font of {@code dictionary}, or null when it cannot be read. */
    @Nullable
    FontReading font(@Nullable COSBase dictionary) {
        if (!(dictionary instanceof COSDictionary font) || brokenFonts.contains(font)) {
            return null;
        }
        FontReading known = fonts.get(font);
        if (known == null) {
            try {
                PDFont read = PDFontFactory.createFont(font, document.getResourceCache());
                if (read == null) {
                    brokenFonts.add(font);
                    return null;
                }
                known = new FontReading(read);
                fonts.put(font, known);
            } catch (IOException | RuntimeException e) {
                brokenFonts.add(font);
                return null;
            }
        }
        return known;
    }

    /** The procedure of a Type 3 glyph when it shows text or pictures of its own; null when it only draws. */
    @Nullable
    COSStream tellingProcedure(PDType3Font font, int code) throws IOException {
        var procedure = font.getCharProc(code);
        if (procedure == null) {
            return null;
        }
        COSStream stream = procedure.getCOSObject();
        Boolean only = drawsOnly.get(stream);
        if (only == null) {
            only = true;
            PDFStreamParser parser = new PDFStreamParser(ContentBytes.of(stream));
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof org.apache.pdfbox.contentstream.operator.Operator operator) {
                    only &= !List.of("Tj", "TJ", "'", "\"", "Do").contains(operator.getName());
                }
            }
            drawsOnly.put(stream, only);
        }
        return only ? null : stream;
    }

    /** Resources of a Type 3 font, or null. */
    public static @Nullable COSDictionary resourcesOf(PDType3Font font) {
        return font.getCOSObject().getCOSDictionary(COSName.RESOURCES);
    }
}
