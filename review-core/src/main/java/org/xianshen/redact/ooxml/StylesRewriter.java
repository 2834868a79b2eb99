package org.xianshen.redact.ooxml;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Set;
import org.xianshen.extract.ooxml.internal.KnownNames;
import org.xianshen.extract.zip.XmlCursor;

/** Writes the styles and the settings of a safe copy. For one document. */
final class StylesRewriter {

    /** Word 2003, 2007, 2010 and 2013 and later. */
    private static final Set<String> COMPATIBILITY = Set.of("11", "12", "14", "15");

    private final Formatting formatting;

    StylesRewriter(Formatting formatting) {
        this.formatting = formatting;
    }

    /** The styles part rewritten: own names become numbers, everything else goes through the allow-list. */
    String styles(XmlCursor xml) {
        XmlOut out = new XmlOut()
                .raw(ReducedXml.HEAD)
                .begin("w:styles")
                .attribute("xmlns:w", ReducedXml.W)
                .end();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                switch (xml.key()) {
                    case "w:styles" -> {
                        // its children follow
                    }
                    case "w:docDefaults" -> defaults(xml, out);
                    case "w:style" -> style(xml, out);
                    default -> xml.skip();
                }
            }
        }
        return out.close("w:styles").toString();
    }

    private void defaults(XmlCursor xml, XmlOut out) {
        out.open("w:docDefaults");
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT) {
                String key = xml.key();
                if (key.equals("w:rPrDefault") || key.equals("w:pPrDefault")) {
                    out.open(key);
                    formatting.children(xml, out);
                    out.close(key);
                } else {
                    xml.skip();
                }
            }
        }
        out.close("w:docDefaults");
    }

    private void style(XmlCursor xml, XmlOut out) {
        String type = xml.attributeOrEmpty("w:type");
        String id = formatting.styles().of(xml.attributeOrEmpty("w:styleId"));
        boolean known = type.equals("paragraph")
                || type.equals("character")
                || type.equals("table")
                || type.equals("numbering");
        if (id == null || !known) {
            xml.skip();
            return;
        }
        out.begin("w:style").attribute("w:type", type);
        String standard = xml.attributeOrEmpty("w:default");
        if (standard.equals("1") || standard.equals("true") || standard.equals("on")) {
            out.attribute("w:default", "1");
        }
        out.attribute("w:styleId", id).end();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT) {
                styleElement(xml, id, out);
            }
        }
        out.close("w:style");
    }

    private void styleElement(XmlCursor xml, String id, XmlOut out) {
        switch (xml.key()) {
            case "w:name" -> {
                String name = xml.attributeOrEmpty("w:val");
                out.begin("w:name")
                        .attribute("w:val", KnownNames.isStyle(name) ? name : "样式 " + id.substring(1))
                        .endEmpty();
                xml.skip();
            }
            case "w:basedOn", "w:next", "w:link" -> {
                String other = formatting.styles().of(xml.attributeOrEmpty("w:val"));
                if (other != null) {
                    out.begin(xml.key()).attribute("w:val", other).endEmpty();
                }
                xml.skip();
            }
            case "w:qFormat" -> {
                out.raw("<w:qFormat/>");
                xml.skip();
            }
            case "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr" -> formatting.copy(xml, out);
            default -> xml.skip();
        }
    }

    /** Fresh settings: only what changes the look of pages is taken over. */
    static String settings(XmlCursor xml) {
        boolean evenAndOdd = false;
        boolean mirror = false;
        String tabStop = "";
        String compatibility = "";
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                String value = xml.attributeOrEmpty("w:val");
                boolean on = !value.equals("0") && !value.equals("false") && !value.equals("off");
                switch (xml.key()) {
                    case "w:evenAndOddHeaders" -> evenAndOdd = on;
                    case "w:mirrorMargins" -> mirror = on;
                    case "w:defaultTabStop" -> tabStop = value;
                    case "w:compatSetting" -> {
                        if (xml.attributeOrEmpty("w:name").equals("compatibilityMode")) {
                            compatibility = value;
                        }
                    }
                    default -> {
                        // left out
                    }
                }
            }
        }
        return settings(evenAndOdd, mirror, tabStop, compatibility);
    }

    /** Settings of a document that had none. */
    static String settings() {
        return settings(false, false, "", "");
    }

    private static String settings(boolean evenAndOdd, boolean mirror, String tabStop, String compatibility) {
        XmlOut out = new XmlOut()
                .raw(ReducedXml.HEAD)
                .begin("w:settings")
                .attribute("xmlns:w", ReducedXml.W)
                .end();
        if (mirror) {
            out.raw("<w:mirrorMargins/>");
        }
        if (AllowList.fits(AllowList.Kind.NUMBER, tabStop)) {
            out.begin("w:defaultTabStop").attribute("w:val", tabStop).endEmpty();
        }
        if (evenAndOdd) {
            out.raw("<w:evenAndOddHeaders/>");
        }
        out.raw("<w:characterSpacingControl w:val=\"compressPunctuation\"/>");
        if (COMPATIBILITY.contains(compatibility)) {
            out.raw("<w:compat><w:compatSetting w:name=\"compatibilityMode\"")
                    .raw(" w:uri=\"http://schemas.microsoft.com/office/word\"")
                    .attribute("w:val", compatibility)
                    .raw("/></w:compat>");
        }
        return out.close("w:settings").toString();
    }
}
