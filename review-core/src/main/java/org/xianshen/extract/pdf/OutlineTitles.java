package org.xianshen.extract.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The titles of an outline in order, loops and excess detected. */
final class OutlineTitles {

    private final int most;
    private final List<String> titles = new ArrayList<>();

    OutlineTitles(int most) {
        this.most = most;
    }

    /** Collects below {@code root}; false when entries repeat or are too many. */
    boolean collect(COSDictionary root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        push(open, root.getCOSDictionary(COSName.FIRST));
        while (!open.isEmpty()) {
            COSDictionary entry = open.pop();
            if (!seen.add(entry) || seen.size() > most) {
                return false;
            }
            String title = PdfText.of(entry.getDictionaryObject(COSName.TITLE));
            if (!title.isBlank()) {
                titles.add(title);
            }
            push(open, entry.getCOSDictionary(COSName.NEXT));
            push(open, entry.getCOSDictionary(COSName.FIRST));
        }
        return true;
    }

    private static void push(Deque<COSDictionary> open, @Nullable COSDictionary entry) {
        if (entry != null) {
            open.push(entry);
        }
    }

    List<String> list() {
        return titles;
    }
}
