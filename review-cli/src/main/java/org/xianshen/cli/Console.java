package org.xianshen.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.xianshen.message.Language;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.Problem;

/** Where a command speaks: results to one stream, problems to the other, in one language; always UTF-8. */
final class Console {

    private final PrintStream results;
    private final PrintStream messages;
    private final boolean terminal;
    private Language language;
    private boolean debug;

    Console(OutputStream results, OutputStream messages, Language language, boolean terminal) {
        this.results = new PrintStream(results, false, StandardCharsets.UTF_8);
        this.messages = new PrintStream(messages, true, StandardCharsets.UTF_8);
        this.language = language;
        this.terminal = terminal;
    }

    Language language() {
        return language;
    }

    void speak(Language chosen) {
        this.language = chosen;
    }

    void showStackTraces(boolean shown) {
        this.debug = shown;
    }

    /** Whether a person watches: progress is drawn only then. */
    boolean isTerminal() {
        return terminal;
    }

    /** One line of result. */
    void result(String line) {
        results.print(line);
        results.print('\n');
    }

    /** The stream results go to, for a command that writes more than lines. */
    PrintStream results() {
        return results;
    }

    /** One line for the person at the terminal. */
    void say(LocalizedText text) {
        messages.println(text.in(language));
    }

    /** One line for a problem; the stack trace of {@code cause} only in debug mode. */
    void problem(Problem problem, Throwable cause) {
        messages.println(problem.line(language));
        if (debug) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            messages.print(trace);
        }
    }

    void flush() {
        results.flush();
        messages.flush();
    }

    /** Whether standard output could not be written, e.g. a closed pipe. */
    boolean hasFailed() {
        return results.checkError();
    }
}
