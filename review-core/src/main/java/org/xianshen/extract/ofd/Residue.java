package org.xianshen.extract.ofd;

import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;

/** Reads the parts of the package that nothing led to. */
final class Residue {

    private final OfdReading file;
    private final OfdPackage parts;

    Residue(OfdReading file) {
        this.file = file;
        this.parts = file.parts();
    }

    void read() {
        int number = 0;
        for (String part : parts.unused()) {
            number++;
            if (parts.head(part, 1).length == 0) {
                file.document().census().noText(Carrier.RESIDUE, part, "empty entry");
            } else if (parts.isXml(part)) {
                String words = parts.tellingWords(part);
                if (words.isBlank()) {
                    file.document().census().noText(Carrier.RESIDUE, part, "unused XML without words");
                } else {
                    file.text(Carrier.RESIDUE, part, List.of(words));
                }
            } else if (file.pictures().head(part).kind() != PictureHead.Kind.NONE) {
                file.pictures().loose(part);
            } else {
                SourceDocument inner = SourceDocument.ofBytes("unused-" + number, parts.bytes(part));
                file.document().nested(Carrier.RESIDUE, part, inner, file.context());
            }
        }
    }
}
