package org.xianshen.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** HZ (RFC 1843), for reading only: between <code>~{</code> and <code>~}</code> stands GB 2312 in seven bits. */
final class HzCharset extends ReadOnlyCharset {

    static final HzCharset INSTANCE = new HzCharset();

    private HzCharset() {
        super("HZ-GB-2312");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    private static final class Decoder extends CharsetDecoder {
        private boolean chinese;

        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected void implReset() {
            chinese = false;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                int at = in.position();
                int first = in.get(at) & 0xFF;
                boolean pair = first == '~' || (chinese && isHalf(first));
                if (!pair) {
                    chinese &= first != '\n';
                    out.put((char) first);
                    in.position(at + 1);
                } else if (in.remaining() < 2) {
                    return CoderResult.UNDERFLOW;
                } else {
                    in.position(at + pair(first, in.get(at + 1) & 0xFF, out));
                }
            }
            return CoderResult.UNDERFLOW;
        }

        /** Takes a switch or a character of two bytes; returns how many bytes that were. */
        private int pair(int first, int second, CharBuffer out) {
            if (first != '~') {
                boolean whole = isHalf(second);
                String text = whole
                        ? new String(new byte[] {(byte) (first | 0x80), (byte) (second | 0x80)}, TextDecoder.GB18030)
                        : String.valueOf((char) first);
                out.put(text.charAt(0));
                return whole ? 2 : 1;
            }
            switch (second) {
                case '{' -> chinese = true;
                case '}' -> chinese = false;
                case '\n' -> {}
                case '~' -> out.put('~');
                default -> {
                    out.put('~');
                    return 1;
                }
            }
            return 2;
        }

        private static boolean isHalf(int b) {
            return b >= 0x21 && b < 0x7E;
        }
    }
}
