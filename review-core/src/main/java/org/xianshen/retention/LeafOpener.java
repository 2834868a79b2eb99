package org.xianshen.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.log.LogLeaf;
import org.xianshen.record.ReviewRecord;

/**
 * Tells which entries of a log are explained by the records and disposition certificates at hand; an auditor hands it every
 * leaf and looks at what remains. Not thread-safe.
 */
public final class LeafOpener {

    private final Set<String> macs = new HashSet<>();
    private final Set<Long> certified = new HashSet<>();
    private final List<Long> unopened = new ArrayList<>();

    /** An opener with verified {@code records} and {@code certificates}. */
    public LeafOpener(Collection<ReviewRecord> records, Collection<DispositionCertificate> certificates) {
        for (ReviewRecord record : records) {
            for (int i = 0; i <= record.stepCount(); i++) {
                macs.add(record.leafMacAfter(i));
            }
        }
        certificates.forEach(c -> certified.addAll(c.leaves()));
    }

    /** Tries entry {@code index}; meant for {@link org.xianshen.log.LogAuditor#audit(java.util.function.BiConsumer)}. */
    public void open(long index, LogLeaf leaf) {
        if (!macs.contains(leaf.mac()) && !certified.contains(index)) {
            unopened.add(index);
        }
    }

    /** Entries that no record and no certificate explains, in order. */
    public List<Long> unopened() {
        return List.copyOf(unopened);
    }
}
