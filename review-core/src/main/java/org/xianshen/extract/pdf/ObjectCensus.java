package org.xianshen.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceLocation;
import org.xianshen.extract.CarrierCensus;

/** Goes over every object that the file's root leads to, and over those it does not lead to, and enters what carries text. */
final class ObjectCensus {

    private static final int MAX_OBJECTS = 5_000_000;
    private static final COSName THUMB = COSName.getPDFName("Thumb");
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");

    private final PdfFile file;
    private final PdfUnits units;
    private final CarrierCensus.Builder census;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSObjectKey> reached = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> alternatives = new LinkedHashSet<>();
    private final Set<String> layers = new LinkedHashSet<>();
    private int fonts;
    private int scripts;
    private int signatures;
    private int attachments;
    private int thumbnails;
    private int privateData;

    ObjectCensus(PdfFile file, PdfUnits units, CarrierCensus.Builder census) {
        this.file = file;
        this.units = units;
        this.census = census;
    }

    void run() {
        walk(file.document().getDocument().getTrailer());
        texts(Carrier.LINK, "URI", links);
        texts(Carrier.ALTERNATIVE_TEXT, "", alternatives);
        texts(Carrier.LAYER, "OCProperties", layers);
        count(Carrier.FONT, fonts, "embedded fonts", false);
        count(Carrier.SCRIPT, scripts, "actions or scripts not read", true);
        count(Carrier.SIGNATURE, signatures, "signatures", false);
        count(Carrier.ATTACHMENT, attachments, "attachment not read", true);
        count(Carrier.IMAGE, thumbnails, "page thumbnails not read", true);
        count(Carrier.DATA, privateData, "private data of applications not read", true);
        unreached();
    }

    private void texts(Carrier carrier, String path, Set<String> found) {
        for (String text : found) {
            units.add(carrier, path, 0, text, new SourceLocation.InPart(path));
        }
        if (!found.isEmpty()) {
            census.read(carrier, path);
        }
    }

    private void count(Carrier carrier, int n, String what, boolean refused) {
        if (n > 0 && refused) {
            census.refused(carrier, "", n == 1 ? what : n + " × " + what);
        } else if (n > 0) {
            census.noText(carrier, "", n + " " + what);
        }
    }

    private void walk(COSBase root) {
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty() && seen.size() < MAX_OBJECTS) {
            COSBase next = open.pop();
            if (next instanceof COSObject reference) {
                if (reference.getKey() != null) {
                    reached.add(reference.getKey());
                }
                next = reference.getObject();
            }
            if (next instanceof COSArray list && seen.add(list)) {
                for (int i = 0; i < list.size(); i++) {
                    push(open, list.get(i));
                }
            } else if (next instanceof COSDictionary dictionary && seen.add(dictionary)) {
                dictionary(dictionary);
                for (COSName key : dictionary.keySet()) {
                    push(open, dictionary.getItem(key));
                }
            }
        }
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase item) {
        if (item instanceof COSObject || item instanceof COSArray || item instanceof COSDictionary) {
            open.push(item);
        }
    }

    private void dictionary(COSDictionary d) {
        text(d, COSName.ACTUAL_TEXT, alternatives);
        text(d, COSName.ALT, alternatives);
        COSName type = d.getCOSName(COSName.TYPE);
        if (d.getCOSName(COSName.S) != null) {
            action(d, d.getCOSName(COSName.S).getName());
        }
        if (d.getDictionaryObject(COSName.K) != null
                && COSName.getPDFName("StructElem").equals(type)) {
            text(d, COSName.T, alternatives);
            text(d, COSName.E, alternatives);
        }
        if (COSName.OCG.equals(type)) {
            text(d, COSName.NAME, layers);
        }
        if (COSName.FONT_DESC.equals(type)) {
            boolean embedded = d.containsKey(COSName.FONT_FILE)
                    || d.containsKey(COSName.FONT_FILE2)
                    || d.containsKey(COSName.FONT_FILE3);
            fonts += embedded ? 1 : 0;
        }
        signatures += COSName.SIG.equals(type) || COSName.DOC_TIME_STAMP.equals(type) ? 1 : 0;
        attachments += d.getDictionaryObject(COSName.EF) != null ? 1 : 0;
        thumbnails += d.getDictionaryObject(THUMB) != null ? 1 : 0;
        privateData += d.getDictionaryObject(PIECE_INFO) != null ? 1 : 0;
        if (d.getDictionaryObject(COSName.METADATA) instanceof COSStream xmp && seen.add(xmp)) {
            metadata(xmp);
        }
    }

    private void action(COSDictionary d, String kind) {
        switch (kind) {
            case "URI" -> text(d, COSName.URI, links);
            case "JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute" -> scripts++;
            case "GoToR", "GoToE" -> text(d, COSName.F, links);
            default -> {}
        }
    }

    private static void text(COSDictionary d, COSName key, Set<String> into) {
        String text = PdfStructure.textOf(d.getDictionaryObject(key));
        if (!text.isBlank()) {
            into.add(text);
        }
    }

    private void metadata(COSStream xmp) {
        try (InputStream in = xmp.createInputStream()) {
            String words = XmlText.of(in.readAllBytes());
            if (!words.isBlank()) {
                units.add(Carrier.METADATA, "XMP", 0, words, new SourceLocation.InPart("XMP"));
            }
            census.read(Carrier.METADATA, "XMP");
        } catch (IOException | XMLStreamException e) {
            census.refused(Carrier.METADATA, "XMP", "not well-formed");
        }
    }

    /** Objects that nothing leads to are no part of the document a reader sees, yet they are in the file. */
    private void unreached() {
        COSDocument document = file.document().getDocument();
        int telling = 0;
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (!reached.contains(key)) {
                COSObject object = document.getObjectFromPool(key);
                telling += object != null && tells(object.getObject()) ? 1 : 0;
            }
        }
        if (telling > 0) {
            census.refused(Carrier.RESIDUE, "", telling + " objects that nothing refers to");
        }
    }

    /** Whether an object could hold text; the file's own book-keeping does not. */
    private static boolean tells(@Nullable COSBase object) {
        if (object instanceof COSStream stream) {
            COSName type = stream.getCOSName(COSName.TYPE);
            boolean bookkeeping = COSName.XREF.equals(type) || COSName.OBJ_STM.equals(type);
            boolean hints = type == null && stream.getItem(COSName.S) instanceof org.apache.pdfbox.cos.COSNumber;
            return !bookkeeping && !hints && stream.getLength() > 0;
        }
        if (object instanceof COSDictionary d) {
            return d.getValues().stream().anyMatch(v -> v instanceof COSString);
        }
        if (object instanceof COSArray list) {
            return list.toList().stream().anyMatch(v -> v instanceof COSString);
        }
        return object instanceof COSString;
    }
}
