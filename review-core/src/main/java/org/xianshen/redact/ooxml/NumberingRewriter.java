package org.xianshen.redact.ooxml;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.regex.Pattern;
import org.xianshen.extract.zip.XmlCursor;

/** Writes the numbering of a safe copy: numbers, signs and the words of 章、条、款, no other text. For one document. */
final class NumberingRewriter {

    private static final Pattern LEVEL_TEXT =
            Pattern.compile("(?:%[1-9]|[第章节条款项目编篇部分附件表图]|[^\\p{L}\\p{N}%]){0,16}|[\\s\\S]?");

    private final Formatting formatting;

    NumberingRewriter(Formatting formatting) {
        this.formatting = formatting;
    }

    /** The numbering part rewritten. */
    String numbering(XmlCursor xml) {
        XmlOut out = new XmlOut()
                .raw(ReducedXml.HEAD)
                .begin("w:numbering")
                .attribute("xmlns:w", ReducedXml.W)
                .end();
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                switch (xml.key()) {
                    case "w:numbering" -> {
                        // its children follow
                    }
                    case "w:abstractNum" -> nested(xml, out, "w:abstractNumId");
                    case "w:num" -> nested(xml, out, "w:numId");
                    default -> xml.skip();
                }
            }
        }
        return out.close("w:numbering").toString();
    }

    /** An element known by a number, with levels inside. */
    private void nested(XmlCursor xml, XmlOut out, String identifier) {
        String key = xml.key();
        String id = xml.attributeOrEmpty(identifier);
        if (!AllowList.fits(AllowList.Kind.NUMBER, id)) {
            xml.skip();
            return;
        }
        out.begin(key).attribute(identifier, id).end();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT) {
                switch (xml.key()) {
                    case "w:lvl", "w:lvlOverride" -> nested(xml, out, "w:ilvl");
                    case "w:abstractNumId", "w:start", "w:startOverride" -> number(xml, out);
                    case "w:lvlText" -> levelText(xml, id, out);
                    case "w:multiLevelType",
                            "w:lvlRestart",
                            "w:isLgl",
                            "w:suff",
                            "w:lvlJc",
                            "w:pStyle",
                            "w:pPr",
                            "w:rPr",
                            "w:numFmt" -> formatting.copy(xml, out);
                    default -> xml.skip();
                }
            }
        }
        out.close(key);
    }

    private static void number(XmlCursor xml, XmlOut out) {
        String value = xml.attributeOrEmpty("w:val");
        if (AllowList.fits(AllowList.Kind.NUMBER, value)) {
            out.begin(xml.key()).attribute("w:val", value).endEmpty();
        }
        xml.skip();
    }

    private static void levelText(XmlCursor xml, String level, XmlOut out) {
        String text = xml.attributeOrEmpty("w:val");
        String plain = level.length() == 1 && level.charAt(0) < '9' ? "%" + (char) (level.charAt(0) + 1) + "." : "";
        out.begin("w:lvlText")
                .attribute("w:val", LEVEL_TEXT.matcher(text).matches() ? text : plain)
                .endEmpty();
        xml.skip();
    }
}
