package org.xianshen.extract.encoded;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.xianshen.extract.TextDecoder;

/** Percent escapes of links (RFC 3986), whose bytes are UTF-8 or GB18030. */
final class PercentEscapes {

    private PercentEscapes() {}

    /** The bytes {@code link} stands for, what is not escaped as UTF-8. */
    static byte[] bytes(String link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(link.length());
        int i = 0;
        while (i < link.length()) {
            int code = link.charAt(i) == '%' ? Digits.hex(link, i + 1, 2) : -1;
            if (code >= 0) {
                bytes.write(code);
                i += 3;
            } else {
                int end = link.offsetByCodePoints(i, 1);
                bytes.writeBytes(link.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        return bytes.toByteArray();
    }

    /** {@code bytes} as UTF-8, or as GB18030 where they are none. */
    static String text(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, TextDecoder.GB18030);
    }
}
