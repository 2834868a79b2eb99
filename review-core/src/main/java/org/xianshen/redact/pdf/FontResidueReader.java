package org.xianshen.redact.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.IdentityHashMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.xianshen.redact.leak.LeakReader;

/**
 * Compares what the fonts of a PDF could show with what its pages show; any character left over is a leak.
 *
 * <p>Looks at outlines, code maps, widths and Type 3 procedures. A font of a kind it cannot look into is a failure.
 */
final class FontResidueReader implements LeakReader {

    private static final int CODES = 0x10000;

    @Override
    public String name() {
        return "font-residue";
    }

    @Override
    public boolean supports(String mediaType) {
        return PdfLeakReaders.isPdf(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        try (PDDocument document = Loader.loadPDF(safeCopy.toFile())) {
            Shown shown = new Shown();
            shown.getText(document);
            sink.text("fonts", "");
            COSDocument objects = document.getDocument();
            for (COSObjectKey key : objects.getXrefTable().keySet()) {
                COSObject object = objects.getObjectFromPool(key);
                COSBase value = object == null ? null : object.getObject();
                if (value instanceof COSDictionary font
                        && COSName.FONT.equals(font.getCOSName(COSName.TYPE))
                        && !String.valueOf(font.getNameAsString(COSName.SUBTYPE))
                                .startsWith("CIDFont")) {
                    font(font, shown.codes.getOrDefault(font, new BitSet()), sink);
                }
            }
        }
    }

    /** Collects the codes shown, by font dictionary. */
    private static final class Shown extends PDFTextStripper {
        private final IdentityHashMap<COSDictionary, BitSet> codes = new IdentityHashMap<>();

        Shown() {
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            BitSet of = codes.computeIfAbsent(text.getFont().getCOSObject(), f -> new BitSet());
            for (int code : text.getCharacterCodes()) {
                of.set(code);
            }
        }
    }

    private static void font(COSDictionary dictionary, BitSet shown, Sink sink) throws IOException {
        PDFont font = PDFontFactory.createFont(dictionary);
        int left = 0;
        if (font instanceof PDType0Font composite && composite.getDescendantFont() instanceof PDCIDFontType0 cid) {
            left += outlines(cid.getCFFFont(), composite, shown);
            left += widths(cid.getCOSObject(), shown);
        } else if (font instanceof PDType3Font type3) {
            COSDictionary procedures = type3.getCharProcs();
            left += procedures == null ? 0 : Math.max(0, procedures.size() - shown.cardinality());
        } else {
            sink.failure("font", "a font of a kind that is not looked into");
        }
        for (int code = 0; code < (font instanceof PDType3Font ? 256 : CODES); code++) {
            String text = shown.get(code) ? null : font.toUnicode(code);
            if (text != null && !text.isEmpty()) {
                sink.text("font code map", text);
                left++;
            }
        }
        if (left > 0) {
            sink.failure("font", "font residue: " + left + " traces of characters that no page shows");
        }
    }

    private static int outlines(@org.jspecify.annotations.Nullable CFFFont program, PDType0Font font, BitSet shown)
            throws IOException {
        if (!(program instanceof CFFCIDFont cid)) {
            return 0;
        }
        BitSet glyphs = new BitSet();
        for (int code = shown.nextSetBit(0); code >= 0; code = shown.nextSetBit(code + 1)) {
            glyphs.set(font.codeToGID(code));
        }
        return Math.max(0, cid.getNumCharStrings() - 1 - glyphs.cardinality());
    }

    private static int widths(COSDictionary descendant, BitSet shown) {
        COSArray w = descendant.getCOSArray(COSName.W);
        int told = 0;
        for (int i = 0; w != null && i < w.size(); i++) {
            told += w.getObject(i) instanceof COSArray list ? list.size() : 0;
        }
        return Math.max(0, told - shown.cardinality());
    }
}
