package org.xianshen.extract.pdf;

import java.nio.charset.StandardCharsets;
import org.xianshen.message.ProblemException;

/**
 * What the raw bytes tell of how a PDF file ends: whether it is whole, how often it was appended to, what follows the end.
 *
 * @param revisions how many times the file was completed; 1 for a file written in one go
 * @param trailingBytes bytes after the last end mark, white space not counted
 */
record FileTail(int revisions, int trailingBytes) {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] START_XREF = "startxref".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINEARIZED = "/Linearized".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_WITHIN = 1024;

    /**
     * Examines {@code file}.
     *
     * @throws ProblemException {@code EXT-104} when it does not begin as PDF, {@code EXT-102} when its end is missing,
     *     {@code EXT-103} when the end does not point to a cross-reference table
     */
    static FileTail of(byte[] file, String name) {
        int header = indexOf(file, HEADER, 0, Math.min(file.length, HEADER_WITHIN));
        if (header < 0) {
            throw ProblemException.of("EXT-104", name);
        }
        int end = lastIndexOf(file, END, file.length);
        int start = end < 0 ? -1 : lastIndexOf(file, START_XREF, end);
        if (start < 0) {
            throw ProblemException.of("EXT-102", name);
        }
        requireTable(file, header, number(file, start + START_XREF.length), name);
        int trailing = 0;
        for (int i = end + END.length; i < file.length; i++) {
            trailing += isWhite(file[i]) ? 0 : 1;
        }
        if (trailing > 0 && indexOf(file, OBJECT, end, file.length) >= 0) {
            throw ProblemException.of("EXT-102", name);
        }
        int revisions = 0;
        for (int at = indexOf(file, END, 0, file.length); at >= 0; at = indexOf(file, END, at + 1, file.length)) {
            revisions++;
        }
        boolean linearized = indexOf(file, LINEARIZED, 0, Math.min(file.length, HEADER_WITHIN)) >= 0;
        return new FileTail(linearized ? Math.max(1, revisions - 1) : revisions, trailing);
    }

    /** The place the end points to must begin a table ({@code xref}) or an object that is one ({@code 12 0 obj}). */
    private static void requireTable(byte[] file, int header, long offset, String name) {
        for (long at : new long[] {offset, offset + header}) {
            if (at > 0 && at < file.length && beginsTable(file, (int) at)) {
                return;
            }
        }
        throw ProblemException.of("EXT-103", name);
    }

    private static boolean beginsTable(byte[] file, int from) {
        int at = from;
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
        return end > generation && indexOf(file, OBJECT, end, Math.min(file.length, end + OBJECT.length)) == end;
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

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int indexOf(byte[] in, byte[] what, int from, int to) {
        for (int i = from; i + what.length <= to; i++) {
            if (in[i] == what[0] && matches(in, what, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] in, byte[] what, int to) {
        for (int i = to - what.length; i >= 0; i--) {
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
