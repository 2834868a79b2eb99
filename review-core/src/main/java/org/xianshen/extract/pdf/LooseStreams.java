package org.xianshen.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.image.JpegSides;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.extract.pdf.walk.PaintedPicture;
import org.xianshen.message.ProblemException;

/** Reads the streams and pages of a file that were not read with the pages it shows. Not thread-safe. */
final class LooseStreams {

    private static final int LEAST_WIDTH = 24;
    private static final int LEAST_HEIGHT = 12;
    private static final int MOST_OF_PICTURE = 64 << 20;
    private static final List<String> JPEG = List.of(COSName.DCT_DECODE.getName(), "DCT");

    /** Streams that draw or measure, and hold no words. */
    private static final Set<String> WORDLESS = Set.of(
            "ToUnicode",
            "FontFile",
            "FontFile2",
            "FontFile3",
            "CIDToGIDMap",
            "CIDSet",
            "Encoding",
            "UseCMap",
            "DestOutputProfile",
            "HT",
            "TR",
            "TR2",
            "BG",
            "BG2",
            "UCR",
            "UCR2",
            "Function",
            "JBIG2Globals");

    private final PdfFile file;
    private final ObjectEntries entries;
    private final SignatureWords signatures;
    private final PictureQueue queue;
    private final ExtractionContext context;
    private final Set<COSBase> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> pictures = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> masks = Collections.newSetFromMap(new IdentityHashMap<>());
    private int loosePictures;

    LooseStreams(
            PdfFile file,
            ObjectEntries entries,
            SignatureWords signatures,
            PictureQueue queue,
            ExtractionContext context) {
        this.file = file;
        this.entries = entries;
        this.signatures = signatures;
        this.queue = queue;
        this.context = context;
    }

    /** Notes what was read with a page or an appearance. */
    void painted(PageContent content) {
        done.addAll(content.visited());
        content.pictures().forEach(p -> {
            COSDictionary object = p.object();
            PDImage inline = p.inline();
            if (inline != null) {
                besides(inline);
            }
            if (object != null && p.isSeen()) {
                pictures.add(object);
            }
        });
    }

    /** Reads what a picture in the content says beside its pixels. */
    private void besides(PDImage inline) {
        try (InputStream in = inline.createInputStream(JPEG)) {
            byte[] file = in.readNBytes(MOST_OF_PICTURE);
            if (file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8) {
                jpeg(file);
            }
        } catch (IOException | RuntimeException e) {
            entries.refuse(Carrier.METADATA, "picture that cannot be decoded");
        }
    }

    /** Takes {@code object} as read; tells whether it was not before. */
    boolean take(COSBase object) {
        return done.add(object);
    }

    /** Notes the masks of the picture {@code d}: they hold its shape and no text. */
    void noteMasks(COSDictionary d) {
        for (COSName key : new COSName[] {COSName.SMASK, COSName.MASK}) {
            if (d.getDictionaryObject(key) instanceof COSStream mask) {
                masks.add(mask);
            }
        }
    }

    /**
     * Reads {@code stream}, unless it was read or holds no words.
     *
     * @param key the key under which it stands
     * @param outerKey the key under which what it stands in stands
     * @param carrier what its text is
     */
    void read(COSStream stream, String key, String outerKey, Carrier carrier) {
        COSName type = stream.getCOSName(COSName.TYPE);
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        boolean function = stream.containsKey(COSName.FUNCTION_TYPE)
                || stream.containsKey(COSName.SHADING_TYPE)
                || stream.containsKey(COSName.getPDFName("HalftoneType"));
        if (done.contains(stream)
                || function
                || WORDLESS.contains(key)
                || WORDLESS.contains(outerKey)
                || COSName.getPDFName("CMap").equals(type)
                || COSName.XREF.equals(type)
                || COSName.OBJ_STM.equals(type)
                || outerKey.equals("EF")
                || key.equals("XFA")) {
            return;
        }
        if (SignatureWords.isStore(key) || SignatureWords.isStore(outerKey)) {
            signatures.read(stream);
        } else if (COSName.METADATA.equals(type) || key.equals("Metadata")) {
            metadata(stream);
        } else if (COSName.IMAGE.equals(kind) || key.equals("Thumb") || key.equals("Alternates")) {
            picture(stream, key);
        } else if (COSName.FORM.equals(kind) || stream.containsKey(COSName.PATTERN_TYPE)) {
            unusedContent(stream);
        } else if (key.equals("Contents") && !entries.isResidue()) {
            return;
        } else if (outerKey.equals("CharProcs")) {
            procedure(stream);
        } else {
            other(stream, kind, key, carrier);
        }
    }

    private void metadata(COSStream xmp) {
        byte[] bytes = StreamBytes.of(xmp);
        if (bytes == null) {
            entries.refuse(Carrier.METADATA, "XMP that cannot be decoded");
            return;
        }
        String words;
        try {
            words = XmlText.of(bytes);
        } catch (javax.xml.stream.XMLStreamException e) {
            words = PdfText.ofBytes(bytes);
        }
        if (words == null) {
            entries.refuse(Carrier.METADATA, "XMP that cannot be decoded");
            return;
        }
        entries.addPart(Carrier.METADATA, "XMP", words);
        entries.partRead(Carrier.METADATA, "XMP");
    }

    private void picture(COSStream stream, String key) {
        if (COSName.DCT_DECODE.equals(lastFilter(stream))) {
            try (InputStream in = new PDStream(stream).createInputStream(JPEG)) {
                jpeg(in.readNBytes(MOST_OF_PICTURE + 1));
            } catch (IOException e) {
                entries.refuse(Carrier.METADATA, "picture that cannot be decoded");
            }
        }
        boolean mask = key.equals("SMask") || key.equals("Mask") || masks.contains(stream);
        if (mask || !pictures.add(stream)) {
            return;
        }
        int width = stream.getInt(COSName.WIDTH, 0);
        int height = stream.getInt(COSName.HEIGHT, 0);
        if (isSmall(width, height)) {
            entries.count(ObjectEntries.Wordless.SMALL_PICTURE);
        } else if (queue.isAvailable()) {
            queue.add("picture that no page shows " + ++loosePictures, DecodedPicture.loose(stream));
        } else {
            entries.refuse(Carrier.IMAGE, "image that no page shows not read");
        }
    }

    /** What a picture says beside its pixels. */
    private void jpeg(byte[] file) {
        if (file.length > MOST_OF_PICTURE) {
            entries.refuse(Carrier.METADATA, "picture too large for what it says beside its pixels to be read");
            return;
        }
        ExtractedDocument sides = JpegSides.of(file, context);
        for (TextUnit unit : sides.units()) {
            entries.say(unit.carrier(), List.of(entries.heardOnce(unit.text())));
            entries.heard(unit.carrier());
        }
        for (CarrierCensus.Entry entry : sides.census().refused()) {
            entries.refuse(entry.carrier(), "JPEG picture, " + entry.path() + ": " + entry.detail());
        }
    }

    /** Reads pictures that stand in the content of something no page shows. */
    private void inline(PDImage picture) {
        if (isSmall(picture.getWidth(), picture.getHeight())) {
            entries.count(ObjectEntries.Wordless.SMALL_PICTURE);
        } else if (queue.isAvailable()) {
            queue.add("picture that no page shows " + ++loosePictures, DecodedPicture.loose(picture));
        } else {
            entries.refuse(Carrier.IMAGE, "image that no page shows not read");
        }
    }

    private static boolean isSmall(int width, int height) {
        return Math.max(width, height) < LEAST_WIDTH || Math.min(width, height) < LEAST_HEIGHT;
    }

    private static @Nullable COSBase lastFilter(COSStream stream) {
        COSBase filters = stream.getFilters();
        return filters instanceof COSArray list && list.size() > 0 ? list.getObject(list.size() - 1) : filters;
    }

    /** A form or pattern that no page uses. */
    private void unusedContent(COSStream stream) {
        try {
            PageContent content = file.walk().appearance(stream, 1);
            shown(content, "form that no page uses");
        } catch (ProblemException e) {
            context.deadline().check(file.name());
            entries.refuse(Carrier.RESIDUE, "form that no page uses not read");
        }
    }

    private void shown(PageContent content, String what) {
        painted(content);
        for (PageText text : List.of(PageText.ofVisible(content), PageText.ofHidden(content))) {
            entries.say(Carrier.RESIDUE, List.of(text.text()));
        }
        entries.say(Carrier.RESIDUE, new ArrayList<>(content.replacementTexts()));
        entries.say(Carrier.RESIDUE, new ArrayList<>(content.strayTexts()));
        if (content.glyphs().unmapped() + content.brokenFonts() > 0) {
            entries.refuse(Carrier.RESIDUE, what + " with glyphs without text");
        }
        if (content.shapes().mayBeLetters() || content.hiddenShapes().mayBeLetters()) {
            entries.refuse(Carrier.RESIDUE, what + " with drawn shapes, which may be letters");
        }
        for (PaintedPicture picture : content.pictures()) {
            PDImage inline = picture.inline();
            if (inline != null) {
                inline(inline);
            } else {
                pictures.remove(picture.object());
            }
        }
    }

    /** The procedure of a glyph that no page shows. */
    private void procedure(COSStream stream) {
        byte[] bytes = StreamBytes.of(stream);
        String operators = bytes == null ? " Tj" : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (operators.contains("Tj") || operators.contains("TJ")) {
            unusedContent(stream);
        }
    }

    private void other(COSStream stream, @Nullable COSName kind, String key, Carrier carrier) {
        byte[] bytes = StreamBytes.of(stream);
        if (bytes == null) {
            entries.refuse(Carrier.UNKNOWN, "stream that cannot be decoded");
            return;
        }
        if (bytes.length == 0 || isColourProfile(bytes)) {
            return;
        }
        String text = PdfText.ofBytes(bytes);
        if (text == null) {
            entries.refuse(Carrier.UNKNOWN, "stream of a kind that is not known");
        } else if (entries.isResidue() && kind == null && text.contains("BT") && text.contains("ET")) {
            entries.refuse(Carrier.RESIDUE, "content that no page shows");
        } else {
            boolean program = key.equals("JS") || COSName.getPDFName("PS").equals(kind);
            boolean markup = text.startsWith("<");
            entries.say(program ? Carrier.SCRIPT : carrier, List.of(markup ? XmlText.of(text) : text));
        }
    }

    private static boolean isColourProfile(byte[] bytes) {
        return bytes.length > 40 && bytes[36] == 'a' && bytes[37] == 'c' && bytes[38] == 's' && bytes[39] == 'p';
    }

    /** Reads a page that the file no longer shows. */
    void page(COSDictionary page) {
        try {
            shown(file.walk().page(new PDPage(page), 1, null), "page that is no longer shown");
            COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
            if (contents instanceof COSStream stream) {
                done.add(stream);
            }
            for (int i = 0; contents instanceof COSArray list && i < list.size(); i++) {
                if (list.getObject(i) instanceof COSStream stream) {
                    done.add(stream);
                }
            }
        } catch (ProblemException e) {
            context.deadline().check(file.name());
            entries.refuse(Carrier.RESIDUE, "page that is no longer shown not read");
        }
    }
}
