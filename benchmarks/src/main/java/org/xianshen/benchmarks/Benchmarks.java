package org.xianshen.benchmarks;

import java.util.Arrays;

/** Runs {@code startup} (whole processes) or {@code jmh} with JMH's own arguments. */
public final class Benchmarks {

    private Benchmarks() {}

    /** See {@code benchmarks/README.md}. */
    public static void main(String[] arguments) throws Exception {
        String which = arguments.length == 0 ? "" : arguments[0];
        String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (which) {
            case "startup" -> StartUp.main(rest);
            case "jmh" -> org.openjdk.jmh.Main.main(rest);
            case "bare-tika" -> BareTika.main(rest);
            default -> {
                System.err.println("usage: startup | jmh [JMH arguments] | bare-tika FILE");
                System.exit(64);
            }
        }
    }
}
