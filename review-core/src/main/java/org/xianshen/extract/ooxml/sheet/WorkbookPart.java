package org.xianshen.extract.ooxml.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.XmlCursor;

/**
 * The main part of a workbook: its sheets in order, names that are defined, and who has saved it where.
 *
 * @param hiddenByRelationship whether each sheet is hidden, by the id of its relationship and in the order of the tabs
 * @param from1904 whether days are counted from 1904
 */
record WorkbookPart(Map<String, Boolean> hiddenByRelationship, boolean from1904) {

    /** Reads the part; its names go to {@code lines}. */
    static WorkbookPart read(XmlCursor xml, PartLines lines) {
        Map<String, Boolean> sheets = new LinkedHashMap<>();
        boolean from1904 = false;
        PartValues values = new PartValues(lines, Carrier.DATA);
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> {
                    String key = xml.key();
                    values.carrier(carrier(key));
                    if (key.equals("x:sheet")) {
                        String state = xml.attributeOrEmpty("state");
                        sheets.put(xml.attributeOrEmpty("r:id"), state.equals("hidden") || state.equals("veryHidden"));
                    } else if (key.equals("x:workbookPr")) {
                        String since = xml.attributeOrEmpty("date1904");
                        from1904 = since.equals("1") || since.equals("true");
                    }
                    values.start(xml);
                }
                case CHARACTERS, CDATA, SPACE -> values.text(xml);
                case END_ELEMENT -> values.end();
                default -> values.other(event, xml);
            }
        }
        return new WorkbookPart(sheets, from1904);
    }

    private static Carrier carrier(String key) {
        return switch (key) {
            case "x:sheet", "x:definedName" -> Carrier.BOOKMARK;
            case "x:fileSharing", "x15ac:absPath", "x:workbookPr", "x:fileVersion" -> Carrier.METADATA;
            default -> Carrier.DATA;
        };
    }
}
