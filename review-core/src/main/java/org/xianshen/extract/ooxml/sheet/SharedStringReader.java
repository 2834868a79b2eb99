package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.XmlCursor;

/** Reads the part of shared strings; for one part. */
final class SharedStringReader {

    private final XmlCursor xml;
    private final Budget budget;
    private final RichText rich;
    private final PartValues side;
    private final PackedText packed = new PackedText();
    private final SharedStrings strings = new SharedStrings(packed);

    SharedStringReader(XmlCursor xml, Palette palette, PartLines lines, Budget budget) {
        this.xml = xml;
        this.budget = budget;
        this.side = new PartValues(lines, Carrier.DATA);
        this.rich = new RichText(xml, palette, side, lines);
    }

    SharedStrings read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> {
                    if (xml.key().equals("x:si")) {
                        string();
                    } else if (!xml.key().equals("x:sst")) {
                        side.start(xml);
                    }
                }
                case CHARACTERS, CDATA, SPACE -> side.text(xml);
                case END_ELEMENT -> side.end();
                default -> side.other(event, xml);
            }
        }
        side.end();
        return strings;
    }

    private void string() {
        rich.read("x:si");
        for (SharedStrings.Run run : rich.runs()) {
            strings.addRun(run.start(), run.end(), run.colour());
        }
        long most = budget.limits().maxCharacters();
        if ((long) packed.length() + rich.text().length() > Math.min(most, Integer.MAX_VALUE)) {
            throw budget.problem("EXT-211", Long.toString(most));
        }
        packed.add(rich.text());
        strings.add();
    }
}
