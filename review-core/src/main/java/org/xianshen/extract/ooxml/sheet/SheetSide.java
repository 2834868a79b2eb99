package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;

import org.xianshen.document.Carrier;
import org.xianshen.extract.ooxml.internal.KnownNames;
import org.xianshen.extract.zip.XmlCursor;

/**
 * What a sheet holds beside its cells: headers and footers, links, rules for input, conditional formats, scenarios. For one
 * part.
 */
final class SheetSide {

    private final XmlCursor xml;
    private final PartValues values;
    private final PartLines lines;

    SheetSide(XmlCursor xml, PartValues values, PartLines lines) {
        this.xml = xml;
        this.values = values;
        this.lines = lines;
    }

    /** An element starts that is no cell. */
    void start(String key) {
        if (xml.depth() == 2) {
            values.carrier(carrier(key));
        }
        switch (key) {
            case "x:oddHeader", "x:evenHeader", "x:firstHeader" -> headerOrFooter(Carrier.HEADER);
            case "x:oddFooter", "x:evenFooter", "x:firstFooter" -> headerOrFooter(Carrier.FOOTER);
            case "xm:sqref", "x:sqref" -> xml.skip();
            case "x14:dataValidations" -> {
                values.carrier(Carrier.FORM_FIELD);
                values.start(xml);
            }
            case "x14:conditionalFormattings", "x14:sparklineGroups" -> {
                values.carrier(Carrier.DATA);
                values.start(xml);
            }
            default -> values.start(xml);
        }
    }

    private static Carrier carrier(String key) {
        return switch (key) {
            case "x:hyperlinks" -> Carrier.LINK;
            case "x:dataValidations", "x:controls" -> Carrier.FORM_FIELD;
            default -> Carrier.DATA;
        };
    }

    private void headerOrFooter(Carrier carrier) {
        int outside = xml.depth() - 1;
        StringBuilder code = new StringBuilder();
        while (xml.depth() > outside) {
            int event = xml.next();
            if (event == CHARACTERS || event == CDATA) {
                xml.appendText(code);
            }
        }
        decode(code, carrier);
    }

    /** The words between the codes for place, font, size, colour and fields; a part of the line becomes a line. */
    private void decode(CharSequence code, Carrier carrier) {
        StringBuilder words = new StringBuilder();
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i++);
            if (c != '&' || i == code.length()) {
                words.append(c);
                continue;
            }
            char kind = code.charAt(i++);
            switch (kind) {
                case '&' -> words.append('&');
                case 'L', 'C', 'R' -> words.append('\n');
                case '"' -> i = font(code, i);
                case 'K' -> i = Math.min(code.length(), i + 6);
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                    while (i < code.length() && Character.isDigit(code.charAt(i))) {
                        i++;
                    }
                }
                default -> {
                    // a switch or a field
                }
            }
        }
        words.toString().lines().forEach(line -> lines.add(carrier, line));
    }

    private int font(CharSequence code, int from) {
        int end = code.toString().indexOf('"', from);
        int to = end < 0 ? code.length() : end;
        String font = code.subSequence(from, to).toString();
        int comma = font.indexOf(',');
        String name = comma < 0 ? font : font.substring(0, comma);
        if (!name.equals("-") && !KnownNames.isFont(name)) {
            lines.add(Carrier.STYLE, name);
        }
        return Math.min(code.length(), to + 1);
    }
}
