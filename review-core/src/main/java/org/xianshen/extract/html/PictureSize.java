package org.xianshen.extract.html;

import org.jsoup.nodes.Element;

/** How large a picture is shown, as far as the page says. */
final class PictureSize {

    /** Side of the largest icon, in CSS pixels: too small for text a person could read. */
    private static final double ICON = 32;

    private PictureSize() {}

    /** Whether width and height are both told and at most that of an icon. */
    static boolean isIcon(Element picture) {
        Declarations style = Declarations.of(picture.attr("style"));
        return isSmall(style.value("width"), picture.attr("width"))
                && isSmall(style.value("height"), picture.attr("height"));
    }

    private static boolean isSmall(String styled, String attribute) {
        String size = styled.isEmpty() ? attribute : styled;
        String number = size.endsWith("px") ? size.substring(0, size.length() - 2) : size;
        try {
            double pixels = Double.parseDouble(number.strip());
            return pixels >= 0 && pixels <= ICON;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
