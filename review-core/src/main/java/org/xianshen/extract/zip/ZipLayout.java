package org.xianshen.extract.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Accounts for every byte of a zip file: local headers and data in order, the directory, its end record.
 *
 * <p>Bytes that belong to nothing are a hiding place and are reported; headers that contradict the directory or overlap are
 * refused, since two readers would see two different files. Format: PKWARE APPNOTE 6.3.3.
 */
final class ZipLayout {

    private static final int END_RECORD_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int MAX_COMMENT_BYTES = 0xFFFF;
    private static final int MAX_DESCRIPTOR_BYTES = 24;
    private static final long ZIP64_MARK = 0xFFFFFFFFL;

    private final SeekableByteChannel channel;
    private final Budget budget;
    private final List<String> oddities = new ArrayList<>();

    ZipLayout(SeekableByteChannel channel, Budget budget) {
        this.channel = channel;
        this.budget = budget;
    }

    /**
     * Looks at the whole file.
     *
     * @param inDirectoryOrder its entries
     * @return bytes of the archive comment, and reasons why bytes of the file were not understood
     */
    Account examine(List<ZipArchiveEntry> inDirectoryOrder) throws IOException {
        long size = channel.size();
        long end = findEndRecord(size);
        ByteBuffer record = read(end, END_RECORD_BYTES);
        long directoryBytes = record.getInt(12) & ZIP64_MARK;
        long directoryStart = record.getInt(16) & ZIP64_MARK;
        int commentBytes = record.getShort(20) & 0xFFFF;
        byte[] comment = read(end + END_RECORD_BYTES, commentBytes).array();
        noteGap("after the end record", size - end - END_RECORD_BYTES - commentBytes);
        long afterEntries = examineEntries(inDirectoryOrder);
        if (directoryStart == ZIP64_MARK || directoryBytes == ZIP64_MARK) {
            oddities.add("zip64 directory not examined");
        } else {
            noteGap("between entries and directory", directoryStart - afterEntries);
            noteGap("between directory and end record", end - directoryStart - directoryBytes);
        }
        return new Account(comment, oddities);
    }

    /** What {@link #examine} found. */
    static final class Account {
        private final byte[] comment;
        private final List<String> oddities;

        private Account(byte[] comment, List<String> oddities) {
            this.comment = comment;
            this.oddities = List.copyOf(oddities);
        }

        byte[] comment() {
            return comment.clone();
        }

        List<String> oddities() {
            return oddities;
        }
    }

    private long findEndRecord(long size) throws IOException {
        int window = (int) Math.min(size, END_RECORD_BYTES + MAX_COMMENT_BYTES);
        ByteBuffer tail = read(size - window, window);
        for (int i = window - END_RECORD_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == END_SIGNATURE && (tail.getShort(i + 20) & 0xFFFF) <= window - i - END_RECORD_BYTES) {
                return size - window + i;
            }
        }
        throw budget.problem("EXT-201");
    }

    private long examineEntries(List<ZipArchiveEntry> inDirectoryOrder) throws IOException {
        List<ZipArchiveEntry> byPlace = new ArrayList<>(inDirectoryOrder);
        byPlace.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long expected = 0;
        int allowedGap = 0;
        for (ZipArchiveEntry entry : byPlace) {
            budget.tick();
            long start = entry.getLocalHeaderOffset();
            if (start < expected) {
                throw budget.problem("EXT-214");
            }
            if (start - expected > allowedGap) {
                noteGap("before an entry", start - expected);
            }
            ByteBuffer header = read(start, LOCAL_HEADER_BYTES);
            int nameBytes = header.getShort(26) & 0xFFFF;
            int extraBytes = header.getShort(28) & 0xFFFF;
            if (header.getInt(0) != LOCAL_SIGNATURE
                    || !Arrays.equals(
                            read(start + LOCAL_HEADER_BYTES, nameBytes).array(), entry.getRawName())) {
                throw budget.problem("EXT-214");
            }
            examineExtra(read(start + LOCAL_HEADER_BYTES + nameBytes, extraBytes));
            byte[] central = entry.getCentralDirectoryExtra();
            examineExtra(ByteBuffer.wrap(central).order(ByteOrder.LITTLE_ENDIAN));
            expected = start + LOCAL_HEADER_BYTES + nameBytes + extraBytes + entry.getCompressedSize();
            allowedGap = entry.getGeneralPurposeBit().usesDataDescriptor() ? MAX_DESCRIPTOR_BYTES : 0;
        }
        return expected + allowedGap;
    }

    /** Extra fields that only hold sizes, times, owners or zero padding are fine; anything else could hold anything. */
    private void examineExtra(ByteBuffer extra) {
        int i = 0;
        while (i + 4 <= extra.limit()) {
            int id = extra.getShort(i) & 0xFFFF;
            int length = extra.getShort(i + 2) & 0xFFFF;
            int from = i + 4;
            int to = Math.min(extra.limit(), from + length);
            boolean harmless = switch (id) {
                case 0x0001 -> length <= 28;
                case 0x5455 -> length <= 13;
                case 0x5855 -> length <= 12;
                case 0x7855 -> length <= 4;
                case 0x7875 -> length <= 15;
                case 0x000A -> length <= 32;
                case 0xCAFE -> length == 0;
                case 0xA220 -> isZero(extra, Math.min(to, from + 4), to);
                default -> false;
            };
            if (!harmless) {
                note("extra field 0x" + HexFormat.of().toHexDigits((short) id));
            }
            i = from + length;
        }
        if (i < extra.limit() && !isZero(extra, i, extra.limit())) {
            note("malformed extra field");
        }
    }

    private static boolean isZero(ByteBuffer bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private void noteGap(String where, long bytes) {
        if (bytes < -MAX_DESCRIPTOR_BYTES) {
            throw budget.problem("EXT-214");
        }
        if (bytes > 0) {
            note(bytes + " bytes " + where);
        }
    }

    private void note(String oddity) {
        if (!oddities.contains(oddity)) {
            oddities.add(oddity);
        }
    }

    private ByteBuffer read(long position, int length) throws IOException {
        if (position < 0 || position + length > channel.size()) {
            throw new EOFException();
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
