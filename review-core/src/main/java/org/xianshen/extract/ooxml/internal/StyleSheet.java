package org.xianshen.extract.ooxml.internal;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xianshen.extract.zip.XmlCursor;
import org.xianshen.extract.zip.ZipPackage;

/** What the styles of a document say about visibility, inheritance resolved. Immutable once read. */
public final class StyleSheet {

    private static final int MAX_CHAIN = 64;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, RunFormat> resolved = new HashMap<>();
    private final Set<String> shadedTableStyles = new HashSet<>();
    private RunFormat defaults = RunFormat.NONE;
    private String defaultParagraphStyle = "";

    private record Style(String basedOn, RunFormat format) {}

    private StyleSheet() {}

    /** The styles of the part called {@code name}; no styles for an empty name. */
    public static StyleSheet read(ZipPackage zip, String name) {
        StyleSheet sheet = new StyleSheet();
        if (!name.isEmpty()) {
            try (XmlCursor xml = zip.openXml(name)) {
                sheet.read(xml);
            }
            for (String id : sheet.styles.keySet()) {
                sheet.resolved.put(id, sheet.resolve(id));
            }
        }
        return sheet;
    }

    private void read(XmlCursor xml) {
        String id = "";
        String basedOn = "";
        boolean table = false;
        boolean inRunProperties = false;
        boolean inParagraphProperties = false;
        RunFormat format = RunFormat.NONE;
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                switch (xml.key()) {
                    case "w:style" -> {
                        id = xml.attributeOrEmpty("w:styleId");
                        basedOn = "";
                        format = RunFormat.NONE;
                        String type = xml.attributeOrEmpty("w:type");
                        table = type.equals("table");
                        if (type.equals("paragraph") && isTrue(xml.attributeOrEmpty("w:default"))) {
                            defaultParagraphStyle = id;
                        }
                    }
                    case "w:basedOn" -> basedOn = xml.attributeOrEmpty("w:val");
                    case "w:rPr" -> inRunProperties = true;
                    case "w:pPr" -> inParagraphProperties = true;
                    case "w:shd" -> {
                        if (table) {
                            if (RunFormat.isColoured(RunFormat.fillOf(xml))) {
                                shadedTableStyles.add(id);
                            }
                        } else if (inRunProperties) {
                            format = format.with(xml);
                        } else if (inParagraphProperties) {
                            format = format.withParagraphFill(RunFormat.fillOf(xml));
                        }
                    }
                    default -> {
                        if (inRunProperties && !table) {
                            format = format.with(xml);
                        }
                    }
                }
            } else if (event == END_ELEMENT) {
                switch (xml.key()) {
                    case "w:rPr" -> inRunProperties = false;
                    case "w:pPr" -> inParagraphProperties = false;
                    case "w:docDefaults" -> {
                        defaults = format;
                        format = RunFormat.NONE;
                    }
                    case "w:style" -> styles.put(id, new Style(basedOn, format));
                    default -> {
                        // nothing to close
                    }
                }
            }
        }
    }

    private static boolean isTrue(String value) {
        return !value.isEmpty() && RunFormat.isOn(value);
    }

    private RunFormat resolve(String id) {
        RunFormat format = RunFormat.NONE;
        String next = id;
        for (int i = 0; i < MAX_CHAIN; i++) {
            Style style = styles.get(next);
            if (style == null) {
                break;
            }
            format = format.over(style.format());
            next = style.basedOn();
        }
        return format;
    }

    /** Whether there is a style with the id {@code id}; its name and id are read where it is defined. */
    boolean has(String id) {
        return styles.containsKey(id);
    }

    /** The visibility of text in a paragraph of style {@code paragraphStyle}, empty for the default style. */
    RunFormat paragraph(String paragraphStyle) {
        String id = paragraphStyle.isEmpty() ? defaultParagraphStyle : paragraphStyle;
        return resolved.getOrDefault(id, RunFormat.NONE).over(defaults);
    }

    /** The visibility a character style states, without what it inherits from the paragraph. */
    RunFormat character(String characterStyle) {
        return resolved.getOrDefault(characterStyle, RunFormat.NONE);
    }

    /** Whether the table style or one it is based on colours cells. */
    boolean isShadedTable(String tableStyle) {
        String next = tableStyle;
        for (int i = 0; i < MAX_CHAIN; i++) {
            if (shadedTableStyles.contains(next)) {
                return true;
            }
            Style style = styles.get(next);
            if (style == null) {
                return false;
            }
            next = style.basedOn();
        }
        return false;
    }
}
