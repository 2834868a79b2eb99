package org.xianshen.extract.ooxml.sheet.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.extract.ooxml.sheet.format.FormatToken.Kind;

/**
 * How the cells of one style show their values.
 *
 * <p>A whole number is never shown as a power of ten, so that the digits of an identity number stay together.
 * Immutable and thread-safe.
 */
public final class CellFormat {

    /** Shows values as they are. */
    public static final String GENERAL_CODE = "General";

    private static final double LAST_DAY = 2_958_466;

    private static final String LONG_DATE_OF_SYSTEM = "[$-F800]";
    private static final String TIME_OF_SYSTEM = "[$-F400]";

    private static final FormatSection MOMENT = new FormatTokenizer("yyyy-mm-dd hh:mm:ss").read();

    private final List<FormatSection> sections = new ArrayList<>();
    private final List<NumberPattern> patterns = new ArrayList<>();
    private final boolean general;
    private final boolean plainText;
    private final boolean plainInteger;

    private CellFormat(String code) {
        for (String written : split(code)) {
            FormatSection section = new FormatTokenizer(written).read();
            sections.add(section);
            patterns.add(new NumberPattern(section, code));
        }
        FormatSection first = sections.get(0);
        boolean one = sections.size() == 1;
        this.general = one
                && first.tokens().size() == 1
                && (first.has(Kind.GENERAL) || first.has(Kind.TEXT))
                && !first.usesChineseNumerals();
        this.plainInteger = one && first.tokens().size() == 1 && first.has(Kind.DIGIT);
        this.plainText =
                sections.size() < 4 && (sections.stream().noneMatch(s -> s.has(Kind.TEXT)) || (one && general));
    }

    /** The format with {@code code}, e.g. {@code yyyy/m/d}; an empty code shows values as they are. */
    public static CellFormat of(String code) {
        if (code.startsWith(LONG_DATE_OF_SYSTEM)) {
            return new CellFormat("yyyy\"年\"m\"月\"d\"日\"");
        }
        if (code.startsWith(TIME_OF_SYSTEM)) {
            return new CellFormat("h:mm:ss");
        }
        return new CellFormat(code.isEmpty() ? GENERAL_CODE : code);
    }

    private static List<String> split(String code) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '"' -> i = skipTo(code, '"', i + 1);
                case '[' -> i = skipTo(code, ']', i + 1);
                case '\\', '_', '*' -> i++;
                case ';' -> {
                    parts.add(code.substring(from, i));
                    from = i + 1;
                }
                default -> {
                    // inside a section
                }
            }
        }
        parts.add(code.substring(Math.min(from, code.length())));
        return parts;
    }

    private static int skipTo(String code, char end, int from) {
        int at = code.indexOf(end, from);
        return at < 0 ? code.length() : at;
    }

    /** Whether texts are shown as they are. */
    public boolean showsTextAsItIs() {
        return plainText;
    }

    /**
     * Appends what is shown of a text.
     *
     * @return whether the text itself is shown; otherwise at most fixed words were appended
     */
    public boolean text(CharSequence text, StringBuilder out) {
        if (plainText) {
            out.append(text);
            return true;
        }
        FormatSection last = sections.get(sections.size() - 1);
        boolean shown = last.has(Kind.TEXT);
        if (!shown && sections.size() < 4) {
            out.append(text);
            return true;
        }
        for (FormatToken token : last.tokens()) {
            switch (token.kind()) {
                case LITERAL -> out.append(token.text());
                case TEXT -> out.append(text);
                default -> {
                    // digits have no place in the section for texts
                }
            }
        }
        return shown;
    }

    /**
     * Appends what is shown of a number.
     *
     * @param raw the number as the file writes it
     * @param from1904 whether day 0 is 1 January 1904
     * @return whether the number can be told from what is shown
     */
    public boolean number(CharSequence raw, boolean from1904, StringBuilder out) {
        if ((general || plainInteger) && isShortInteger(raw)) {
            out.append(raw);
            return true;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(raw.toString().strip());
        } catch (NumberFormatException e) {
            out.append(raw);
            return true;
        }
        if (value.scale() < -400 || value.scale() > 400) {
            out.append(raw);
            return true;
        }
        if (general) {
            GeneralNumber.append(value, out);
            return true;
        }
        return number(value, from1904, out);
    }

    /**
     * The number itself, in digits without a power of ten, or as a day and time when the format shows such.
     *
     * @param raw the number as the file writes it
     * @param from1904 whether day 0 is 1 January 1904
     */
    public String plain(CharSequence raw, boolean from1904) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.toString().strip());
        } catch (NumberFormatException e) {
            return raw.toString();
        }
        double number = value.doubleValue();
        if (value.scale() < -400 || value.scale() > 400) {
            return raw.toString();
        }
        if (sections.get(sectionOf(number)).isDate() && number >= 0 && number < LAST_DAY - SerialDate.DAYS_1904) {
            return SerialDate.of(number, from1904, MOMENT).iso();
        }
        StringBuilder out = new StringBuilder();
        GeneralNumber.append(value, out);
        return out.toString();
    }

    /** Digits only, without leading zeros: shown as they are. */
    private static boolean isShortInteger(CharSequence raw) {
        int length = raw.length();
        if (length == 0 || length > 20 || (raw.charAt(0) == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private boolean number(BigDecimal value, boolean from1904, StringBuilder out) {
        double number = value.doubleValue();
        int index = sectionOf(number);
        FormatSection section = sections.get(index);
        boolean ownSign =
                index == 1 && !section.isConditional() && !sections.get(0).isConditional();
        BigDecimal shown = ownSign ? value.abs() : value;
        if (section.isDate()) {
            double serial = shown.doubleValue();
            if (serial < 0 || serial + (from1904 ? SerialDate.DAYS_1904 : 0) >= LAST_DAY) {
                GeneralNumber.append(value, out);
                return true;
            }
            SerialDate date = SerialDate.of(serial, from1904, section);
            date.append(section, out);
            return date.isToldBy(section);
        }
        if (!section.showsNumber()) {
            section.tokens().forEach(token -> {
                if (token.kind() == Kind.LITERAL) {
                    out.append(token.text());
                }
            });
            return false;
        }
        return patterns.get(index).append(shown, out);
    }

    private int sectionOf(double value) {
        int count = Math.min(3, sections.size());
        for (int i = 0; i < count - 1; i++) {
            FormatSection section = sections.get(i);
            boolean admitted = section.isConditional()
                    ? section.admits(value)
                    : i == 0 ? (count == 2 ? value >= 0 : value > 0) : value < 0;
            if (admitted) {
                return i;
            }
        }
        return count - 1;
    }

    @Override
    public String toString() {
        return "CellFormat[" + sections.size() + " sections]";
    }
}
