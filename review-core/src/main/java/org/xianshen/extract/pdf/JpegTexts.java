package org.xianshen.extract.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The texts that a JPEG picture carries beside its pixels: comments, XMP, strings of Exif and IPTC blocks. */
final class JpegTexts {

    private static final int SHORTEST = 4;
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private JpegTexts() {}

    /** The texts of the segments before the pixels in {@code head}, the beginning of a picture. */
    static Set<String> of(byte[] head) {
        Set<String> texts = new LinkedHashSet<>();
        int at = 2;
        while (at + 4 <= head.length && (head[at] & 0xFF) == 0xFF) {
            int kind = head[at + 1] & 0xFF;
            if (kind == 0xFF) {
                at++;
                continue;
            }
            int length = ((head[at + 2] & 0xFF) << 8) | (head[at + 3] & 0xFF);
            int end = Math.min(head.length, at + 2 + length);
            if (kind == 0xDA || kind == 0xD9 || length < 2) {
                break;
            }
            segment(kind, java.util.Arrays.copyOfRange(head, at + 4, Math.max(at + 4, end)), texts);
            at += 2 + length;
        }
        return texts;
    }

    private static void segment(int kind, byte[] data, Set<String> texts) {
        boolean comment = kind == 0xFE;
        boolean application = kind >= 0xE1 && kind <= 0xEF && kind != 0xE2 && kind != 0xEE;
        String latin = new String(data, StandardCharsets.ISO_8859_1);
        if (comment) {
            String text = PdfText.ofBytes(data);
            texts.add(text == null ? latin : text);
        } else if (kind == 0xE1 && latin.startsWith(XMP)) {
            byte[] xml = java.util.Arrays.copyOfRange(data, XMP.length(), data.length);
            try {
                texts.add(XmlText.of(xml));
            } catch (XMLStreamException e) {
                texts.add(new String(xml, StandardCharsets.UTF_8));
            }
        } else if (application) {
            strings(data, texts);
        }
        texts.removeIf(String::isBlank);
    }

    /** Readable stretches among other bytes. */
    private static void strings(byte[] data, Set<String> texts) {
        int from = -1;
        for (int i = 0; i <= data.length; i++) {
            boolean part = i < data.length && ((data[i] & 0xFF) >= 0x80 || (data[i] >= ' ' && data[i] != 0x7F));
            if (part && from < 0) {
                from = i;
            } else if (!part && from >= 0) {
                String text =
                        i - from >= SHORTEST ? PdfText.ofBytes(java.util.Arrays.copyOfRange(data, from, i)) : null;
                if (text != null) {
                    texts.add(text);
                }
                from = -1;
            }
        }
    }
}
