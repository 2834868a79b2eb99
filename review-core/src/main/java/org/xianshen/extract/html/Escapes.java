package org.xianshen.extract.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.xianshen.extract.TextDecoder;

/** Text behind escapes of scripts and links, and data URIs. */
final class Escapes {

    private Escapes() {}

    static boolean isDataUri(String value) {
        return value.stripLeading().toLowerCase(Locale.ROOT).startsWith("data:");
    }

    static boolean isImageUri(String value) {
        return value.stripLeading().toLowerCase(Locale.ROOT).startsWith("data:image/");
    }

    /** {@code script} with its {@code \\uXXXX} and {@code \\xXX} escapes resolved; empty when it has none. */
    static String unescapedScript(String script) {
        StringBuilder out = new StringBuilder(script.length());
        boolean any = false;
        int i = 0;
        while (i < script.length()) {
            char c = script.charAt(i);
            int digits = 0;
            if (c == '\\' && i + 1 < script.length()) {
                digits = script.charAt(i + 1) == 'u' ? 4 : script.charAt(i + 1) == 'x' ? 2 : 0;
            }
            int code = digits > 0 ? hex(script, i + 2, digits) : -1;
            if (code >= 0) {
                out.append((char) code);
                any = true;
                i += 2 + digits;
            } else {
                out.append(c);
                i++;
            }
        }
        return any ? out.toString() : "";
    }

    /** {@code link} with its percent escapes resolved as UTF-8, or else as GB18030; empty when it has none. */
    static String unescapedPercent(String link) {
        if (link.indexOf('%') < 0) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(link.length());
        boolean any = false;
        int i = 0;
        while (i < link.length()) {
            int code = link.charAt(i) == '%' ? hex(link, i + 1, 2) : -1;
            if (code >= 0) {
                bytes.write(code);
                any = true;
                i += 3;
            } else {
                int end = link.offsetByCodePoints(i, 1);
                bytes.writeBytes(link.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        if (!any) {
            return "";
        }
        String utf8 = bytes.toString(StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : bytes.toString(TextDecoder.GB18030);
    }

    private static int hex(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
