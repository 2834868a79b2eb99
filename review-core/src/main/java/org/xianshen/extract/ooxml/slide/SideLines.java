package org.xianshen.extract.ooxml.slide;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ooxml.internal.KnownNames;
import org.xianshen.extract.ooxml.internal.MarkupValues;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.Namespaces;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Text that DrawingML keeps in attributes and between elements: descriptions, links, names. One value a line, in the text of
 * its carrier. Not thread-safe.
 */
final class SideLines {

    private static final Pattern GUIDE = Pattern.compile("val -?[0-9]{1,7}");
    private static final Pattern RANDOM = Pattern.compile("[0-9]{1,10}");
    private static final Pattern SHAPE_NUMBER = Pattern.compile("_x0000_[a-z][0-9]{1,7}");
    private static final Pattern MOTION =
            Pattern.compile("#?(?:ppt|style)[._][a-zA-Z.]{1,24}(?:[-+*/][0-9.]{1,8}){0,2}");

    private final Budget budget;
    private final Map<Carrier, Set<String>> lines = new EnumMap<>(Carrier.class);

    SideLines(Budget budget) {
        this.budget = budget;
    }

    /** Reads the attributes of the element that starts at {@code xml}. */
    void read(XmlCursor xml, String key) {
        for (String address : xml.foreignNamespaces()) {
            if (!MarkupValues.isKnownAddress(address)) {
                line(Carrier.UNKNOWN, address);
            }
        }
        switch (key) {
            case "p:cNvPr", "a:cNvPr", "pic:cNvPr", "dsp:cNvPr" -> {
                line(Carrier.ALTERNATIVE_TEXT, xml.attributeOrEmpty("descr"));
                line(Carrier.ALTERNATIVE_TEXT, xml.attributeOrEmpty("title"));
                String name = xml.attributeOrEmpty("name");
                if (!KnownNames.isObject(name)) {
                    line(Carrier.ALTERNATIVE_TEXT, name);
                }
                telling(xml, Carrier.ALTERNATIVE_TEXT);
            }
            case "a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver", "a:snd" -> telling(xml, Carrier.LINK);
            case "a:latin", "a:ea", "a:cs", "a:sym", "a:buFont", "a:font" -> {
                String font = xml.attributeOrEmpty("typeface");
                if (!font.startsWith("+m") && !KnownNames.isFont(font)) {
                    line(Carrier.STYLE, font);
                }
                // Its other attributes are swept like those of any element.
                telling(xml, Carrier.STYLE);
            }
            case "p14:creationId", "p14:modId", "a16:rowId", "a16:colId" -> {
                if (!RANDOM.matcher(xml.attributeOrEmpty("val")).matches()) {
                    telling(xml, Carrier.DATA);
                }
            }
            case "p:control" -> telling(xml, Carrier.FORM_FIELD);
            case "p:oleObj" -> telling(xml, Carrier.EMBEDDED_OBJECT);
            default -> telling(xml, key.startsWith(Namespaces.UNKNOWN) ? Carrier.UNKNOWN : Carrier.DATA);
        }
    }

    private void telling(XmlCursor xml, Carrier carrier) {
        for (int i = 0; i < xml.attributes(); i++) {
            String value = xml.attributeValue(i);
            if (MarkupValues.isTelling(xml.key(), xml.attributeKey(i), value)
                    && !GUIDE.matcher(value).matches()
                    && !SHAPE_NUMBER.matcher(value).matches()
                    && !MOTION.matcher(value).matches()) {
                line(carrier, value);
            }
        }
    }

    /** Adds a value that is not there yet. */
    void line(Carrier carrier, String value) {
        if (!value.isBlank()
                && lines.computeIfAbsent(carrier, c -> new LinkedHashSet<>()).add(value.strip())) {
            budget.characters(value.length());
        }
    }

    /** The lines of each carrier that has any. */
    Map<Carrier, Set<String>> lines() {
        return lines;
    }
}
