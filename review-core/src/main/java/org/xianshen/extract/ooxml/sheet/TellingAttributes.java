package org.xianshen.extract.ooxml.sheet;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells attribute values of spreadsheet parts that may hold words from numbers, switches, enumerations and cell names. */
final class TellingAttributes {

    /** Attributes that a person fills, whatever the value looks like. */
    private static final Set<String> ALWAYS = Set.of(
            "name",
            "displayName",
            "caption",
            "title",
            "desc",
            "descr",
            "description",
            "comment",
            "user",
            "userName",
            "author",
            "v",
            "val",
            "value",
            "text",
            "prompt",
            "promptTitle",
            "error",
            "errorTitle",
            "connection",
            "command",
            "sourceFile",
            "odcFile",
            "url",
            "post",
            "server",
            "db",
            "query",
            "tooltip",
            "display",
            "location",
            "macro",
            "uniqueName",
            "totalsRowLabel",
            "sheetName",
            "newName",
            "oldName",
            "alt",
            "href",
            "key",
            "userId",
            "codeName",
            "formula",
            "fmla",
            "screenTip",
            "supertip",
            "label",
            "tag",
            "baseField",
            "dataField",
            "namespace",
            "RootElement",
            "xpath",
            "statusBar",
            "help",
            "customMenu");

    /** Endings of further such attributes: {@code refreshedBy}, {@code errorCaption}, {@code sourceName}. */
    private static final Pattern TYPED =
            Pattern.compile("[A-Za-z0-9]{0,40}(?:By|Caption|Name|Label|Title|Text|Range|Link|Cell|Formula)");

    /** Marks that programs make. */
    private static final Set<String> NEVER = Set.of(
            "hashValue",
            "saltValue",
            "algorithmName",
            "spinCount",
            "uid",
            "dT",
            "lastGuid",
            "guid",
            "rupBuild",
            "lastEdited",
            "lowestEdited",
            "calcId",
            "Requires",
            "Ignorable",
            "refreshedDate",
            "sqref",
            "refreshedVersion",
            "createdVersion",
            "minRefreshableVersion",
            "r",
            "s",
            "spans",
            "dyDescent",
            "activeCell",
            "topLeftCell",
            "appName",
            "documentId",
            "horizontalDpi",
            "verticalDpi");

    /** Elements whose {@code v} is the number of something else. */
    private static final Set<String> INDEXES = Set.of("x", "i", "rpl");

    private static final Pattern HARMLESS = Pattern.compile(
            "[-+]?[0-9]{0,6}(?:\\.[0-9]{1,17})?(?:pt|cm|mm|in|px|%)?"
                    + "|[0-9.]{1,17}[eE][-+]?[0-9]{1,3}"
                    + "|#?[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}"
                    + "|\\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\\}?"
                    + "|[A-Za-z][A-Za-z0-9]{0,31}"
                    + "|\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?"
                    + "(?: \\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?)*"
                    + "|[A-Z]{1,3}:[A-Z]{1,3}|[0-9]{1,7}:[0-9]{1,7}"
                    + "|(?:http://schemas\\.(?:openxmlformats|microsoft)\\.(?:org|com)|urn:schemas-microsoft-com)[/:][A-Za-z0-9/:.+-]*");

    private static final Pattern SHORT_NUMBER_OR_SWITCH = Pattern.compile("[-+]?[0-9]{0,3}|true|false");

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    private TellingAttributes() {}

    /**
     * Whether {@code value} may hold words or numbers that say something.
     *
     * @param element name of the element without prefix
     * @param attribute name of the attribute without prefix
     */
    static boolean isTelling(String element, String attribute, String value) {
        if (NEVER.contains(attribute) || (attribute.equals("v") && INDEXES.contains(element))) {
            return false;
        }
        if (ALWAYS.contains(attribute) || TYPED.matcher(attribute).matches()) {
            return !SHORT_NUMBER_OR_SWITCH.matcher(value).matches();
        }
        if (value.length() <= 40 && HARMLESS.matcher(value).matches()) {
            return EIGHT_DIGITS.matcher(value).matches();
        }
        return hasLetterOrDigit(value);
    }

    private static boolean hasLetterOrDigit(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
