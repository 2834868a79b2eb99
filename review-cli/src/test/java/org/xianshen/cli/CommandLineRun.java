package org.xianshen.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.xianshen.message.Language;

/**
 * One run of the command line inside the test's process.
 *
 * @param exitCode what the process would answer
 * @param results standard output
 * @param messages standard error
 */
record CommandLineRun(int exitCode, String results, String messages) {

    static final Path ROOT = Path.of(System.getProperty("root.dir"));
    static final Path SAMPLES = ROOT.resolve("examples/samples");

    static CommandLineRun of(Object... arguments) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Console console = new Console(results, messages, Language.EN, false);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exitCode = Main.run(console, words);
        console.flush();
        return new CommandLineRun(
                exitCode, results.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    List<String> resultLines() {
        return results.lines().toList();
    }

    List<String> messageLines() {
        return messages.lines().toList();
    }
}
