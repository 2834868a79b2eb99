package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ooxml.internal.KnownNames;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Reads a text with runs, as in a shared string, a cell or a comment: {@code x:t} and {@code x:r}.
 *
 * <p>How it is spoken, {@code x:rPh}, goes to the alternative texts. Used again for each text of a part.
 */
final class RichText {

    /** Length of {@code _x000D_}. */
    private static final int ESCAPE = 7;

    private final XmlCursor xml;
    private final Palette palette;
    private final PartValues side;
    private final PartLines lines;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder spoken = new StringBuilder();
    private final List<SharedStrings.Run> runs = new ArrayList<>();
    private int colour;

    RichText(XmlCursor xml, Palette palette, PartValues side, PartLines lines) {
        this.xml = xml;
        this.palette = palette;
        this.side = side;
        this.lines = lines;
    }

    /** Reads to the end of the element that starts here, called {@code element}. */
    void read(String element) {
        text.setLength(0);
        spoken.setLength(0);
        runs.clear();
        colour = Palette.AUTOMATIC;
        int outside = xml.depth() - 1;
        int phonetic = 0;
        boolean inText = false;
        int runStart = 0;
        while (xml.depth() > outside) {
            int event = xml.next();
            switch (event) {
                case START_ELEMENT -> {
                    switch (xml.key()) {
                        case "x:t" -> inText = true;
                        case "x:r" -> {
                            colour = Palette.AUTOMATIC;
                            runStart = text.length();
                        }
                        case "x:color" -> colour = palette.colour(xml);
                        case "x:rPh" -> phonetic++;
                        case "x:rFont" -> font();
                        case "x:rPr",
                                "x:sz",
                                "x:family",
                                "x:charset",
                                "x:scheme",
                                "x:b",
                                "x:i",
                                "x:u",
                                "x:strike",
                                "x:vertAlign",
                                "x:phoneticPr",
                                "x:outline",
                                "x:shadow" -> {
                            // says nothing
                        }
                        default -> side.start(xml);
                    }
                }
                case CHARACTERS, CDATA, SPACE -> {
                    if (inText) {
                        xml.appendText(phonetic > 0 ? spoken : text);
                    } else {
                        side.text(xml);
                    }
                }
                case END_ELEMENT -> {
                    switch (xml.key()) {
                        case "x:t" -> inText = false;
                        case "x:rPh" -> phonetic--;
                        case "x:r" -> {
                            if (colour != Palette.AUTOMATIC && text.length() > runStart) {
                                runs.add(new SharedStrings.Run(runStart, text.length(), colour));
                            }
                        }
                        default -> side.end();
                    }
                }
                default -> side.other(event, xml);
            }
        }
        if (spoken.length() > 0) {
            lines.add(Carrier.ALTERNATIVE_TEXT, spoken.toString());
        }
        plain(text, runs.isEmpty());
    }

    private void font() {
        String name = xml.attributeOrEmpty("val");
        if (!KnownNames.isFont(name)) {
            lines.add(Carrier.STYLE, name);
        }
    }

    /**
     * Turns line breaks and tabs, which would part a cell from itself, into spaces.
     *
     * @param decode whether escapes such as {@code _x000D_} are undone
     */
    static void plain(StringBuilder text, boolean decode) {
        if (decode) {
            for (int at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 1)) {
                if (at + ESCAPE <= text.length() && text.charAt(at + ESCAPE - 1) == '_') {
                    unescape(text, at);
                }
            }
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static void unescape(StringBuilder text, int at) {
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return;
            }
            code = code * 16 + digit;
        }
        text.replace(at, at + ESCAPE, String.valueOf((char) code));
    }

    /** The characters; valid until the next reading. */
    StringBuilder text() {
        return text;
    }

    /** Runs with a colour of their own. */
    List<SharedStrings.Run> runs() {
        return runs;
    }
}
