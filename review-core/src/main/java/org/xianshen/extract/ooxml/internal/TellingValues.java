package org.xianshen.extract.ooxml.internal;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells attribute values that may hold words from those that are numbers, switches and enumerations. */
public final class TellingValues {

    private static final Set<String> ALWAYS = Set.of(
            "name",
            "displayName",
            "title",
            "desc",
            "descr",
            "caption",
            "author",
            "initials",
            "userId",
            "displayText",
            "xpath",
            "ed",
            "tooltip",
            "query",
            "connectString",
            "udl");

    private static final Pattern HARMLESS = Pattern.compile(
            "-?[0-9]{0,6}(?:\\.[0-9]{1,6})?(?:pt|cm|mm|in|pc|%)?"
                    + "|[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}|#?[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}"
                    + "|\\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\\}?"
                    + "|[A-Za-z]{1,32}|[a-z]{2,3}-[A-Za-z]{2,4}|[a-z]{1,12}[0-9]{1,2}|rId[0-9]{1,5}"
                    + "|(?:http://schemas\\.(?:openxmlformats|microsoft)\\.(?:org|com)|urn:schemas-microsoft-com)[/:][A-Za-z0-9/:.+-]*");

    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    private TellingValues() {}

    /**
     * Whether {@code value} may hold words.
     *
     * @param attribute name of the attribute without prefix
     */
    public static boolean isTelling(String attribute, String value) {
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        return ALWAYS.contains(attribute) || !HARMLESS.matcher(value).matches() || isDayOrPhone(attribute, value);
    }

    /** Eight digits may be a birthday or a phone number unless they are a revision id. */
    private static boolean isDayOrPhone(String attribute, String value) {
        return !attribute.startsWith("rsid")
                && !attribute.equals("paraId")
                && !attribute.equals("textId")
                && EIGHT_DIGITS.matcher(value).matches();
    }
}
