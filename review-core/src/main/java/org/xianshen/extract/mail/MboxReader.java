package org.xianshen.extract.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.xianshen.document.Carrier;

/**
 * Cuts a mail folder in mbox form into its messages (RFC 4155); each is read like a mail of its own.
 *
 * <p>A message begins at a line {@code From } behind an empty line; {@code >From } in a message becomes {@code From }. The
 * lines that part messages hold addresses and are read as metadata.
 */
final class MboxReader {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final MailContents contents;
    private final StringBuilder separators = new StringBuilder();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean inMessage;

    MboxReader(MailContents contents) {
        this.contents = contents;
    }

    void read(InputStream folder) throws IOException {
        BufferedInputStream in = new BufferedInputStream(folder, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean emptyBefore = true;
        for (int b = in.read(); ; b = in.read()) {
            if (b >= 0) {
                line.write(b);
            }
            if (b != '\n' && b >= 0) {
                continue;
            }
            emptyBefore = take(line.toByteArray(), emptyBefore);
            line.reset();
            if (b < 0) {
                break;
            }
        }
        end();
        contents.text(Carrier.METADATA, "", separators.toString());
    }

    /** Takes one line; whether it was empty. */
    private boolean take(byte[] line, boolean emptyBefore) {
        if (emptyBefore && startsWith(line, 0)) {
            end();
            inMessage = true;
            separators.append(contents.decoded(line).strip()).append('\n');
            return false;
        }
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        int skipped = quotes > 0 && startsWith(line, quotes) ? 1 : 0;
        message.write(line, skipped, line.length - skipped);
        inMessage |= !isBlank(line);
        return isBlank(line);
    }

    private void end() {
        if (inMessage) {
            String path = contents.nextPart();
            contents.inner(Carrier.ATTACHMENT, path, path + ".eml", message.toByteArray());
        }
        message.reset();
        inMessage = false;
    }

    private static boolean startsWith(byte[] line, int at) {
        if (line.length - at < FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (line[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
