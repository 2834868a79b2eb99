package org.xianshen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;
import org.xianshen.rules.engine.DroolsRuleEngine;
import org.xianshen.rules.legal.CsvLegalCatalogue;

/**
 * How long the law, the tables and the rules take to load in a fresh process; allowed 500 ms. The logging that the process
 * brings has started before: Drools asks for a logger, and Logback takes about as long to start as the rules to load.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 10, jvmArgsAppend = "-Xmx1g")
public class RuleBaseLoadBenchmark {

    /** Starts the logging. */
    @Setup
    public void startLogging() {
        LoggerFactory.getLogger(RuleBaseLoadBenchmark.class).debug("started");
    }

    /** Everything the rule engine needs, nothing of it loaded before. */
    @Benchmark
    public DroolsRuleEngine load() {
        return DroolsRuleEngine.load(CsvLegalCatalogue.load());
    }
}
