package org.xianshen.extract.ooxml.internal;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells attribute values that may hold words from those that can be nothing but numbers, switches and enumerations.
 *
 * <p>What a person writes is always telling, except names that programs give by themselves. A value of a defined attribute
 * is harmless when it consists of short numbers and words of the standard; one of an undefined attribute is not.
 */
public final class MarkupValues {

    /** The largest measure there is, 56 inches in English metric units: what is larger is no measure. */
    private static final int LARGEST_MEASURE = 51_206_400;

    private static final int SHORT_NUMBER = 6;
    private static final int LONGEST_MEASURE = 8;
    private static final int LONGEST_FRACTION = 6;
    private static final int MOST_DIGITS = 10;
    private static final int LONGEST_SWITCH = 3;

    private static final Set<String> FONTS = Set.of(
            "w:ascii w:rFonts",
            "w:hAnsi w:rFonts",
            "w:eastAsia w:rFonts",
            "w:cs w:rFonts",
            "w:name w:font",
            "w:val w:altName",
            "w:font w:sym",
            "w14:font w14:checkedState",
            "w14:font w14:uncheckedState",
            "m:val m:mathFont");

    private static final Set<String> STYLE_NAMES =
            Set.of("w:val w:name", "w:name w:lsdException", "w:val w:aliases", "w:name w:caption");

    private static final Set<String> STYLES = Set.of(
            "w:pStyle",
            "w:rStyle",
            "w:tblStyle",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:style",
            "w:styleLink",
            "w:numStyleLink",
            "w:clickAndTypeStyle",
            "w:defaultTableStyle");

    /** Values that are long lists of numbers. */
    private static final Set<String> GEOMETRY = Set.of(
            "style",
            "path",
            "v",
            "points",
            "coordsize",
            "coordorigin",
            "adj",
            "wrapcoords",
            "from",
            "to",
            "control1",
            "control2",
            "o:connectlocs",
            "o:connectangles",
            "textboxrect",
            "limo",
            "matrix",
            "colors",
            "tmFilter",
            "ptsTypes",
            "o:tablelimits",
            "o:v");

    private static final Set<String> MARKS = Set.of("w:rsid", "w:rsidRoot", "w:nsid", "w:tmpl", "w:sig");
    private static final int MARK = 8;
    private static final Pattern SWITCHES = Pattern.compile("[01]{12}");

    /** Numbers of slide masters and layouts, which PowerPoint counts from the largest positive number. */
    private static final Pattern HIGH_NUMBER = Pattern.compile("21474[0-9]{5}");

    private static final Pattern PLAIN_LEVEL_TEXT = Pattern.compile("(?:%[1-9]|[^\\p{L}\\p{N}%])*");
    private static final Pattern SHAPE_NUMBER = Pattern.compile("#?_x0000_[a-z]{1,2}[0-9]{1,7}");
    private static final Pattern RELATIONSHIP = Pattern.compile("rId[0-9]{1,6}|R[0-9a-f]{8,32}");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[-+][0-9]{2}:[0-9]{2})?)?");
    private static final Pattern GUID =
            Pattern.compile("\\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\\}?");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:http://schemas\\.(?:openxmlformats|microsoft)\\.(?:org|com)|http://purl\\.oclc\\.org/ooxml"
                    + "|http://www\\.w3\\.org|urn:schemas-microsoft-com|http://www\\.wps\\.cn/officeDocument"
                    + "|http://www\\.openxmlformats\\.org|urn:microsoft\\.com/office)[/:#][A-Za-z0-9/:.+#-]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3}){1,2}(?:_tradnl)?");
    private static final Pattern PATH_COMMANDS = Pattern.compile(
            "(?:[mlcxetrv]|n[fs]|a[elrt]|w[ar]|q[xyb]|h[a-i]|[MLCZEX]|[@#]?-?[0-9]{1,6}(?![0-9])(?:\\.[0-9]{1,6}(?![0-9]))?)*");
    /** The order of drawings, which Word counts from 251658240. */
    private static final Pattern ORDER = Pattern.compile("25[0-9]{7}");

    private static final Pattern UNIT = Pattern.compile("pt|cm|mm|in|pc|px|pi|ex|em|emu|[fd%]|fd");

    private MarkupValues() {}

    /**
     * Whether {@code value} may hold words.
     *
     * @param element name of the element with its conventional prefix
     * @param attribute name of the attribute with its conventional prefix
     */
    public static boolean isTelling(String element, String attribute, String value) {
        if (value.isEmpty() || (value.length() == 1 && value.charAt(0) < 0x80)) {
            return false;
        }
        return switch (Vocabulary.kind(element, attribute)) {
            case TYPED ->
                !isShortNumber(value) && !isMark(element, attribute, value) && !isFormal(element, attribute, value);
            case FORMAL, EXTENSION -> !isFormal(element, attribute, value);
            case TEXT -> hasLetterOrDigit(value) && !isGiven(element, attribute, value);
            case STRANGE -> hasLetterOrDigit(value) && !isSwitch(value);
        };
    }

    /** Whether an attribute is one that the standard does not define in its place. */
    static boolean isStrange(String element, String attribute) {
        return Vocabulary.kind(element, attribute) == Vocabulary.Kind.STRANGE;
    }

    /** Whether {@code address} of a namespace is one of those that office programs write. */
    public static boolean isKnownAddress(String address) {
        return ADDRESS.matcher(address).matches();
    }

    /** Whether {@code id} of a relationship is one that programs give. */
    static boolean isRelationshipId(String id) {
        return RELATIONSHIP.matcher(id).matches();
    }

    /** Whether a program gives such a text by itself. */
    private static boolean isGiven(String element, String attribute, String value) {
        String place = attribute + " " + element;
        if (FONTS.contains(place) || attribute.equals("typeface")) {
            return value.startsWith("+m") || KnownNames.isFont(value);
        }
        if (STYLE_NAMES.contains(place)) {
            return KnownNames.isStyle(value);
        }
        if (attribute.equals("w:val") && STYLES.contains(element)) {
            return KnownNames.isStyleId(value);
        }
        return switch (attribute) {
            case "w:styleId" -> KnownNames.isStyleId(value);
            case "name" -> element.endsWith("Pr") && KnownNames.isObject(value);
            case "id" -> SHAPE_NUMBER.matcher(value).matches() || KnownNames.isObject(value);
            case "w:val" ->
                (element.equals("w:lvlText") && PLAIN_LEVEL_TEXT.matcher(value).matches())
                        || (element.equals("w:compatSetting") && isShortNumber(value));
            case "w:uri", "formatCode", "w:namespaceuri" -> isFormal(element, attribute, value);
            case "w:name" ->
                (element.equals("w:compatSetting") && Vocabulary.isWord(value))
                        || (element.equals("w:bookmarkStart") && value.equals("_GoBack"));
            default -> false;
        };
    }

    /** Marks of revisions, lists, fonts and rows: eight hexadecimal digits, twelve switches. */
    private static boolean isMark(String element, String attribute, String value) {
        if (element.equals("w:cnfStyle")) {
            return SWITCHES.matcher(value).matches();
        }
        boolean marks = attribute.startsWith("w:rsid") || attribute.equals("w:tplc") || MARKS.contains(element);
        return marks && value.length() == MARK && isHexadecimal(value);
    }

    private static boolean isSwitch(String value) {
        return (value.length() <= LONGEST_SWITCH && isNumber(value))
                || Vocabulary.isWord(value)
                || GUID.matcher(value).matches();
    }

    private static boolean isFormal(String element, String attribute, String value) {
        if (!hasLetterOrDigit(value)) {
            return true;
        }
        if (isShortNumber(value) || Vocabulary.isWord(value)) {
            return true;
        }
        if (value.charAt(0) > 0x7F) {
            return false;
        }
        if (attribute.startsWith("r:") || attribute.equals("o:relid")) {
            return RELATIONSHIP.matcher(value).matches();
        }
        if (attribute.endsWith("paraId") || attribute.endsWith("textId") || attribute.endsWith("durableId")) {
            return value.length() == 8 && isHexadecimal(value);
        }
        if (GUID.matcher(value).matches()
                || MOMENT.matcher(value).matches()
                || ADDRESS.matcher(value).matches()
                || SHAPE_NUMBER.matcher(value).matches()
                || LANGUAGE.matcher(value).matches()) {
            return true;
        }
        return new Tokens(value, isDrawing(element), GEOMETRY.contains(attribute)).areFormal();
    }

    private static boolean isDrawing(String element) {
        return !element.startsWith("w:") && !element.startsWith("m:") && !element.startsWith("?");
    }

    /** The numbers and words of one value. */
    private record Tokens(String value, boolean drawing, boolean geometry) {

        boolean areFormal() {
            int digits = 0;
            int start = 0;
            for (int i = 0; i <= value.length(); i++) {
                char c = i < value.length() ? value.charAt(i) : ' ';
                if (c > 0x7F) {
                    return false;
                }
                if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
                    String token = value.substring(start, i);
                    if (!isFormalToken(token)) {
                        return false;
                    }
                    digits += (int) token.chars().filter(Character::isDigit).count();
                    start = i + 1;
                }
            }
            return geometry || digits <= MOST_DIGITS || isHexadecimal(value);
        }

        private boolean isFormalToken(String token) {
            String plain = token.startsWith("-") ? token.substring(1) : token;
            return plain.length() <= 1
                    || Vocabulary.isWord(token)
                    || isMeasure(plain)
                    || ORDER.matcher(plain).matches()
                    || HIGH_NUMBER.matcher(plain).matches()
                    || isHexadecimalMark(plain)
                    || (geometry && PATH_COMMANDS.matcher(token).matches());
        }

        private boolean isMeasure(String token) {
            int whole = digitsFrom(token, 0);
            if (whole > (drawing ? LONGEST_MEASURE : SHORT_NUMBER)) {
                return false;
            }
            if (whole > SHORT_NUMBER && !isPlausible(token.substring(0, whole))) {
                return false;
            }
            int at = whole;
            if (at < token.length() && token.charAt(at) == '.') {
                int fraction = digitsFrom(token, at + 1);
                if (fraction > LONGEST_FRACTION) {
                    return false;
                }
                at += 1 + fraction;
            }
            return at > 0
                    && (at == token.length()
                            || UNIT.matcher(token.substring(at)).matches());
        }

        /** Not a day written in eight digits, and no more than there are units on the largest page. */
        private static boolean isPlausible(String digits) {
            int number = Integer.parseInt(digits);
            int month = number / 100 % 100;
            int day = number % 100;
            int century = number / 1_000_000;
            boolean isDay = (century == 19 || century == 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
            return number <= LARGEST_MEASURE && !isDay;
        }

        private static int digitsFrom(String token, int from) {
            int at = from;
            while (at < token.length() && token.charAt(at) >= '0' && token.charAt(at) <= '9') {
                at++;
            }
            return at - from;
        }
    }

    /** Colours, marks and classes of characters: hexadecimal digits that are neither a number nor a word. */
    private static boolean isHexadecimalMark(String token) {
        boolean length = switch (token.length()) {
            case 2, 3, 4, 6, 8, 20 -> true;
            default -> false;
        };
        if (!length || !isHexadecimal(token)) {
            return false;
        }
        boolean digit = token.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letter = token.chars().anyMatch(c -> c > '9');
        boolean capitals = token.chars().noneMatch(c -> c >= 'a');
        return token.length() == 20 ? capitals : digit ? letter || token.length() <= SHORT_NUMBER : capitals;
    }

    private static boolean isHexadecimal(String value) {
        return value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'));
    }

    private static boolean isShortNumber(String value) {
        return value.length() <= SHORT_NUMBER && isNumber(value);
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && !(i == 0 && c == '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLetterOrDigit(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
