package org.xianshen.extract.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.io.RandomAccessRead;
import org.xianshen.extract.Deadline;
import org.xianshen.message.ProblemException;

/**
 * Makes sure, before anything is decoded, that no compressed stream of a file expands beyond what is allowed.
 *
 * <p>Streams are found by their keyword in the raw bytes, so that it also holds for object streams and cross-reference
 * streams, which PDFBox decodes as a whole. Only a stream that is long enough to expand so far is inflated to be counted;
 * pictures are left to those who decode them. Streams of an encrypted file cannot be told this way. Not thread-safe.
 */
final class InflationCheck {

    /** What one stream may expand to. */
    static final long MOST_BYTES_A_STREAM = 192L << 20;

    /** Deflate never expands to more than this for each byte. */
    private static final int HIGHEST_RATIO = 1032;

    private static final int SHORT = (int) (MOST_BYTES_A_STREAM / HIGHEST_RATIO);
    private static final int WINDOW = 1 << 20;
    private static final int CHUNK = 1 << 16;
    private static final int DICTIONARY = 1024;
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] END_STREAM = ascii("endstream");
    private static final byte[] OBJECT = ascii(" obj");
    private static final byte[] FLATE = ascii("FlateDecode");
    private static final byte[] SHORT_FLATE = ascii("/Fl ");
    private static final byte[] PICTURE = ascii("/Image");
    private static final byte[] FIRST = ascii("/First");
    private static final byte[] WIDTHS = ascii("/W[");
    private static final byte[] SPACED_WIDTHS = ascii("/W [");

    private final RandomAccessRead file;
    private final String name;
    private final long most;
    private final Deadline deadline;
    private byte[] window = new byte[0];
    private long base;
    private long total;

    InflationCheck(RandomAccessRead file, String name, long maxExpandedBytes, Deadline deadline) {
        this.file = file;
        this.name = name;
        this.most = maxExpandedBytes;
        this.deadline = deadline;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Checks every stream.
     *
     * @throws ProblemException {@code EXT-111} when one stream, or all together, expand to too much
     */
    void run() throws IOException {
        long length = file.length();
        long from = 0;
        while (from < length) {
            load(from, SHORT + DICTIONARY);
            int at = FileTail.indexOf(window, STREAM, (int) (from - base));
            from = at < 0 ? base + Math.max(from - base + 1, window.length - STREAM.length + 1) : stream(base + at);
        }
    }

    /** Makes {@code ahead} bytes from {@code position} on, and the dictionary before it, stand in the window. */
    private void load(long position, int ahead) throws IOException {
        boolean behind = position - DICTIONARY < base && base > 0;
        boolean beyond = position + ahead > base + window.length && base + window.length < file.length();
        if (window.length == 0 || behind || beyond) {
            deadline.check(name);
            base = Math.max(0, position - DICTIONARY);
            window = FileTail.bytes(file, base, WINDOW);
        }
    }

    /** Checks the stream whose keyword stands at {@code keyword}; returns where to go on. */
    private long stream(long keyword) throws IOException {
        load(keyword, SHORT + DICTIONARY);
        int at = (int) (keyword - base);
        int data = at + STREAM.length;
        boolean isEnd = at >= 3 && window[at - 1] == 'd' && window[at - 2] == 'n' && window[at - 3] == 'e';
        if (isEnd || data + 2 > window.length || !FileTail.isWhite(window[data])) {
            return keyword + STREAM.length;
        }
        data += window[data] == '\r' && window[data + 1] == '\n' ? 2 : 1;
        int dictionary = at;
        while (dictionary > Math.max(0, at - DICTIONARY) && !isAt(OBJECT, dictionary)) {
            dictionary--;
        }
        int flates = count(FLATE, dictionary, at) + count(SHORT_FLATE, dictionary, at);
        if (flates > 1) {
            throw tooLarge();
        }
        int end = FileTail.indexOf(window, END_STREAM, data);
        boolean isShort = end >= 0 && end - data <= SHORT;
        boolean picture = count(PICTURE, dictionary, at) > 0
                && count(FIRST, dictionary, at) + count(WIDTHS, dictionary, at) + count(SPACED_WIDTHS, dictionary, at)
                        == 0;
        if (isShort) {
            return base + end;
        }
        return picture || flates == 0 ? base + data : base + data + inflate(base + data);
    }

    private boolean isAt(byte[] what, int position) {
        for (int i = 0; i < what.length; i++) {
            if (position + i >= window.length || window[position + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    private int count(byte[] what, int from, int to) {
        int count = 0;
        for (int i = from; i + what.length <= to; i++) {
            count += window[i] == what[0] && isAt(what, i) ? 1 : 0;
        }
        return count;
    }

    private ProblemException tooLarge() {
        return ProblemException.of("EXT-111", name, Long.toString(Math.min(most, MOST_BYTES_A_STREAM)));
    }

    /** Inflates what begins at {@code from}, counting; returns how many bytes of the file it took. */
    private long inflate(long from) throws IOException {
        Inflater inflater = new Inflater();
        byte[] out = new byte[CHUNK];
        long taken = 0;
        long made = 0;
        try {
            while (!inflater.finished()) {
                byte[] in = FileTail.bytes(file, from + taken, CHUNK);
                if (in.length == 0) {
                    break;
                }
                inflater.setInput(in);
                while (!inflater.finished() && !inflater.needsInput()) {
                    int n = inflater.inflate(out);
                    made += n;
                    if (made > MOST_BYTES_A_STREAM || total + made > most) {
                        throw tooLarge();
                    }
                    if (n == 0 && inflater.needsDictionary()) {
                        return taken;
                    }
                }
                taken += in.length - inflater.getRemaining();
                deadline.check(name);
            }
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
        total += made;
        return taken;
    }
}
