package org.xianshen.redact.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.redact.LeakCheck;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.RedactionPlan;
import org.xianshen.redact.secret.RemovedValue;

/**
 * Runs every reader of a type over a safe copy and searches all they find for every removed value.
 *
 * <p>Fails closed: no reader for the type, a reader that throws, or one that reports a part it could not read is a failure
 * of the check. What counts as a value and where it is searched is told by {@link RemovedValue}: a Chinese name of two
 * characters is searched everywhere; a number under five digits, an age or an ethnic group only with the words beside it,
 * since the same characters rightly stand elsewhere. What a replacement keeps on purpose is no leak. Failures name reader,
 * carrier and finding, never the value; a carrier whose own name holds a removed value is not named. Immutable and
 * thread-safe.
 */
public final class StandardLeakCheck implements LeakCheck {

    private static final String UNNAMED_CARRIER = "a carrier whose name holds a removed value";

    private final List<LeakReader> readers;

    /** A check by {@code readers}, run in their order. */
    public StandardLeakCheck(List<? extends LeakReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public LeakReport examine(Path safeCopy, String mediaType, ExtractedDocument source, RedactionPlan plan) {
        LeakSearch search = new LeakSearch(RemovedValue.of(source, plan));
        List<String> names = new ArrayList<>();
        Set<String> carriers = new LinkedHashSet<>();
        Set<String> failures = new LinkedHashSet<>();
        for (LeakReader reader : readers) {
            if (reader.supports(mediaType)) {
                names.add(reader.name());
                run(reader, safeCopy, new Examination(reader.name(), search, carriers, failures));
            }
        }
        if (names.isEmpty()) {
            failures.add("no reader for " + mediaType + ": nothing was examined");
        }
        List<String> values = plan.redactions().stream()
                .map(r -> source.textOf(r.finding().span()))
                .toList();
        return new LeakReport(
                failures.isEmpty(),
                names,
                List.copyOf(carriers),
                ResidualWidth.bits(plan, values),
                List.copyOf(failures));
    }

    private static void run(LeakReader reader, Path safeCopy, Examination sink) {
        try {
            reader.read(safeCopy, sink);
            if (!sink.sawAnything) {
                sink.failures.add(reader.name() + ": found nothing to examine");
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The message of a foreign parser may quote what it read; the kind of failure says enough.
            sink.failures.add(reader.name() + ": could not read to the end ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    /** Searches what one reader hands over; serves one run. */
    private static final class Examination implements LeakReader.Sink {
        private final String reader;
        private final LeakSearch search;
        private final Set<String> carriers;
        private final Set<String> failures;
        private boolean sawAnything;

        Examination(String reader, LeakSearch search, Set<String> carriers, Set<String> failures) {
            this.reader = reader;
            this.search = search;
            this.carriers = carriers;
            this.failures = failures;
        }

        @Override
        public void text(String carrier, String text) {
            enter(carrier, search.inText(text));
        }

        @Override
        public void bytes(String carrier, byte[] bytes) {
            enter(carrier, search.inBytes(bytes));
        }

        @Override
        public void failure(String carrier, String what) {
            failures.add(reader + ": " + nameOf(carrier) + ": " + what);
        }

        private void enter(String carrier, Set<String> leaks) {
            sawAnything = true;
            String name = nameOf(carrier);
            carriers.add(name);
            for (String finding : leaks) {
                failures.add(reader + ": " + name + ": finding " + finding + " is still there");
            }
        }

        /** The carrier's name, itself examined. */
        private String nameOf(String carrier) {
            Set<String> inName = search.inText(carrier);
            for (String finding : inName) {
                failures.add(reader + ": " + UNNAMED_CARRIER + ": finding " + finding + " is still there");
            }
            return inName.isEmpty() ? carrier : UNNAMED_CARRIER;
        }
    }
}
