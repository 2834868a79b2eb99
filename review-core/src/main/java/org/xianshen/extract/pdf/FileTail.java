package org.xianshen.extract.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessRead;
import org.xianshen.message.ProblemException;

/**
 * What the raw bytes tell of how a PDF file begins and ends: whether it is whole, where it was completed earlier, what
 * stands before and after it.
 *
 * @param leadingBytes bytes before the header
 * @param earlierEnds lengths of the earlier states of the file, ascending; empty for a file written in one go
 * @param end where the file is complete
 * @param length bytes of the file
 */
record FileTail(int leadingBytes, List<Long> earlierEnds, long end, long length) {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] START_XREF = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINEARIZED = "/Linearized".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_WITHIN = 1024;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_TAIL = 1 << 20;

    FileTail {
        earlierEnds = List.copyOf(earlierEnds);
    }

    /** Bytes after the end, white space included. */
    long trailingBytes() {
        return length - end;
    }

    /**
     * Examines {@code file}.
     *
     * @throws ProblemException {@code EXT-104} when it does not begin as PDF, {@code EXT-102} when its end is missing,
     *     {@code EXT-103} when the end does not point to a cross-reference table
     */
    static FileTail of(RandomAccessRead file, String name) throws IOException {
        byte[] head = bytes(file, 0, HEADER_WITHIN);
        int header = indexOf(head, HEADER, 0);
        if (header < 0) {
            throw ProblemException.of("EXT-104", name);
        }
        List<Long> ends = positions(file);
        long end = ends.isEmpty() ? -1 : ends.get(ends.size() - 1);
        byte[] before = end < 0 ? new byte[0] : bytes(file, Math.max(0, end - CHUNK), (int) Math.min(end, CHUNK));
        int start = lastIndexOf(before, START_XREF);
        if (start < 0) {
            throw ProblemException.of("EXT-102", name);
        }
        requireTable(file, header, number(before, start + START_XREF.length), name);
        long after = end + END.length;
        byte[] trailing = bytes(file, after, (int) Math.min(LONGEST_TAIL, file.length() - after));
        if (indexOf(trailing, OBJECT, 0) >= 0) {
            throw ProblemException.of("EXT-102", name);
        }
        boolean linearized = indexOf(head, LINEARIZED, 0) >= 0;
        List<Long> earlier = new ArrayList<>();
        for (int i = linearized ? 1 : 0; i + 1 < ends.size(); i++) {
            earlier.add(ends.get(i) + END.length);
        }
        return new FileTail(header, earlier, after, file.length());
    }

    /** Where the marks of an end stand. */
    private static List<Long> positions(RandomAccessRead file) throws IOException {
        List<Long> found = new ArrayList<>();
        long length = file.length();
        for (long from = 0; from < length; from += CHUNK) {
            byte[] chunk = bytes(file, from, CHUNK + END.length - 1);
            for (int at = indexOf(chunk, END, 0); at >= 0 && at < CHUNK; at = indexOf(chunk, END, at + 1)) {
                found.add(from + at);
            }
        }
        return found;
    }

    /** At most {@code most} bytes from {@code from} on. */
    static byte[] bytes(RandomAccessRead file, long from, int most) throws IOException {
        long left = Math.max(0, file.length() - from);
        byte[] bytes = new byte[(int) Math.min(most, left)];
        file.seek(from);
        int at = 0;
        while (at < bytes.length) {
            int n = file.read(bytes, at, bytes.length - at);
            if (n <= 0) {
                break;
            }
            at += n;
        }
        return at == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, at);
    }

    /** The place the end points to must begin a table ({@code xref}) or an object that is one ({@code 12 0 obj}). */
    private static void requireTable(RandomAccessRead file, int header, long offset, String name) throws IOException {
        for (long at : new long[] {offset, offset + header}) {
            if (at > 0 && at < file.length() && beginsTable(bytes(file, at, 256))) {
                return;
            }
        }
        throw ProblemException.of("EXT-103", name);
    }

    private static boolean beginsTable(byte[] file) {
        int at = 0;
        while (at < file.length && isWhite(file[at])) {
            at++;
        }
        if (at + 4 < file.length
                && file[at] == 'x'
                && file[at + 1] == 'r'
                && file[at + 2] == 'e'
                && file[at + 3] == 'f') {
            return true;
        }
        return beginsObject(file, at);
    }

    /** {@code 12 0 obj}. */
    private static boolean beginsObject(byte[] file, int from) {
        int at = skipDigits(file, from);
        if (at == from || at >= file.length || file[at] != ' ') {
            return false;
        }
        int generation = at + 1;
        int end = skipDigits(file, generation);
        return end > generation && indexOf(file, OBJECT, end) == end;
    }

    private static int skipDigits(byte[] file, int from) {
        int at = from;
        while (at < file.length && isDigit(file[at])) {
            at++;
        }
        return at;
    }

    private static long number(byte[] file, int from) {
        int at = from;
        while (at < file.length && isWhite(file[at])) {
            at++;
        }
        long value = 0;
        int first = at;
        while (at < file.length && isDigit(file[at]) && at - first < 12) {
            value = value * 10 + (file[at++] - '0');
        }
        return at == first ? -1 : value;
    }

    static boolean isWhite(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static int indexOf(byte[] in, byte[] what, int from) {
        for (int i = from; i + what.length <= in.length; i++) {
            if (in[i] == what[0] && matches(in, what, i)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] in, byte[] what) {
        for (int i = in.length - what.length; i >= 0; i--) {
            if (in[i] == what[0] && matches(in, what, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] in, byte[] what, int at) {
        for (int i = 1; i < what.length; i++) {
            if (in[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }
}
