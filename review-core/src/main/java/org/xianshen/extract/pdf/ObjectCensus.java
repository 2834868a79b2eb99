package org.xianshen.extract.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.extract.pdf.walk.PageContent;

/**
 * Goes over every object that the file's root leads to, and over those it does not lead to, so that what carries text and
 * was not read with the pages is read or entered. Not thread-safe.
 */
final class ObjectCensus {

    private static final int MAX_OBJECTS = 5_000_000;

    private final PdfFile file;
    private final ExtractionContext context;
    private final ObjectEntries entries;
    private final LooseStreams streams;
    private final EmbeddedParts parts;
    private final SignatureWords signatures;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSObjectKey> reached = new HashSet<>();
    private @Nullable Set<COSObjectKey> within;

    /** An object that waits, and how it was reached. */
    private record Waiting(COSBase item, String key, String outerKey, Carrier carrier) {}

    ObjectCensus(PdfFile file, PdfUnits units, PictureQueue queue, ExtractionContext context) {
        this.file = file;
        this.context = context;
        this.entries = new ObjectEntries(units);
        this.signatures = new SignatureWords(units, entries, context);
        this.streams = new LooseStreams(file, entries, signatures, queue, context);
        this.parts = new EmbeddedParts(file, units, entries, streams, context);
    }

    /** Notes what was read with a page or an appearance. */
    void painted(PageContent content) {
        streams.painted(content);
    }

    /** Enters everything. */
    void run() {
        COSDictionary trailer = file.document().getDocument().getTrailer();
        walk(List.of(new Waiting(trailer, "", "", Carrier.DATA)));
        unreached();
        entries.enter();
    }

    /**
     * Enters what {@code objects} of an earlier state of the document say besides, and nothing they lead to.
     *
     * @param path what the census calls the state
     */
    void runOver(Collection<COSObject> objects, String path) {
        entries.residue(path);
        Set<COSObjectKey> keys = new HashSet<>();
        objects.forEach(o -> keys.add(o.getKey()));
        within = keys;
        for (PDPage page : file.pages()) {
            if (isAmong(page.getCOSObject().getItem(COSName.CONTENTS), keys)) {
                streams.page(page.getCOSObject());
            }
        }
        over(objects);
        entries.enter();
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

    private void walk(List<Waiting> roots) {
        Deque<Waiting> open = new ArrayDeque<>(roots);
        int steps = 0;
        while (!open.isEmpty()) {
            if (seen.size() >= MAX_OBJECTS) {
                entries.refuse(Carrier.UNKNOWN, "more objects than can be looked at");
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
                entries.say(next.carrier(), List.of(entries.heardText(string, next.key())));
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
                if (SignatureWords.isStore(at.key())) {
                    signatures.read(string);
                } else {
                    strings.add(entries.heardText(string, at.key()));
                }
            } else if (list.getObject(i) instanceof COSName name && i == 1 && ObjectKinds.isInk(list)) {
                strings.add(name.getName());
            } else if (list.getObject(i) instanceof COSName name) {
                reach(item);
                strings.add(entries.heardName(name.getName(), at.key()));
            } else {
                push(open, new Waiting(item, at.key(), at.outerKey(), at.carrier()));
            }
        }
        entries.say(at.carrier(), strings);
    }

    private void reach(COSBase item) {
        if (item instanceof COSObject reference && reference.getKey() != null) {
            reached.add(reference.getKey());
        }
    }

    private static void push(Deque<Waiting> open, Waiting item) {
        if (item.item() instanceof COSObject
                || item.item() instanceof COSArray
                || item.item() instanceof COSDictionary) {
            open.push(item);
        }
    }

    private void dictionary(COSDictionary d, Waiting at, Deque<Waiting> open) {
        Carrier carrier = entries.isResidue() ? Carrier.RESIDUE : ObjectKinds.carrier(d, at.carrier());
        if (d instanceof COSStream stream) {
            streams.read(stream, at.key(), at.outerKey(), carrier);
        }
        notes(d);
        if (d.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            parts.attachment(d, files);
        }
        if (d.getDictionaryObject(COSName.getPDFName("XFA")) != null && at.key().equals("AcroForm")) {
            parts.form(d.getDictionaryObject(COSName.getPDFName("XFA")));
        }
        boolean signature = ObjectKinds.isSignature(d);
        List<String> strings = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        for (COSName name : d.keySet()) {
            String key = name.getName();
            COSBase item = d.getItem(name);
            if (item == null) {
                continue;
            }
            strings.add(entries.heardName(key, at.key()));
            if (d.getDictionaryObject(name) instanceof COSName value) {
                reach(item);
                strings.add(entries.heardName(value.getName(), key));
            } else if (d.getDictionaryObject(name) instanceof COSString string) {
                reach(item);
                if ((signature && key.equals("Contents")) || SignatureWords.isStore(key)) {
                    signatures.read(string);
                    continue;
                }
                (ObjectEntries.isAlternative(key) ? alternatives : strings).add(entries.heardText(string, key));
            } else {
                push(open, new Waiting(item, key, at.key(), ObjectKinds.childCarrier(d, at.key(), key, carrier)));
            }
        }
        entries.say(carrier, strings);
        entries.say(Carrier.ALTERNATIVE_TEXT, alternatives);
    }

    private void notes(COSDictionary d) {
        if (ObjectKinds.isEmbeddedFont(d)) {
            entries.count(ObjectEntries.Wordless.FONT);
        }
        if (ObjectKinds.isMedia(d)) {
            entries.refuse(Carrier.EMBEDDED_OBJECT, "sound, film or model not read");
        }
        streams.noteMasks(d);
    }

    private void unreached() {
        COSDocument document = file.document().getDocument();
        List<COSObject> objects = new ArrayList<>();
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (!reached.contains(key)) {
                COSObject object = document.getObjectFromPool(key);
                if (object != null && !ObjectKinds.isBookkeeping(object.getObject())) {
                    objects.add(object);
                }
            }
        }
        entries.residue("");
        over(objects);
        entries.residue(null);
    }

    /** Pages first, so that their contents are read with their fonts. */
    private void over(Collection<COSObject> objects) {
        for (COSObject object : objects) {
            if (object.getObject() instanceof COSDictionary page
                    && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))
                    && !seen.contains(page)
                    && streams.take(page)) {
                streams.page(page);
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
}
