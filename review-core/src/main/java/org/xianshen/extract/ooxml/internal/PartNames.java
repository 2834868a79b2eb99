package org.xianshen.extract.ooxml.internal;

import java.util.regex.Pattern;

/** What names of package parts are safe, and which are those that word processors give. */
final class PartNames {

    private static final int MAX_LENGTH = 512;

    private static final Pattern CONVENTIONAL = Pattern.compile("(?:\\[Content_Types\\]\\.xml"
            + "|(?:_rels|docProps|docMetadata|customXml|_xmlsignatures|word"
            + "|(?:word/)?(?:_rels|theme|media|embeddings|fonts|charts|diagrams|activeX|glossary|ink|drawings|webextensions"
            + "|customXml)|word/(?:charts|diagrams|glossary|activeX|drawings)/_rels|word/glossary/(?:theme|media|fonts)"
            + "|customXml/_rels|_xmlsignatures/_rels)/"
            + "|(?:[a-zA-Z_]{1,15}/){0,4}(?:\\.rels"
            + "|(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|theme|header|footer"
            + "|footnotes|endnotes|comments|commentsExtended|commentsIds|commentsExtensible|people|core|app|custom"
            + "|item|itemProps|image|oleObject|chart|style|colors|data|layout|drawing|quickStyle|font|vbaProject|vbaData"
            + "|thumbnail|afchunk|htmlDoc|printerSettings|activeX|control|ink|sig|origin|LabelInfo|customizations"
            + "|attachedToolbars|recipientData|keyMapCustomizations|userCustomization"
            + "|Microsoft_(?:Office_)?(?:Excel|Word|PowerPoint)_[A-Za-z0-9_-]{1,24})[0-9]{0,4}"
            + "\\.[a-zA-Z]{2,5}(?:\\.rels)?))");

    private PartNames() {}

    /** Whether the name stays inside the package and holds nothing that a file system or terminal would act on. */
    static boolean isSafe(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH || name.startsWith("/") || name.indexOf('\\') >= 0) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7F || c == ':') {
                return false;
            }
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..") || step.equals(".")) {
                return false;
            }
        }
        return !name.contains("//");
    }

    /** Whether the name is one a word processor gives by itself and thus says nothing. */
    static boolean isConventional(String name) {
        return CONVENTIONAL.matcher(name).matches();
    }
}
