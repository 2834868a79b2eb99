package org.xianshen.extract.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;

/** Which carrier an attribute's value belongs to. */
final class AttributeCarriers {

    private static final int LONGEST_SETTING = 48;
    private static final int MOST_DIGITS = 4;

    /** Attributes that say how something looks or behaves, when their value is a short code. */
    private static final Set<String> SETTINGS = Set.of(
            "colspan",
            "rowspan",
            "width",
            "height",
            "align",
            "valign",
            "border",
            "cellpadding",
            "cellspacing",
            "type",
            "rel",
            "lang",
            "xml:lang",
            "charset",
            "dir",
            "target",
            "method",
            "enctype",
            "media",
            "http-equiv",
            "async",
            "defer",
            "disabled",
            "checked",
            "selected",
            "readonly",
            "required",
            "multiple",
            "hidden",
            "size",
            "maxlength",
            "rows",
            "cols",
            "face",
            "color",
            "bgcolor",
            "nowrap",
            "frameborder",
            "scrolling",
            "xmlns",
            "xmlns:xlink",
            "tabindex",
            "scope",
            "start",
            "loading",
            "crossorigin",
            "viewbox",
            "fill",
            "stroke",
            "open",
            "role",
            "autocomplete",
            "clear",
            "noshade",
            "vlink",
            "link",
            "alink",
            "hspace",
            "vspace");

    private AttributeCarriers() {}

    /** The carrier, or null for an attribute that holds no text. */
    static @Nullable Carrier carrierOf(String element, String attribute, String value) {
        if (value.isBlank() || attribute.equals("srcdoc") || (SETTINGS.contains(attribute) && isSetting(value))) {
            return null;
        }
        if (attribute.startsWith("on")) {
            return Carrier.SCRIPT;
        }
        if (attribute.startsWith("aria-")) {
            return Carrier.ALTERNATIVE_TEXT;
        }
        return switch (attribute) {
            case "alt", "title", "summary", "label", "placeholder", "abbr" -> Carrier.ALTERNATIVE_TEXT;
            case "href",
                    "src",
                    "srcset",
                    "action",
                    "formaction",
                    "cite",
                    "longdesc",
                    "poster",
                    "background",
                    "ping",
                    "usemap",
                    "codebase",
                    "manifest",
                    "xlink:href",
                    "imagesrcset",
                    "archive",
                    "classid",
                    "lowsrc",
                    "dynsrc" -> Carrier.LINK;
            case "data" -> element.equals("object") ? Carrier.LINK : Carrier.DATA;
            case "style" -> Carrier.STYLE;
            case "value" -> element.equals("li") ? Carrier.DATA : Carrier.FORM_FIELD;
            case "content" -> element.equals("meta") ? Carrier.METADATA : Carrier.DATA;
            default -> Carrier.DATA;
        };
    }

    private static boolean isSetting(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > '~') {
                return false;
            }
            if (c >= '0' && c <= '9') {
                digits++;
            }
        }
        return value.length() <= LONGEST_SETTING && (digits <= MOST_DIGITS || value.startsWith("http://www.w3.org/"));
    }
}
