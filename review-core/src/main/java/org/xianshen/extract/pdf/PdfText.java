package org.xianshen.extract.pdf;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Text of objects that are no content. */
final class PdfText {

    private static final double LEAST_READABLE = 0.9;

    private PdfText() {}

    /** The text of a string, a text stream or a list of strings; empty for anything else. */
    static String of(@Nullable COSBase value) {
        if (value instanceof COSString string) {
            return string.getString();
        }
        if (value instanceof COSStream stream) {
            return stream.toTextString();
        }
        if (value instanceof COSArray list) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < list.size(); i++) {
                String one = list.getObject(i) instanceof COSString s ? s.getString() : "";
                all.append(all.isEmpty() || one.isEmpty() ? "" : "\n").append(one);
            }
            return all.toString();
        }
        return "";
    }

    /** The text of the entry called {@code key}. */
    static String of(COSDictionary dictionary, String key) {
        return of(dictionary.getDictionaryObject(COSName.getPDFName(key)));
    }

    /** The value {@code key} of a form field: text, or what the chosen states are called. */
    static String ofField(COSDictionary field, String key) {
        COSBase value = field.getDictionaryObject(COSName.getPDFName(key));
        if (value instanceof COSName name) {
            return UsualNames.isUsual(name.getName(), key) ? "" : name.getName();
        }
        if (!(value instanceof COSArray list)) {
            return of(value);
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            COSBase item = list.getObject(i);
            String one = item instanceof COSName name ? name.getName() : of(item);
            all.append(all.isEmpty() || one.isEmpty() ? "" : "\n").append(one);
        }
        return all.toString();
    }

    /** Whether {@code text} is something to read, and not bytes. */
    static boolean isReadable(String text) {
        int readable = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
            boolean odd = (c >= 0x7F && c < 0xA0) || c == '\uFFFD' || Character.getType(c) == Character.UNASSIGNED;
            readable += control || odd ? 0 : 1;
        }
        return readable >= LEAST_READABLE * text.length();
    }

    /** {@code bytes} as text in the encoding they seem to be in; null when they are no text. */
    static @Nullable String ofBytes(byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            String wide = new String(bytes, StandardCharsets.UTF_16);
            return isReadable(wide) ? wide : null;
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        if (utf8.indexOf('\uFFFD') < 0) {
            return isReadable(utf8) ? utf8 : null;
        }
        String chinese = new String(bytes, java.nio.charset.Charset.forName("GB18030"));
        return chinese.indexOf('\uFFFD') < 0 && isReadable(chinese) && isMostlyCommon(chinese) ? chinese : null;
    }

    /** Bytes that are no text still decode to rare characters. */
    private static boolean isMostlyCommon(String text) {
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            common += c < 0x80 || (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00 ? 1 : 0;
        }
        return common >= 0.95 * text.length();
    }
}
