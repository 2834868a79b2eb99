package org.xianshen.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** UTF-7 (RFC 2152), for reading only: between {@code +} and {@code -} stands UTF-16 in base64. */
final class Utf7Charset extends ReadOnlyCharset {

    static final Utf7Charset INSTANCE = new Utf7Charset();

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7Charset() {
        super("UTF-7");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    private static final class Decoder extends CharsetDecoder {
        private boolean shifted;
        private boolean justShifted;
        private int bits;
        private int count;

        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected void implReset() {
            shifted = false;
            justShifted = false;
            bits = 0;
            count = 0;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                int b = in.get() & 0xFF;
                if (shifted) {
                    inShift(b, out);
                } else if (b == '+') {
                    shifted = true;
                    justShifted = true;
                    bits = 0;
                    count = 0;
                } else {
                    out.put((char) b);
                }
            }
            return CoderResult.UNDERFLOW;
        }

        private void inShift(int b, CharBuffer out) {
            int value = LETTERS.indexOf(b);
            if (value < 0) {
                shifted = false;
                if (b != '-') {
                    out.put((char) b);
                } else if (justShifted) {
                    out.put('+');
                }
                return;
            }
            justShifted = false;
            bits = (bits << 6 | value) & 0x3F_FFFF;
            count += 6;
            if (count >= 16) {
                count -= 16;
                out.put((char) (bits >> count));
            }
        }
    }
}
