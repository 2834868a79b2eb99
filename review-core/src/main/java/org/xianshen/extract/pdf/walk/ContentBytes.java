package org.xianshen.extract.pdf.walk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The decoded bytes of content streams, where a stream cut short is an error and not a shorter stream. */
public final class ContentBytes {

    private static final int MAX_BYTES = 128 << 20;

    private ContentBytes() {}

    /** The contents of {@code page}, its streams joined by line feeds; empty when it has none. */
    public static byte[] ofPage(COSDictionary page) throws IOException {
        COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            return of(stream);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (contents instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.getObject(i) instanceof COSStream part) {
                    all.writeBytes(of(part));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    /** The decoded bytes of {@code stream}. */
    public static byte[] of(COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        if (filter instanceof COSArray chain && chain.size() == 1) {
            filter = chain.getObject(0);
        }
        boolean plainFlate = (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter))
                && stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) == null;
        if (plainFlate) {
            byte[] raw;
            try (InputStream in = stream.createRawInputStream()) {
                raw = in.readAllBytes();
            }
            return inflate(raw);
        }
        try (InputStream in = stream.createInputStream()) {
            byte[] decoded = in.readNBytes(MAX_BYTES + 1);
            if (decoded.length > MAX_BYTES) {
                throw new IOException("content stream above " + MAX_BYTES + " bytes");
            }
            return decoded;
        }
    }

    /** Inflates the deflate blocks behind the two header bytes; the check sum at the end may be missing. */
    private static byte[] inflate(byte[] raw) throws IOException {
        if (raw.length <= 2) {
            return new byte[0];
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(raw, 2, raw.length - 2);
            byte[] out = new byte[Math.max(512, Math.min(raw.length * 4, MAX_BYTES))];
            int length = 0;
            while (!inflater.finished()) {
                if (length == out.length) {
                    if (length >= MAX_BYTES) {
                        throw new IOException("content stream above " + MAX_BYTES + " bytes");
                    }
                    out = java.util.Arrays.copyOf(out, Math.min(MAX_BYTES, length * 2));
                }
                int n = inflater.inflate(out, length, out.length - length);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IOException("content stream is cut short");
                }
                length += n;
            }
            return java.util.Arrays.copyOf(out, length);
        } catch (DataFormatException e) {
            throw new IOException("content stream is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
