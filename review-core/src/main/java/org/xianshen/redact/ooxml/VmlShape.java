package org.xianshen.redact.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.extract.zip.XmlCursor;

/**
 * Size and place of an old VML shape, read from its style attribute as numbers.
 *
 * @param widthEmu width in English metric units
 * @param heightEmu height in English metric units
 * @param leftEmu distance from the column
 * @param topEmu distance from the paragraph
 * @param floating whether text flows independently of it
 */
record VmlShape(long widthEmu, long heightEmu, long leftEmu, long topEmu, boolean floating) {

    /** Where nothing is known: 150 by 60 points, in line with the text. */
    static final VmlShape UNKNOWN = new VmlShape(150 * 12_700, 60 * 12_700, 0, 0, false);

    private static final double EMU_PER_POINT = 12_700;
    private static final double MAX_POINTS = 3_000;
    private static final Pattern LENGTH = Pattern.compile(
            "(?:^|;)\\s{0,3}(width|height|margin-left|margin-top):(-?[0-9]{1,5}(?:\\.[0-9]{1,4})?)(pt|in|cm|mm)(?=;|$)");

    /** The shape that starts at {@code xml}. */
    static VmlShape read(XmlCursor xml) {
        String style = xml.attributeOrEmpty("style");
        long width = UNKNOWN.widthEmu();
        long height = UNKNOWN.heightEmu();
        long left = 0;
        long top = 0;
        Matcher matcher = LENGTH.matcher(style);
        while (matcher.find()) {
            long value = emu(Double.parseDouble(matcher.group(2)), matcher.group(3));
            switch (matcher.group(1)) {
                case "width" -> width = Math.max(1, value);
                case "height" -> height = Math.max(1, value);
                case "margin-left" -> left = value;
                default -> top = value;
            }
        }
        return new VmlShape(width, height, left, top, style.contains("position:absolute"));
    }

    private static long emu(double value, String unit) {
        double points = switch (unit) {
            case "in" -> value * 72;
            case "cm" -> value * 72 / 2.54;
            case "mm" -> value * 72 / 25.4;
            default -> value;
        };
        return Math.round(Math.max(-MAX_POINTS, Math.min(MAX_POINTS, points)) * EMU_PER_POINT);
    }
}
