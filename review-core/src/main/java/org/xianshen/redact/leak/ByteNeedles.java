package org.xianshen.redact.leak;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The byte sequences a removed value could hide as, each as a Latin-1 string.
 *
 * <p>UTF-8, UTF-16BE, UTF-16LE and GB18030; the hexadecimal digits of each; XML references, percent escapes and {@code
 * \\u} escapes; base64 of each encoding at its three alignments from six bytes on.
 */
final class ByteNeedles {

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));
    private static final int BASE64_MINIMUM_BYTES = 6;

    private ByteNeedles() {}

    static Set<String> of(String value) {
        Set<String> needles = new LinkedHashSet<>();
        for (Charset encoding : ENCODINGS) {
            byte[] bytes = value.getBytes(encoding);
            needles.add(new String(bytes, StandardCharsets.ISO_8859_1));
            needles.add(HexFormat.of().formatHex(bytes));
            needles.add(HexFormat.of().withUpperCase().formatHex(bytes));
            if (bytes.length >= BASE64_MINIMUM_BYTES) {
                addBase64(needles, bytes);
            }
        }
        StringBuilder decimal = new StringBuilder();
        StringBuilder hex = new StringBuilder();
        StringBuilder script = new StringBuilder();
        value.codePoints().forEach(c -> {
            decimal.append("&#").append(c).append(';');
            hex.append("&#x").append(Integer.toHexString(c)).append(';');
        });
        value.chars().forEach(c -> script.append("\\u").append(HexFormat.of().toHexDigits((char) c)));
        needles.add(decimal.toString());
        addBothCases(needles, hex.toString(), "&#x");
        addBothCases(needles, script.toString(), "\\u");
        String percent = percent(value.getBytes(StandardCharsets.UTF_8));
        needles.add(percent);
        needles.add(percent.toLowerCase(Locale.ROOT));
        return needles;
    }

    /** {@code fragment} in each encoding, not escaped. */
    static Set<String> plain(String fragment) {
        Set<String> needles = new LinkedHashSet<>();
        for (Charset encoding : ENCODINGS) {
            needles.add(new String(fragment.getBytes(encoding), StandardCharsets.ISO_8859_1));
        }
        return needles;
    }

    private static void addBothCases(Set<String> needles, String escaped, String lead) {
        needles.add(escaped);
        needles.add(escaped.toUpperCase(Locale.ROOT).replace(lead.toUpperCase(Locale.ROOT), lead));
    }

    private static String percent(byte[] utf8) {
        StringBuilder out = new StringBuilder();
        for (byte b : utf8) {
            boolean plain = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            if (plain || b == '-' || b == '.' || b == '_' || b == '~') {
                out.append((char) b);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    /** The characters of the base64 text that the value alone decides, behind zero, one and two foreign bytes. */
    private static void addBase64(Set<String> needles, byte[] bytes) {
        for (int lead = 0; lead < 3; lead++) {
            byte[] shifted = new byte[lead + bytes.length];
            System.arraycopy(bytes, 0, shifted, lead, bytes.length);
            String encoded = new String(Base64.getEncoder().encode(shifted), StandardCharsets.ISO_8859_1);
            int from = (lead * 8 + 5) / 6;
            int to = (lead + bytes.length) * 8 / 6;
            needles.add(encoded.substring(from, to));
        }
    }
}
