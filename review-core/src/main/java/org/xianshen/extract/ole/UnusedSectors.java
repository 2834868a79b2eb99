package org.xianshen.extract.ole;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an OLE2 file that belong to no stream ([MS-CFB]): free sectors, the rest of a stream's last sector, deleted
 * entries of the directory, bytes behind the last sector. Programs leave earlier text there.
 *
 * <p>Linear time; for one file.
 */
public final class UnusedSectors {

    private static final int HEADER_BYTES = 512;
    private static final int SECTORS_IN_HEADER = 109;
    private static final int ENTRY_BYTES = 128;
    private static final int STREAM = 2;
    private static final int ROOT = 5;

    private final ByteBuffer file;
    private final Stretches found;
    private final int sectorBytes;

    /** For each sector of the file and for each small one: the next of its chain; and how many of its bytes are used. */
    private final int[] next;

    private final int[] used;

    private UnusedSectors(byte[] bytes, Stretches found) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.found = found;
        this.sectorBytes = 1 << file.getShort(30);
        if (sectorBytes < HEADER_BYTES || sectorBytes > 1 << 16) {
            throw new IllegalArgumentException("sectors of " + sectorBytes + " bytes");
        }
        int sectors = Math.max(0, (bytes.length - 1) / sectorBytes);
        this.next = new int[sectors];
        this.used = new int[sectors];
        Arrays.fill(next, -1);
    }

    /** Takes stretches of bytes that belong to no stream. */
    @FunctionalInterface
    public interface Stretches {
        /** Takes {@code bytes} from {@code from} to {@code to}. */
        void take(byte[] bytes, int from, int to);
    }

    /**
     * Hands over every stretch of unused bytes in the OLE2 file {@code bytes}.
     *
     * @return whether the file was followed to its end; false when its sectors contradict each other
     */
    public static boolean visit(byte[] bytes, Stretches found) {
        try {
            new UnusedSectors(bytes, found).read();
            return true;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The runs of text in the unused bytes of the OLE2 file {@code bytes}, one a line; null when its sectors contradict. */
    public static @Nullable String words(byte[] bytes) {
        List<String> runs = new ArrayList<>();
        boolean whole = visit(bytes, (of, from, to) -> {
            String found = PrintableRuns.in(of, from, to);
            if (!found.isEmpty()) {
                runs.add(found);
            }
        });
        return whole ? String.join("\n", runs) : null;
    }

    private void read() {
        allocation();
        int smallBytes = 1 << Math.min(16, Math.max(2, file.getShort(32)));
        int cutoff = file.getInt(56);
        byte[] directory = take(file.getInt(48), Long.MAX_VALUE);
        int[] smallNext = numbers(take(file.getInt(60), Long.MAX_VALUE));
        ByteBuffer entries = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        byte[] small = directory.length < ENTRY_BYTES || directory[66] != ROOT
                ? new byte[0]
                : take(entries.getInt(116), Long.MAX_VALUE);
        int[] smallUsed = new int[small.length / smallBytes];
        BitSet alive = alive(entries);
        for (int i = alive.nextSetBit(0); i >= 0; i = alive.nextSetBit(i + 1)) {
            int at = i * ENTRY_BYTES;
            if (directory[at + 66] != STREAM) {
                continue;
            }
            long size = entries.getInt(at + 120) & 0xFFFFFFFFL;
            if (size >= cutoff) {
                own(next, used, sectorBytes, entries.getInt(at + 116), size, null);
            } else {
                own(smallNext, smallUsed, smallBytes, entries.getInt(at + 116), size, null);
            }
        }
        for (int i = 0; i < directory.length / ENTRY_BYTES; i++) {
            if (!alive.get(i)) {
                found.take(directory, i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES);
            }
        }
        rest(small, 0, smallBytes, smallUsed);
        rest(file.array(), sectorBytes, sectorBytes, used);
        found.take(file.array(), HEADER_BYTES, Math.min(file.limit(), sectorBytes));
    }

    /** Reads which sector follows which. */
    private void allocation() {
        List<Integer> tables = new ArrayList<>();
        for (int i = 0; i < SECTORS_IN_HEADER; i++) {
            tables.add(file.getInt(76 + 4 * i));
        }
        int more = file.getInt(68);
        while (isSector(more) && used[more] == 0) {
            used[more] = sectorBytes;
            int at = (more + 1) * sectorBytes;
            for (int i = 0; i < sectorBytes / 4 - 1; i++) {
                tables.add(file.getInt(at + 4 * i));
            }
            more = file.getInt(at + sectorBytes - 4);
        }
        int sector = 0;
        for (int table : tables) {
            if (isSector(table) && used[table] == 0) {
                used[table] = sectorBytes;
                for (int i = 0; i < sectorBytes / 4 && sector + i < next.length; i++) {
                    next[sector + i] = file.getInt((table + 1) * sectorBytes + 4 * i);
                }
            }
            sector += sectorBytes / 4;
        }
    }

    private boolean isSector(int number) {
        return number >= 0 && number < next.length;
    }

    /** The bytes of a chain, which are used from now on. */
    private byte[] take(int first, long size) {
        List<Integer> chain = new ArrayList<>();
        own(next, used, sectorBytes, first, size, chain);
        byte[] bytes = new byte[Math.multiplyExact(chain.size(), sectorBytes)];
        for (int i = 0; i < chain.size(); i++) {
            int at = (chain.get(i) + 1) * sectorBytes;
            System.arraycopy(
                    file.array(), at, bytes, i * sectorBytes, Math.max(0, Math.min(sectorBytes, file.limit() - at)));
        }
        return bytes;
    }

    private static void own(
            int[] next, int[] used, int sectorBytes, int first, long size, @Nullable List<Integer> chain) {
        long left = size;
        int sector = first;
        while (left > 0 && sector >= 0 && sector < used.length && used[sector] == 0) {
            used[sector] = (int) Math.min(sectorBytes, left);
            left -= used[sector];
            if (chain != null) {
                chain.add(sector);
            }
            sector = sector < next.length ? next[sector] : -1;
        }
    }

    private static int[] numbers(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(numbers);
        return numbers;
    }

    /** The entries that the tree of the directory leads to. */
    private static BitSet alive(ByteBuffer entries) {
        int count = entries.limit() / ENTRY_BYTES;
        BitSet alive = new BitSet(count);
        Deque<Integer> waiting = new ArrayDeque<>(List.of(0));
        while (!waiting.isEmpty()) {
            int entry = waiting.pop();
            if (entry >= 0 && entry < count && !alive.get(entry)) {
                alive.set(entry);
                for (int place = 68; place <= 76; place += Integer.BYTES) {
                    waiting.push(entries.getInt(entry * ENTRY_BYTES + place));
                }
            }
        }
        return alive;
    }

    /** Hands over what is not used; stretches that follow each other come as one. */
    private void rest(byte[] bytes, int first, int sectorBytes, int[] used) {
        int start = -1;
        for (int i = 0; i <= used.length; i++) {
            int at = Math.min(bytes.length, first + i * sectorBytes);
            int taken = i < used.length ? used[i] : sectorBytes;
            if (taken > 0 && start >= 0) {
                found.take(bytes, start, at);
                start = -1;
            }
            if (start < 0 && taken < sectorBytes) {
                start = Math.min(bytes.length, at + taken);
            }
        }
    }
}
