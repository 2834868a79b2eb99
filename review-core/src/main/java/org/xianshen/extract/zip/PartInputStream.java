package org.xianshen.extract.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The inflated bytes of one entry, counted against the budget and against the entry's compressed size. */
final class PartInputStream extends FilterInputStream {

    private static final long RATIO_COUNTS_FROM_BYTES = 1 << 20;

    private final Budget budget;
    private final String label;
    private final long compressedBytes;
    private long inflatedBytes;

    PartInputStream(InputStream in, Budget budget, String label, long compressedBytes) {
        super(in);
        this.budget = budget;
        this.label = label;
        this.compressedBytes = Math.max(1, compressedBytes);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) {
        inflatedBytes += n;
        budget.expanded(n);
        int limit = budget.limits().maxExpansionRatio();
        if (inflatedBytes > RATIO_COUNTS_FROM_BYTES && inflatedBytes / compressedBytes >= limit) {
            throw budget.problem("EXT-205", label, Integer.toString(limit));
        }
    }
}
