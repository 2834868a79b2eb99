package org.xianshen.extract.isolate;

import java.io.IOException;
import java.util.Arrays;

/**
 * A password on its way to a child.
 *
 * <p>The payload is padded to a length that streams do not buffer, so that no copy stays behind in a buffer and the length
 * of the frame tells nothing; both sides wipe their copies.
 */
final class PasswordFrame {

    private static final int PADDED = 1 << 14;
    private static final int LONGEST = (PADDED - 4) / 2;

    private PasswordFrame() {}

    /** Sends {@code password} and wipes it; one that is too long to be a password goes as none. */
    static void send(FrameWriter out, char[] password) throws IOException {
        byte[] payload = new byte[PADDED];
        int length = password.length <= LONGEST ? password.length : 0;
        payload[0] = (byte) (length >>> 8);
        payload[1] = (byte) length;
        for (int i = 0; i < length; i++) {
            payload[2 + 2 * i] = (byte) (password[i] >>> 8);
            payload[3 + 2 * i] = (byte) password[i];
        }
        Arrays.fill(password, '\0');
        try {
            out.send(Frame.Type.PASSWORD, payload, payload.length);
        } finally {
            Arrays.fill(payload, (byte) 0);
        }
    }

    /** The password in {@code frame}, whose payload is wiped. */
    static char[] open(Frame frame) throws CorruptFrameException {
        byte[] payload = frame.payload();
        if (payload.length != PADDED) {
            throw new CorruptFrameException("no password");
        }
        int length = (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
        if (length > LONGEST) {
            throw new CorruptFrameException("no password");
        }
        char[] password = new char[length];
        for (int i = 0; i < length; i++) {
            password[i] = (char) ((payload[2 + 2 * i] & 0xFF) << 8 | (payload[3 + 2 * i] & 0xFF));
        }
        Arrays.fill(payload, (byte) 0);
        return password;
    }
}
