package org.xianshen.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.function.Executable;
import org.xianshen.message.ProblemException;

/** What the tests of this package share: fixed keys, filled logs, naive trees. */
final class LogTesting {

    static final String NAME = "log.example.gov.cn/review";
    static final String ORGAN = "11140000000000000A";
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private LogTesting() {}

    static NoteSigner key(NoteAlgorithm algorithm) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        return NoteSigner.ofSecret(NAME, algorithm, secret);
    }

    static String mac(long i) {
        return String.format(Locale.ROOT, "%064x", i);
    }

    /** Appends {@code count} entries under one checkpoint. */
    static void fill(ReviewLog log, int from, int count) throws IOException {
        List<String> macs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            macs.add(mac(from + i));
        }
        log.appendAll(ORGAN, DAY, Collections.nCopies(count, LogEvent.STEP), macs);
    }

    static Path filled(Path folder, NoteAlgorithm algorithm, int... batches) throws IOException {
        try (ReviewLog log = ReviewLog.create(folder, key(algorithm))) {
            int at = 0;
            for (int batch : batches) {
                fill(log, at, batch);
                at += batch;
            }
        }
        return folder;
    }

    static List<TreeHash> leaves(LogHash hash, int size) {
        List<TreeHash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(hash.leaf(("entry-" + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    /** RFC 6962, 2.1, word for word. */
    static TreeHash root(LogHash hash, List<TreeHash> leaves) {
        if (leaves.isEmpty()) {
            return hash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return hash.node(root(hash, leaves.subList(0, k)), root(hash, leaves.subList(k, leaves.size())));
    }

    /** RFC 6962, 2.1.1, word for word. */
    static List<TreeHash> path(LogHash hash, int m, List<TreeHash> d) {
        if (d.size() == 1) {
            return new ArrayList<>();
        }
        int k = Integer.highestOneBit(d.size() - 1);
        List<TreeHash> left = d.subList(0, k);
        List<TreeHash> right = d.subList(k, d.size());
        List<TreeHash> out = m < k ? path(hash, m, left) : path(hash, m - k, right);
        out.add(root(hash, m < k ? right : left));
        return out;
    }

    /** RFC 6962, 2.1.2, word for word. */
    static List<TreeHash> subproof(LogHash hash, int m, List<TreeHash> d, boolean whole) {
        if (m == d.size()) {
            return whole ? new ArrayList<>() : new ArrayList<>(List.of(root(hash, d)));
        }
        int k = Integer.highestOneBit(d.size() - 1);
        List<TreeHash> left = d.subList(0, k);
        List<TreeHash> right = d.subList(k, d.size());
        List<TreeHash> out = m <= k ? subproof(hash, m, left, whole) : subproof(hash, m - k, right, false);
        out.add(root(hash, m <= k ? right : left));
        return out;
    }

    static void assertRefused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }
}
