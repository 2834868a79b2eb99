package org.xianshen.redact.pdf;

import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Resources under construction: names are given out in the order things are first used. Not thread-safe. */
final class NewResources {

    private final COSDictionary dictionary = new COSDictionary();
    private final IdentityHashMap<COSBase, COSName> names = new IdentityHashMap<>();

    /** The name under which {@code object} can be used; the same for the same object. */
    COSName name(COSName kind, COSBase object) {
        COSName known = names.get(object);
        if (known == null) {
            COSDictionary all = dictionary.getCOSDictionary(kind);
            if (all == null) {
                all = new COSDictionary();
                dictionary.setItem(kind, all);
            }
            known = COSName.getPDFName(kind.getName().substring(0, 1) + all.size());
            all.setItem(known, object);
            names.put(object, known);
        }
        return known;
    }

    COSDictionary dictionary() {
        return dictionary;
    }
}
