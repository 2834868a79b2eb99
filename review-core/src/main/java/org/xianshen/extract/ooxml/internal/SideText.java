package org.xianshen.extract.ooxml.internal;

import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Text that WordprocessingML keeps in attributes: descriptions, authors, links, names of bookmarks and form fields.
 *
 * <p>One value a line, in the text of its carrier.
 */
final class SideText {

    private static final Set<String> VOCABULARIES = Set.of(
            "", "w", "m", "r", "a", "wp", "pic", "c", "dgm", "lc", "ds", "mc", "v", "o", "w10", "xml", "wne", "w14",
            "w15", "wps", "wpg", "wpc", "wpi", "wp14", "wp15", "w16", "a14", "a16", "dsp", "rel", "ct");

    private final TextFlows flows;
    private int formField;
    private int structuredProperties;

    SideText(TextFlows flows) {
        this.flows = flows;
    }

    /** Reads the attributes of the element that starts at {@code xml}. */
    void start(XmlCursor xml, String key) {
        author(xml);
        if (structuredProperties > 0) {
            telling(xml, key.endsWith(":dataBinding") ? Carrier.DATA : Carrier.FORM_FIELD);
        }
        switch (key) {
            case "w:sdtPr", "w:sdtEndPr" -> structuredProperties++;
            case "w:ffData" -> formField++;
            case "w:name", "w:helpText", "w:statusText", "w:default", "w:listEntry", "w:entryMacro", "w:exitMacro" -> {
                if (formField > 0) {
                    telling(xml, Carrier.FORM_FIELD);
                } else {
                    telling(xml, Carrier.DATA);
                }
            }
            case "w:description", "w:docPartCategory", "w:attr", "w:smartTag", "w:customXml", "w:control" ->
                telling(xml, Carrier.DATA);
            case "wp:docPr", "pic:cNvPr", "wps:cNvPr", "wpg:cNvPr", "a:cNvPr", "dsp:cNvPr" -> {
                line(Carrier.ALTERNATIVE_TEXT, xml, "descr");
                line(Carrier.ALTERNATIVE_TEXT, xml, "title");
                String name = xml.attributeOrEmpty("name");
                if (!KnownNames.isObject(name)) {
                    flows.line(Carrier.ALTERNATIVE_TEXT, name);
                }
            }
            case "v:shape",
                    "v:rect",
                    "v:roundrect",
                    "v:oval",
                    "v:line",
                    "v:polyline",
                    "v:curve",
                    "v:arc",
                    "v:group",
                    "v:image",
                    "v:imagedata",
                    "v:shapetype" -> {
                line(Carrier.ALTERNATIVE_TEXT, xml, "alt");
                line(Carrier.ALTERNATIVE_TEXT, xml, "title");
                line(Carrier.ALTERNATIVE_TEXT, xml, "o:title");
                line(Carrier.LINK, xml, "href");
                line(Carrier.LINK, xml, "o:href");
                line(Carrier.LINK, xml, "src");
            }
            case "w:tblCaption", "w:tblDescription" -> line(Carrier.ALTERNATIVE_TEXT, xml, "w:val");
            case "w:hyperlink" -> {
                line(Carrier.LINK, xml, "w:anchor");
                line(Carrier.LINK, xml, "w:tooltip");
                line(Carrier.LINK, xml, "w:docLocation");
                line(Carrier.LINK, xml, "w:tgtFrame");
            }
            case "a:hlinkClick", "a:hlinkHover" -> telling(xml, Carrier.LINK);
            case "w:bookmarkStart" -> {
                if (!xml.attributeOrEmpty("w:name").equals("_GoBack")) {
                    line(Carrier.BOOKMARK, xml, "w:name");
                }
            }
            case "w:permStart" -> {
                line(Carrier.METADATA, xml, "w:ed");
                line(Carrier.METADATA, xml, "w:edGrp");
            }
            case "w:numberingChange" -> line(Carrier.DELETION, xml, "w:original");
            case "w:fldSimple" -> line(Carrier.FIELD_CODE, xml, "w:instr");
            case "w:rFonts" -> fonts(xml);
            default -> {
                if (isForeign(key)) {
                    telling(xml, Carrier.UNKNOWN);
                }
            }
        }
    }

    /** Whether an element is of none of the vocabularies of which a Word part is made. */
    private static boolean isForeign(String key) {
        return !VOCABULARIES.contains(key.substring(0, Math.max(0, key.indexOf(':'))));
    }

    void end(String key) {
        switch (key) {
            case "w:sdtPr", "w:sdtEndPr" -> structuredProperties--;
            case "w:ffData" -> formField--;
            default -> {
                // nothing to close
            }
        }
    }

    private void author(XmlCursor xml) {
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeKey(i)) {
                case "w:author", "w:initials" -> flows.line(Carrier.METADATA, xml.attributeValue(i));
                default -> {
                    // looked at elsewhere
                }
            }
        }
    }

    private void fonts(XmlCursor xml) {
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeKey(i)) {
                case "w:ascii", "w:hAnsi", "w:eastAsia", "w:cs" -> {
                    if (!KnownNames.isFont(xml.attributeValue(i))) {
                        flows.line(Carrier.STYLE, xml.attributeValue(i));
                    }
                }
                default -> {
                    // theme fonts and hints are enumerations
                }
            }
        }
    }

    private void telling(XmlCursor xml, Carrier carrier) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (TellingValues.isTelling(xml.attributeName(i), xml.attributeValue(i))) {
                flows.line(carrier, xml.attributeValue(i));
            }
        }
    }

    private void line(Carrier carrier, XmlCursor xml, String attribute) {
        flows.line(carrier, xml.attributeOrEmpty(attribute));
    }
}
