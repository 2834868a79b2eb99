package org.xianshen.rules.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.rules.legal.CsvLegalCatalogue;

/** Prints what loading and deciding cost in a fresh process: wall clock, and time of the processor on a busy machine. */
final class MeasureRuleEngine {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MeasureRuleEngine() {}

    public static void main(String[] args) {
        Stopwatch law = new Stopwatch();
        CsvLegalCatalogue legal = CsvLegalCatalogue.load();
        law.print("legal data, cold");
        Stopwatch load = new Stopwatch();
        DroolsRuleEngine engine = DroolsRuleEngine.load(legal);
        load.print("rule base, cold");
        LocalDate day = LocalDate.of(2026, 11, 23);
        DisclosureContext context = new DisclosureContext(legal.regimeOn(day), day, null);
        ReviewMaterial first = new RandomMentions(new Random(1)).material(50);
        Stopwatch cold = new Stopwatch();
        engine.assess(first, context);
        cold.print("first document of 50 mentions, cold");
        for (int size : new int[] {50, 500, 5_000}) {
            ReviewMaterial material = new RandomMentions(new Random(size)).material(size);
            long[] wall = new long[3_000_000 / (size + 1_000)];
            long[] processor = new long[wall.length];
            for (int i = 0; i < wall.length; i++) {
                Stopwatch one = new Stopwatch();
                engine.assess(material, context);
                wall[i] = one.wall();
                processor[i] = one.processor();
            }
            print(size + " mentions, warm, median", warmMedian(wall), warmMedian(processor));
        }
    }

    private static long warmMedian(long[] times) {
        long[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static void print(String what, long wall, long processor) {
        System.out.println(String.format(
                Locale.ROOT, "%-40s %9.3f ms wall %9.3f ms processor", what, wall / 1e6, processor / 1e6));
    }

    /** Runs from its making. */
    private static final class Stopwatch {
        private final long wallStart = System.nanoTime();
        private final long processorStart = THREADS.getCurrentThreadCpuTime();

        long wall() {
            return System.nanoTime() - wallStart;
        }

        long processor() {
            return THREADS.getCurrentThreadCpuTime() - processorStart;
        }

        void print(String what) {
            MeasureRuleEngine.print(what, wall(), processor());
        }
    }
}
