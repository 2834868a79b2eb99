package org.xianshen.benchmarks;

import java.util.Arrays;

/**
 * Runs {@code startup} (whole processes), {@code memory} (large files in a small heap) or {@code jmh} with JMH's own
 * arguments.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /** Starts what the first argument names. */
    public static void main(String[] arguments) throws Exception {
        String which = arguments.length == 0 ? "" : arguments[0];
        String[] rest = rest(arguments);
        switch (which) {
            case "startup" -> StartUp.main(rest);
            case "jmh" -> org.openjdk.jmh.Main.main(rest);
            case "memory" -> memory(rest);
            case "bare-tika" -> BareTika.main(rest);
            default -> usage();
        }
    }

    private static void memory(String[] arguments) throws Exception {
        String format = arguments.length == 0 ? "" : arguments[0];
        switch (format) {
            case "xlsx" -> WorkbookMemory.run(rest(arguments));
            case "text" -> TextMemory.main(rest(arguments));
            case "pdf" -> PdfMemory.main(rest(arguments));
            default -> usage();
        }
    }

    private static String[] rest(String[] arguments) {
        return arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static void usage() {
        System.err.println("usage: startup | jmh [JMH arguments] | memory xlsx|text|pdf [HEAP] | bare-tika FILE");
        System.exit(64);
    }
}
