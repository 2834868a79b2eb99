package org.xianshen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.xianshen.message.Language;
import picocli.CommandLine;

/** The entry point of the command line {@code xianshen}. */
public final class Main {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = new Console(
                System.out, System.err, Language.of(Locale.getDefault()), Boolean.getBoolean("xianshen.terminal"));
        int exitCode = run(console, arguments);
        console.flush();
        System.exit(exitCode);
    }

    /** Runs one command and returns its exit code. */
    static int run(Console console, String... arguments) {
        chooseLanguageEarly(console, List.of(arguments));
        CommandLine commandLine = new CommandLine(new XianshenCommand(console), new CommandFactory(console));
        commandLine.setResourceBundle(helpTexts(console.language()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOverwrittenOptionsAllowed(false);
        commandLine.setParameterExceptionHandler(new UsageProblems(console));
        commandLine.setExecutionExceptionHandler(new CommandFailures(console));
        commandLine.setOut(new PrintWriter(console.results(), true, StandardCharsets.UTF_8));
        return commandLine.execute(arguments);
    }

    private static ResourceBundle helpTexts(Language language) {
        Locale locale = language == Language.ZH ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("org.xianshen.cli.help", locale, NO_FALLBACK);
    }

    /** Problems with the command line itself are told in the language it asks for. */
    private static void chooseLanguageEarly(Console console, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String value = arguments.get(i).startsWith("--lang=")
                    ? arguments.get(i).substring("--lang=".length())
                    : arguments.get(i).equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (value) {
                case "zh" -> console.speak(Language.ZH);
                case "en" -> console.speak(Language.EN);
                default -> {}
            }
        }
        console.showStackTraces(arguments.contains("--debug"));
    }
}
