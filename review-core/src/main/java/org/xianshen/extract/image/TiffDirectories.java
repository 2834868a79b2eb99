package org.xianshen.extract.image;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.xianshen.document.Carrier;

/** Walks over the directories of a TIFF file and over the bytes that none of them names. */
final class TiffDirectories {

    private static final int MOST_DIRECTORIES = 20_000;
    private static final int[] SIZES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final Set<Integer> NUMBERS_ONLY =
            Set.of(273, 278, 279, 324, 325, 288, 289, 320, 301, 318, 319, 529, 532);
    private static final Set<Integer> DIRECTORIES = Set.of(330, 34665, 34853, 40965);

    private final byte[] file;
    private final boolean littleEndian;
    private final Parts parts;
    private final BitSet named;
    private final Set<Long> seen = new HashSet<>();
    private final String prefix;
    private int number;

    private TiffDirectories(byte[] file, String prefix, Parts parts) {
        this.file = file;
        this.prefix = prefix;
        this.littleEndian = file[0] == 'I';
        this.parts = parts;
        this.named = new BitSet(file.length);
    }

    /** Takes down every tag with text and every unnamed byte; says whether all that is named is in the file. */
    static boolean walk(byte[] file, Parts parts) {
        return walk(file, "", true, parts);
    }

    /** Takes down the tags of an EXIF block, which is a TIFF file without pages. */
    static void exif(byte[] block, String path, Parts parts) {
        if (block.length < 8 || (block[0] != 'I' && block[0] != 'M')) {
            parts.metadata(Carrier.METADATA, path, block);
            return;
        }
        walk(parts.withoutPictures(block), path + " ", false, parts);
    }

    private static boolean walk(byte[] file, String prefix, boolean pages, Parts parts) {
        TiffDirectories walk = new TiffDirectories(file, prefix, parts);
        walk.named.set(0, Math.min(8, file.length));
        boolean whole = walk.chain(Bytes.number32(file, 4, walk.littleEndian), pages);
        walk.residue();
        return whole;
    }

    private boolean chain(long first, boolean pages) {
        boolean whole = true;
        long at = first;
        while (at != 0 && seen.add(at) && seen.size() < MOST_DIRECTORIES) {
            parts.check();
            if (at + 2 > file.length) {
                return false;
            }
            int entries = Bytes.number16(file, at, littleEndian);
            number++;
            whole &= name(at, 2L + 12L * entries + 4);
            if (pages) {
                parts.frame();
            }
            for (int i = 0; i < entries; i++) {
                whole &= entry(at + 2 + 12L * i);
            }
            whole &= pixels(at + 2, entries, 273, 279);
            whole &= pixels(at + 2, entries, 324, 325);
            whole &= pixels(at + 2, entries, 513, 514);
            at = Bytes.number32(file, at + 2 + 12L * entries, littleEndian);
        }
        return whole;
    }

    private boolean entry(long at) {
        int tag = Bytes.number16(file, at, littleEndian);
        int type = Bytes.number16(file, at + 2, littleEndian);
        long count = Bytes.number32(file, at + 4, littleEndian);
        int size = type < SIZES.length ? SIZES[type] : 1;
        long length = count * size;
        long where = length <= 4 ? at + 8 : Bytes.number32(file, at + 8, littleEndian);
        if (length > 4 && !name(where, length)) {
            return false;
        }
        if (DIRECTORIES.contains(tag)) {
            for (long i = 0; i < Math.min(count, 64); i++) {
                chain(Bytes.number32(file, where + 4 * i, littleEndian), false);
            }
        } else if (tag == 282 && type == 5 && prefix.isEmpty()) {
            double resolution = Bytes.number32(file, where, littleEndian)
                    / (double) Math.max(1, Bytes.number32(file, where + 4, littleEndian));
            parts.dotsPerInch(resolution);
        } else if (size == 1 && length > 1 && !NUMBERS_ONLY.contains(tag)) {
            byte[] value = Arrays.copyOfRange(file, (int) where, (int) (where + length));
            parts.metadata(Carrier.METADATA, prefix + "directory " + number + " tag " + tag, value);
        }
        return true;
    }

    /** Marks the bytes of strips, tiles or a thumbnail as named; their offsets and lengths are two tags. */
    private boolean pixels(long entriesAt, int entries, int offsetTag, int lengthTag) {
        long offsets = -1;
        long lengths = -1;
        for (int i = 0; i < entries; i++) {
            int tag = Bytes.number16(file, entriesAt + 12L * i, littleEndian);
            offsets = tag == offsetTag ? entriesAt + 12L * i : offsets;
            lengths = tag == lengthTag ? entriesAt + 12L * i : lengths;
        }
        if (offsets < 0 || lengths < 0) {
            return true;
        }
        boolean whole = true;
        long count = Math.min(Bytes.number32(file, offsets + 4, littleEndian), file.length);
        for (long i = 0; i < count; i++) {
            whole &= name(value(offsets, i), value(lengths, i));
        }
        return whole;
    }

    private long value(long entry, long index) {
        int type = Bytes.number16(file, entry + 2, littleEndian);
        long count = Bytes.number32(file, entry + 4, littleEndian);
        int size = type == 3 ? 2 : 4;
        long at = count * size <= 4 ? entry + 8 : Bytes.number32(file, entry + 8, littleEndian);
        return size == 2
                ? Bytes.number16(file, at + 2 * index, littleEndian)
                : Bytes.number32(file, at + 4 * index, littleEndian);
    }

    private boolean name(long from, long length) {
        if (from < 0 || from + length > file.length) {
            return false;
        }
        named.set((int) from, (int) (from + length));
        return true;
    }

    private void residue() {
        StringBuilder text = new StringBuilder();
        int at = named.nextClearBit(0);
        while (at < file.length) {
            int end = named.nextSetBit(at);
            end = end < 0 ? file.length : end;
            for (String run : PrintableText.runs(Arrays.copyOfRange(file, at, end))) {
                text.append(run).append('\n');
            }
            at = named.nextClearBit(end);
        }
        if (!text.isEmpty()) {
            parts.text(Carrier.RESIDUE, prefix + "bytes that no directory names", text.toString());
        }
    }
}
