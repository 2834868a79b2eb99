package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.XmlCursor;

/** Reads comments on cells, both notes and conversations, each with the cell it stands at; for one part. */
final class CommentReader {

    private final XmlCursor xml;
    private final CellText comments;
    private final PartLines lines;
    private final PartValues side;
    private final RichText rich;
    private int row;
    private int column;

    CommentReader(XmlCursor xml, Palette palette, CellText comments, PartLines lines) {
        this.xml = xml;
        this.comments = comments;
        this.lines = lines;
        this.side = new PartValues(lines, Carrier.DATA);
        this.rich = new RichText(xml, palette, side, lines);
    }

    void read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> start(xml.key());
                case CHARACTERS, CDATA, SPACE -> side.text(xml);
                case END_ELEMENT -> side.end();
                default -> side.other(event, xml);
            }
        }
        comments.finish();
    }

    private void start(String key) {
        switch (key) {
            case "x:author" -> lines.add(Carrier.METADATA, xml.elementText());
            case "x:comment", "tc:threadedComment" -> {
                String cell = xml.attributeOrEmpty("ref");
                row = Spot.row(cell);
                column = Spot.column(cell);
            }
            case "x:text" -> {
                rich.read("x:text");
                comment(rich.text());
            }
            case "tc:text" -> {
                StringBuilder text = new StringBuilder(xml.elementText());
                RichText.plain(text, false);
                comment(text);
            }
            default -> side.start(xml);
        }
    }

    private void comment(CharSequence text) {
        comments.begin(Math.max(0, row), Math.max(0, column)).append(text);
        comments.end();
    }
}
