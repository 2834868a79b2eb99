package org.xianshen.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.layout.PageText;
import org.xianshen.extract.pdf.walk.PageContent;
import org.xianshen.message.ProblemException;

/**
 * Goes over every object that the file's root leads to, and over those it does not lead to, and enters what carries text
 * and was not read with the pages. Not thread-safe.
 */
final class ObjectCensus {

    private static final int MAX_OBJECTS = 5_000_000;
    private static final int LEAST_WIDTH = 24;
    private static final int LEAST_HEIGHT = 12;
    private static final int MOST_STREAM_BYTES = 64 << 20;
    private static final int HEAD_OF_PICTURE = 1 << 20;

    /** Entries whose strings are identifiers, bytes or settings that nobody reads. */
    private static final Set<String> SILENT = Set.of(
            "ID",
            "Registry",
            "Ordering",
            "CharSet",
            "Panose",
            "Style",
            "DA",
            "Lang",
            "NM",
            "CheckSum",
            "FontFamily",
            "Cert",
            "Digest",
            "StemV",
            "Lookup",
            "ColorantName",
            "XFA");

    private static final Set<String> ALTERNATIVES = Set.of("ActualText", "Alt", "E");

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
            "Certs",
            "OCSPs",
            "CRLs",
            "Cert",
            "OCSP",
            "CRL",
            "TS",
            "JBIG2Globals");

    private static final Pattern USUAL_INK = Pattern.compile("All|None|Black|Cyan|Magenta|Yellow|Ink[0-9]*");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F{}-]{16,}");
    private static final Set<String> MEDIA =
            Set.of("Sound", "Movie", "Rendition", "3D", "RichMedia", "RichMediaContent", "MediaClip");

    private final PdfFile file;
    private final PdfUnits units;
    private final PictureQueue queue;
    private final ExtractionContext context;
    private final CarrierCensus.Builder census;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> run = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> pictures = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> masks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSObjectKey> reached = new HashSet<>();
    private final Set<String> heard = new HashSet<>();
    private final Map<Carrier, Boolean> entered = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Carrier> refusedOf = new TreeMap<>();
    private @Nullable String residue;
    private @Nullable Set<COSObjectKey> within;
    private int fonts;
    private int signatures;
    private int attachments;
    private int smallPictures;
    private int loosePictures;

    /** An object that waits, and how it was reached. */
    private record Waiting(COSBase item, String key, String outerKey, Carrier carrier) {}

    ObjectCensus(PdfFile file, PdfUnits units, PictureQueue queue, ExtractionContext context) {
        this.file = file;
        this.units = units;
        this.queue = queue;
        this.context = context;
        this.census = units.census();
    }

    /** Notes what was read with a page or an appearance. */
    void painted(PageContent content) {
        run.addAll(content.visited());
        content.pictures().forEach(p -> {
            COSDictionary object = p.object();
            if (object != null && p.isSeen()) {
                pictures.add(object);
            }
        });
    }

    /** Enters everything. */
    void run() {
        COSDictionary trailer = file.document().getDocument().getTrailer();
        COSBase encryption = trailer.getDictionaryObject(COSName.ENCRYPT);
        if (encryption != null) {
            seen.add(encryption);
        }
        walk(List.of(new Waiting(trailer, "", "", Carrier.DATA)));
        unreached();
        summary();
    }

    /**
     * Enters what {@code objects} of an earlier state of the document say besides, and nothing they lead to.
     *
     * @param path what the census calls the state
     */
    void runOver(Collection<COSObject> objects, String path) {
        residue = path;
        Set<COSObjectKey> keys = new HashSet<>();
        objects.forEach(o -> keys.add(o.getKey()));
        within = keys;
        for (PDPage page : file.pages()) {
            if (isAmong(page.getCOSObject().getItem(COSName.CONTENTS), keys)) {
                page(page.getCOSObject());
            }
        }
        over(objects);
        summary();
    }

    private static boolean isAmong(@Nullable COSBase contents, Set<COSObjectKey> keys) {
        if (contents instanceof COSObject reference) {
            return keys.contains(reference.getKey()) || isAmong(reference.getObject(), keys);
        }
        if (contents instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                if (isAmong(list.get(i), keys)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void summary() {
        entered.keySet().forEach(carrier -> census.read(carrier, path("")));
        note(Carrier.FONT, fonts, "embedded fonts");
        note(Carrier.SIGNATURE, signatures, "signatures");
        note(Carrier.IMAGE, smallPictures, "small images that no page shows");
        refused.forEach((what, times) -> census.refused(
                refusedOf.getOrDefault(what, Carrier.UNKNOWN), path(""), times == 1 ? what : times + " × " + what));
    }

    private String path(String usual) {
        return residue == null ? usual : residue;
    }

    private void note(Carrier carrier, int n, String what) {
        if (n > 0) {
            census.noText(carrier, path(""), n + " " + what);
        }
    }

    private void refuse(Carrier carrier, String what) {
        refused.merge(what, 1, Integer::sum);
        refusedOf.put(what, residue == null ? carrier : Carrier.RESIDUE);
    }

    // ---- the way through the objects

    private void walk(List<Waiting> roots) {
        Deque<Waiting> open = new ArrayDeque<>(roots);
        int steps = 0;
        while (!open.isEmpty()) {
            if (seen.size() >= MAX_OBJECTS) {
                refuse(Carrier.UNKNOWN, "more objects than can be looked at");
                return;
            }
            if (++steps % 4096 == 0) {
                context.deadline().check(file.name());
            }
            Waiting next = open.pop();
            COSBase item = next.item();
            if (item instanceof COSObject reference) {
                COSObjectKey name = reference.getKey();
                if (within != null && name != null && !within.contains(name)) {
                    continue;
                }
                if (name != null) {
                    reached.add(name);
                }
                item = reference.getObject();
            }
            if (item instanceof COSArray list && seen.add(list)) {
                array(list, next, open);
            } else if (item instanceof COSDictionary dictionary && seen.add(dictionary)) {
                dictionary(dictionary, next, open);
            } else if (item instanceof COSString string && next.item() instanceof COSObject) {
                say(next.carrier(), List.of(heardText(string, next.key())));
            }
        }
    }

    private void array(COSArray list, Waiting at, Deque<Waiting> open) {
        boolean table = list.size() > 3 && COSName.INDEXED.equals(list.getObject(0));
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            COSBase item = list.get(i);
            if (table && i == 3) {
                seen.add(list.getObject(3));
                reach(item);
            } else if (list.getObject(i) instanceof COSString string) {
                reach(item);
                strings.add(heardText(string, at.key()));
            } else if (list.getObject(i) instanceof COSName name && i == 1 && isInk(list)) {
                strings.add(name.getName());
            } else {
                push(open, new Waiting(item, at.key(), at.outerKey(), at.carrier()));
            }
        }
        say(at.carrier(), strings);
    }

    private void reach(COSBase item) {
        if (item instanceof COSObject reference && reference.getKey() != null) {
            reached.add(reference.getKey());
        }
    }

    /** Whether {@code list} is a colour space of an ink that somebody gave a name. */
    private static boolean isInk(COSArray list) {
        return COSName.SEPARATION.equals(list.getObject(0))
                && list.getObject(1) instanceof COSName ink
                && !USUAL_INK.matcher(ink.getName()).matches();
    }

    private static void push(Deque<Waiting> open, Waiting item) {
        if (item.item() instanceof COSObject
                || item.item() instanceof COSArray
                || item.item() instanceof COSDictionary) {
            open.push(item);
        }
    }

    private void dictionary(COSDictionary d, Waiting at, Deque<Waiting> open) {
        Carrier carrier = carrier(d, at);
        if (d instanceof COSStream stream) {
            stream(stream, at, carrier);
        }
        notes(d);
        if (d.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            attachment(d, files);
        }
        if (d.getDictionaryObject(COSName.getPDFName("XFA")) != null && at.key().equals("AcroForm")) {
            form(d.getDictionaryObject(COSName.getPDFName("XFA")));
        }
        boolean signature = isSignature(d);
        List<String> strings = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        for (COSName name : d.keySet()) {
            String key = name.getName();
            COSBase item = d.getItem(name);
            if (item == null || (signature && key.equals("Contents"))) {
                continue;
            }
            if (d.getDictionaryObject(name) instanceof COSString string) {
                reach(item);
                (ALTERNATIVES.contains(key) ? alternatives : strings).add(heardText(string, key));
            } else {
                push(open, new Waiting(item, key, at.key(), childCarrier(d, at, key, carrier)));
            }
        }
        say(carrier, strings);
        say(Carrier.ALTERNATIVE_TEXT, alternatives);
    }

    private static boolean isSignature(COSDictionary d) {
        COSName type = d.getCOSName(COSName.TYPE);
        return (COSName.SIG.equals(type) && d.containsKey(COSName.CONTENTS))
                || COSName.DOC_TIME_STAMP.equals(type)
                || d.containsKey(COSName.BYTERANGE);
    }

    /** The kind of carrier that the strings of {@code d} are. */
    private Carrier carrier(COSDictionary d, Waiting at) {
        if (residue != null) {
            return Carrier.RESIDUE;
        }
        COSName type = d.getCOSName(COSName.TYPE);
        String name = type == null ? "" : type.getName();
        switch (name) {
            case "Page", "Pages", "Catalog", "Template" -> {
                return Carrier.DATA;
            }
            case "OCG", "OCMD" -> {
                return Carrier.LAYER;
            }
            case "Filespec", "F" -> {
                return d.containsKey(COSName.EF) ? Carrier.ATTACHMENT : Carrier.LINK;
            }
            case "StructElem", "MCR", "OBJR" -> {
                return Carrier.ALTERNATIVE_TEXT;
            }
            default -> {}
        }
        if (isSignature(d)) {
            return Carrier.SIGNATURE;
        }
        if (d.containsKey(COSName.EF)) {
            return Carrier.ATTACHMENT;
        }
        String action = d.getDictionaryObject(COSName.S) instanceof COSName s ? s.getName() : "";
        return switch (action) {
            case "URI", "GoToR", "GoToE" -> Carrier.LINK;
            case "JavaScript",
                    "Launch",
                    "SubmitForm",
                    "ImportData",
                    "Rendition",
                    "RichMediaExecute",
                    "Hide",
                    "ResetForm" -> Carrier.SCRIPT;
            default -> at.carrier();
        };
    }

    private static Carrier childCarrier(COSDictionary d, Waiting at, String key, Carrier own) {
        if (own == Carrier.RESIDUE) {
            return own;
        }
        boolean catalog = COSName.CATALOG.equals(d.getCOSName(COSName.TYPE));
        boolean names = at.key().equals("Names");
        return switch (key) {
            case "Annots", "Popup" -> Carrier.ANNOTATION;
            case "AcroForm" -> Carrier.FORM_FIELD;
            case "StructTreeRoot" -> Carrier.ALTERNATIVE_TEXT;
            case "OCProperties" -> Carrier.LAYER;
            case "Info", "OutputIntents" -> Carrier.METADATA;
            case "PieceInfo", "Collection", "SpiderInfo", "PageLabels", "ViewerPreferences", "Legal", "Threads" ->
                catalog || key.equals("PieceInfo") ? Carrier.DATA : own;
            case "Outlines" -> Carrier.BOOKMARK;
            case "Dests" -> catalog || names ? Carrier.BOOKMARK : own;
            case "JavaScript" -> names ? Carrier.SCRIPT : own;
            case "EmbeddedFiles" -> names ? Carrier.ATTACHMENT : own;
            case "Parent", "P", "Pg" -> Carrier.DATA;
            default -> own;
        };
    }

    private void notes(COSDictionary d) {
        COSName type = d.getCOSName(COSName.TYPE);
        if (COSName.FONT_DESC.equals(type)) {
            boolean embedded = d.containsKey(COSName.FONT_FILE)
                    || d.containsKey(COSName.FONT_FILE2)
                    || d.containsKey(COSName.FONT_FILE3);
            fonts += embedded ? 1 : 0;
        }
        signatures += isSignature(d) ? 1 : 0;
        COSName kind = d.getCOSName(COSName.SUBTYPE);
        boolean media = (type != null && MEDIA.contains(type.getName()))
                || (kind != null && COSName.ANNOT.equals(type) && MEDIA.contains(kind.getName()));
        if (media) {
            refuse(Carrier.EMBEDDED_OBJECT, "sound, film or model not read");
        }
        for (COSName key : new COSName[] {COSName.SMASK, COSName.MASK}) {
            if (d.getDictionaryObject(key) instanceof COSStream mask) {
                masks.add(mask);
            }
        }
    }

    // ---- texts

    /** The text of a string that a person could read, once; empty otherwise. */
    private String heardText(COSString string, String key) {
        if (SILENT.contains(key)) {
            return "";
        }
        String text = string.getString();
        if (text.isBlank()
                || DocumentParts.DATE.matcher(text).matches()
                || IDENTIFIER.matcher(text).matches()) {
            return "";
        }
        if (!PdfText.isReadable(text)) {
            if (text.length() > 3) {
                refuse(Carrier.UNKNOWN, "string that is no text");
            }
            return "";
        }
        if (key.equals("RC") || key.equals("RV")) {
            text = XmlText.of(text);
        }
        return units.says(text) || !heard.add(text) ? "" : text;
    }

    private void say(Carrier carrier, List<String> strings) {
        List<String> telling = strings.stream().filter(s -> !s.isBlank()).toList();
        if (telling.isEmpty()) {
            return;
        }
        Carrier told = residue == null ? carrier : Carrier.RESIDUE;
        if (units.addNew(told, path(""), String.join("\n", telling))) {
            entered.put(told, true);
        }
    }

    // ---- streams

    private void stream(COSStream stream, Waiting at, Carrier carrier) {
        COSName type = stream.getCOSName(COSName.TYPE);
        COSName kind = stream.getCOSName(COSName.SUBTYPE);
        String key = at.key();
        boolean function = stream.containsKey(COSName.FUNCTION_TYPE)
                || stream.containsKey(COSName.SHADING_TYPE)
                || stream.containsKey(COSName.getPDFName("HalftoneType"));
        if (run.contains(stream)
                || function
                || WORDLESS.contains(key)
                || WORDLESS.contains(at.outerKey())
                || COSName.getPDFName("CMap").equals(type)
                || COSName.XREF.equals(type)
                || COSName.OBJ_STM.equals(type)
                || at.outerKey().equals("EF")
                || key.equals("XFA")) {
            return;
        }
        if (COSName.METADATA.equals(type) || key.equals("Metadata")) {
            metadata(stream);
        } else if (COSName.IMAGE.equals(kind) || key.equals("Thumb") || key.equals("Alternates")) {
            picture(stream, key);
        } else if (COSName.FORM.equals(kind) || stream.containsKey(COSName.PATTERN_TYPE)) {
            unusedContent(stream);
        } else if (key.equals("Contents") && residue == null) {
            return;
        } else if (at.outerKey().equals("CharProcs")) {
            procedure(stream);
        } else {
            other(stream, kind, key, carrier);
        }
    }

    private void metadata(COSStream xmp) {
        byte[] bytes = decoded(xmp);
        if (bytes == null) {
            refuse(Carrier.METADATA, "XMP that cannot be decoded");
            return;
        }
        String words;
        try {
            words = XmlText.of(bytes);
        } catch (javax.xml.stream.XMLStreamException e) {
            words = PdfText.ofBytes(bytes);
        }
        if (words == null) {
            refuse(Carrier.METADATA, "XMP that cannot be decoded");
            return;
        }
        units.addNew(residue == null ? Carrier.METADATA : Carrier.RESIDUE, path("XMP"), words);
        census.read(residue == null ? Carrier.METADATA : Carrier.RESIDUE, path("XMP"));
    }

    private void picture(COSStream stream, String key) {
        if (COSName.DCT_DECODE.equals(firstFilter(stream))) {
            try (InputStream in = stream.createRawInputStream()) {
                say(
                        Carrier.METADATA,
                        new ArrayList<>(new LinkedHashSet<>(JpegTexts.of(in.readNBytes(HEAD_OF_PICTURE)))));
            } catch (IOException e) {
                refuse(Carrier.METADATA, "picture that cannot be decoded");
            }
        }
        boolean mask = key.equals("SMask") || key.equals("Mask") || masks.contains(stream);
        if (mask || !pictures.add(stream)) {
            return;
        }
        int width = stream.getInt(COSName.WIDTH, 0);
        int height = stream.getInt(COSName.HEIGHT, 0);
        if (Math.max(width, height) < LEAST_WIDTH || Math.min(width, height) < LEAST_HEIGHT) {
            smallPictures++;
        } else if (queue.isAvailable()) {
            queue.add("picture that no page shows " + ++loosePictures, DecodedPicture.loose(stream));
        } else {
            refuse(Carrier.IMAGE, "image that no page shows not read");
        }
    }

    private static @Nullable COSBase firstFilter(COSStream stream) {
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
            refuse(Carrier.RESIDUE, "form that no page uses not read");
        }
    }

    private void shown(PageContent content, String what) {
        painted(content);
        for (PageText text : List.of(PageText.ofVisible(content), PageText.ofHidden(content))) {
            if (units.addNew(Carrier.RESIDUE, path(""), text.text())) {
                entered.put(Carrier.RESIDUE, true);
            }
        }
        say(Carrier.RESIDUE, new ArrayList<>(content.replacementTexts()));
        if (content.glyphs().unmapped() + content.brokenFonts() > 0) {
            refuse(Carrier.RESIDUE, what + " with glyphs without text");
        }
        content.pictures().stream()
                .filter(p -> p.object() instanceof COSStream)
                .forEach(p -> pictures.remove(p.object()));
    }

    /** The procedure of a glyph that no page shows. */
    private void procedure(COSStream stream) {
        byte[] bytes = decoded(stream);
        String operators = bytes == null ? " Tj" : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (operators.contains("Tj") || operators.contains("TJ")) {
            unusedContent(stream);
        }
    }

    private void other(COSStream stream, @Nullable COSName kind, String key, Carrier carrier) {
        byte[] bytes = decoded(stream);
        if (bytes == null) {
            refuse(Carrier.UNKNOWN, "stream that cannot be decoded");
            return;
        }
        if (bytes.length == 0 || isColourProfile(bytes)) {
            return;
        }
        String text = PdfText.ofBytes(bytes);
        if (text == null) {
            refuse(Carrier.UNKNOWN, "stream of a kind that is not known");
        } else if (residue != null && kind == null && text.contains("BT") && text.contains("ET")) {
            refuse(Carrier.RESIDUE, "content that no page shows");
        } else {
            boolean program = key.equals("JS") || COSName.getPDFName("PS").equals(kind);
            boolean markup = text.startsWith("<");
            say(program ? Carrier.SCRIPT : carrier, List.of(markup ? XmlText.of(text) : text));
        }
    }

    private static boolean isColourProfile(byte[] bytes) {
        return bytes.length > 40 && bytes[36] == 'a' && bytes[37] == 'c' && bytes[38] == 's' && bytes[39] == 'p';
    }

    private static byte @Nullable [] decoded(COSStream stream) {
        try (InputStream in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes(MOST_STREAM_BYTES + 1);
            return bytes.length > MOST_STREAM_BYTES ? null : bytes;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    // ---- files and forms inside

    private void attachment(COSDictionary specification, COSDictionary files) {
        String name = PdfText.of(specification, "UF");
        name = name.isBlank() ? PdfText.of(specification, "F") : name;
        for (COSName key : files.keySet()) {
            if (files.getDictionaryObject(key) instanceof COSStream content && run.add(content)) {
                int number = ++attachments;
                String path = path("") + (residue == null ? "" : " ") + "attachment " + number;
                byte[] bytes = decoded(content);
                if (bytes == null) {
                    census.refused(Carrier.ATTACHMENT, path, "too large or not to be decoded");
                } else if (bytes.length == 0) {
                    census.noText(Carrier.ATTACHMENT, path, "empty");
                } else {
                    SourceDocument inner = SourceDocument.ofBytes(name.isBlank() ? path : name, bytes)
                            .withPasswords(file.source().passwords());
                    units.document().nested(Carrier.ATTACHMENT, path, inner, context);
                }
            }
        }
    }

    /** The XML of an XFA form: one stream, or packets that follow each other. */
    private void form(@Nullable COSBase xfa) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        List<COSBase> packets = new ArrayList<>();
        if (xfa instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                packets.add(list.getObject(i));
            }
        } else if (xfa != null) {
            packets.add(xfa);
        }
        for (COSBase packet : packets) {
            if (packet instanceof COSStream stream) {
                run.add(stream);
                byte[] bytes = decoded(stream);
                if (bytes == null) {
                    refuse(Carrier.DATA, "XFA form data not read");
                } else {
                    all.writeBytes(bytes);
                }
            } else if (packet instanceof COSString string && packets.size() == 1) {
                all.writeBytes(string.getBytes());
            }
        }
        String text;
        try {
            text = XmlText.of(all.toByteArray());
        } catch (javax.xml.stream.XMLStreamException e) {
            text = PdfText.ofBytes(all.toByteArray());
        }
        if (text == null) {
            refuse(Carrier.DATA, "XFA form data not read");
        } else if (units.addNew(residue == null ? Carrier.DATA : Carrier.RESIDUE, path("XFA"), text)) {
            census.read(residue == null ? Carrier.DATA : Carrier.RESIDUE, path("XFA"));
        }
    }

    // ---- what nothing leads to

    private void unreached() {
        COSDocument document = file.document().getDocument();
        List<COSObject> objects = new ArrayList<>();
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (!reached.contains(key)) {
                COSObject object = document.getObjectFromPool(key);
                if (object != null && !isBookkeeping(object.getObject())) {
                    objects.add(object);
                }
            }
        }
        residue = "";
        over(objects);
        residue = null;
    }

    /** Pages first, so that their contents are read with their fonts. */
    private void over(Collection<COSObject> objects) {
        for (COSObject object : objects) {
            if (object.getObject() instanceof COSDictionary page
                    && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))
                    && !seen.contains(page)
                    && run.add(page)) {
                page(page);
            }
        }
        List<Waiting> roots = new ArrayList<>();
        for (COSObject object : objects) {
            COSBase item = object.getObject();
            if (item instanceof COSString || item instanceof COSArray || item instanceof COSDictionary) {
                roots.add(new Waiting(object, "", "", Carrier.RESIDUE));
            }
        }
        walk(roots);
    }

    private void page(COSDictionary page) {
        try {
            shown(file.walk().page(new PDPage(page), 1, null), "page that is no longer shown");
            COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
            if (contents instanceof COSStream stream) {
                run.add(stream);
            }
            for (int i = 0; contents instanceof COSArray list && i < list.size(); i++) {
                if (list.getObject(i) instanceof COSStream stream) {
                    run.add(stream);
                }
            }
        } catch (ProblemException e) {
            context.deadline().check(file.name());
            refuse(Carrier.RESIDUE, "page that is no longer shown not read");
        }
    }

    /** The file's own book-keeping holds no text. */
    private static boolean isBookkeeping(@Nullable COSBase object) {
        if (!(object instanceof COSStream stream)) {
            return object == null;
        }
        COSName type = stream.getCOSName(COSName.TYPE);
        boolean hints = type == null && stream.getItem(COSName.S) instanceof COSNumber;
        return COSName.XREF.equals(type) || COSName.OBJ_STM.equals(type) || hints || stream.getLength() == 0;
    }
}
