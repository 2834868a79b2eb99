package org.xianshen.extract.ooxml.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.xianshen.document.Carrier;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Text that WordprocessingML keeps in attributes: descriptions, authors, links, names of bookmarks and form fields, and
 * whatever stands in an attribute where the standard has none or something else.
 *
 * <p>One value a line, in the text of its carrier.
 */
final class SideText {

    private static final Set<String> SHAPES = Set.of(
            "v:shape",
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
            "v:shapetype",
            "v:fill",
            "v:stroke");

    private final TextFlows flows;
    private final StyleSheet styles;
    private final List<byte[]> packed = new ArrayList<>();
    private int formField;
    private int structuredProperties;

    SideText(TextFlows flows, StyleSheet styles) {
        this.flows = flows;
        this.styles = styles;
    }

    /** Reads the attributes of the element that starts at {@code xml}. */
    void start(XmlCursor xml, String key) {
        switch (key) {
            case "w:sdtPr", "w:sdtEndPr" -> structuredProperties++;
            case "w:ffData" -> formField++;
            default -> {
                // opens nothing
            }
        }
        for (int i = 0; i < xml.attributes(); i++) {
            String attribute = xml.attributeKey(i);
            String value = xml.attributeValue(i);
            if (attribute.equals("o:gfxdata")) {
                packed.add(unpacked(value));
            } else if (!isReadElsewhere(key, attribute, value) && MarkupValues.isTelling(key, attribute, value)) {
                flows.line(carrier(key, attribute), value);
            }
        }
        for (String address : xml.foreignNamespaces()) {
            if (!MarkupValues.isKnownAddress(address)) {
                flows.line(Carrier.UNKNOWN, address);
            }
        }
    }

    /** The packages in which newer programs repeat a drawing inside its older markup. */
    List<byte[]> packedDrawings() {
        return packed;
    }

    private static byte[] unpacked(String value) {
        try {
            return Base64.getMimeDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            // What is no package is refused as such.
            return new byte[0];
        }
    }

    private boolean isReadElsewhere(String element, String attribute, String value) {
        return switch (element) {
            case "v:textpath" -> attribute.equals("string");
            case "w:sym" -> attribute.equals("w:char") && value.length() <= 5;
            case "w:pStyle", "w:rStyle", "w:tblStyle" -> attribute.equals("w:val") && styles.has(value);
            default -> false;
        };
    }

    private Carrier carrier(String element, String attribute) {
        if (MarkupValues.isStrange(element, attribute)) {
            return Carrier.UNKNOWN;
        }
        if (structuredProperties > 0) {
            return element.endsWith(":dataBinding") ? Carrier.DATA : Carrier.FORM_FIELD;
        }
        switch (attribute) {
            case "w:author", "w:initials", "w:ed", "w:edGrp" -> {
                return Carrier.METADATA;
            }
            case "descr", "title", "alt", "o:title" -> {
                return Carrier.ALTERNATIVE_TEXT;
            }
            case "href", "o:href", "src" -> {
                return Carrier.LINK;
            }
            case "name", "id" -> {
                return SHAPES.contains(element) || element.endsWith("Pr") ? Carrier.ALTERNATIVE_TEXT : Carrier.DATA;
            }
            default -> {
                return ofElement(element);
            }
        }
    }

    private Carrier ofElement(String element) {
        return switch (element) {
            case "w:name", "w:helpText", "w:statusText", "w:default", "w:listEntry", "w:entryMacro", "w:exitMacro" ->
                formField > 0 ? Carrier.FORM_FIELD : Carrier.DATA;
            case "w:tblCaption", "w:tblDescription" -> Carrier.ALTERNATIVE_TEXT;
            case "w:hyperlink", "a:hlinkClick", "a:hlinkHover" -> Carrier.LINK;
            case "w:bookmarkStart" -> Carrier.BOOKMARK;
            case "w:numberingChange" -> Carrier.DELETION;
            case "w:fldSimple" -> Carrier.FIELD_CODE;
            case "w:rFonts", "w:pStyle", "w:rStyle", "w:tblStyle" -> Carrier.STYLE;
            default -> Carrier.DATA;
        };
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
}
