package org.xianshen.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.ReviewMaterial;
import org.xianshen.rules.StandardRules;

/** What the rules cost for one document by the number of mentions in it, warm; allowed 1 ms for 500 and 15 ms for 5,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class RulesBenchmark {

    /** How many mentions the document holds. */
    @Param({"50", "500", "5000"})
    public int mentions;

    private StandardRules rules = Loaded.RULES;
    private DisclosureContext context =
            new DisclosureContext(rules.legal().regime("cn-2019"), LocalDate.of(2026, 11, 24), null);
    private ReviewMaterial material = NamesAndNumbers.of(0);

    /** Writes the document and makes sure that every mention but the date of issue becomes a finding. */
    @Setup
    public void prepare() {
        material = NamesAndNumbers.of(mentions);
        int findings = decide().findings().size();
        if (findings != mentions - 1) {
            throw new IllegalStateException(findings + " findings of " + mentions + " mentions");
        }
    }

    /** Facts, session, rules, proposal. */
    @Benchmark
    public Assessment decide() {
        return rules.engine().assess(material, context);
    }

    private static final class Loaded {
        static final StandardRules RULES = StandardRules.load();
    }
}
