package org.xianshen.fuzz;

import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.ExtractedDocument;

/** What holds of every document as read: spans lie within their units, and every place can be asked for. */
public final class ReadInvariants {

    private ReadInvariants() {}

    /** Throws when one does not hold. */
    public static void check(ExtractedDocument document) {
        for (TextUnit unit : document.units()) {
            int length = unit.text().length();
            require(length == unit.length(), "length of a unit");
            document.locate(unit.span());
            int step = Math.max(1, length / 20);
            for (int start = 0; start <= length; start += step) {
                document.locate(new TextSpan(unit.id(), start, start));
                document.locate(new TextSpan(unit.id(), start, Math.min(length, start + step)));
            }
        }
        DocumentLayout layout = document.layout();
        layout.lines().forEach(line -> document.textOf(line.span()));
        layout.cells().forEach(cell -> document.textOf(cell.span()));
        layout.words().forEach(word -> document.textOf(word.span()));
        layout.concealed().forEach(text -> document.textOf(text.span()));
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what + " does not hold");
        }
    }
}
