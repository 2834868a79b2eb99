package org.xianshen.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xianshen.cli.Main;
import picocli.CommandLine.Command;

/** The commands of {@code docs/spec/cli.md}, of the help texts and of the program are the same. */
class CommandsTest {

    private static final MarkdownPage SPECIFICATION =
            MarkdownPage.of(Repository.read(Repository.file("docs/spec/cli.md")));

    @Test
    void the_program_has_exactly_the_commands_specified() throws ClassNotFoundException {
        assertEquals(specified(), programmed());
    }

    @Test
    void every_command_is_explained_in_both_languages() throws ClassNotFoundException, IOException {
        Set<String> explained = new TreeSet<>();
        for (String key : help("help.properties").stringPropertyNames()) {
            String suffix = ".usage.description";
            if (key.startsWith("xianshen.") && key.endsWith(suffix)) {
                explained.add(key.substring("xianshen.".length(), key.length() - suffix.length())
                        .replace('.', ' '));
            }
        }
        Set<String> commands = new TreeSet<>(programmed());
        for (String command : programmed()) {
            commands.add(command.split(" ", 2)[0]);
        }
        assertEquals(commands, explained);
        assertEquals(
                new TreeSet<>(help("help.properties").stringPropertyNames()),
                new TreeSet<>(help("help_zh.properties").stringPropertyNames()));
    }

    @Test
    void every_option_specified_is_explained() throws IOException {
        Properties help = help("help.properties");
        for (List<String> row : SPECIFICATION.table("## Options of `review` and `redact`")) {
            String option = row.get(0).replace("`", "").split(" ", 2)[0].substring(2);
            assertTrue(help.containsKey(option), "--" + option + " has no help text");
        }
    }

    /** {@code `log append | prove`} are two commands; words in capitals, options and dots are arguments. */
    private static Set<String> specified() {
        Set<String> commands = new TreeSet<>();
        for (List<String> row : SPECIFICATION.table("## Commands")) {
            String[] words = row.get(0).replace("`", "").split(" ", -1);
            commands.add(words.length > 1 && isCommand(words[1]) ? words[0] + " " + words[1] : words[0]);
            for (int i = 2; i < words.length; i++) {
                if (words[i - 1].equals("|")) {
                    commands.add(words[0] + " " + words[i]);
                }
            }
        }
        return commands;
    }

    private static boolean isCommand(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static Set<String> programmed() throws ClassNotFoundException {
        Set<String> commands = new TreeSet<>();
        collect(Class.forName("org.xianshen.cli.XianshenCommand"), "", commands);
        return commands;
    }

    /** Commands without sub-commands and sub-commands, with what stands before them. */
    private static void collect(Class<?> type, String before, Set<String> commands) {
        int known = commands.size();
        for (Class<?> inner : command(type).subcommands()) {
            collect(inner, before + command(inner).name() + " ", commands);
        }
        for (var method : type.getDeclaredMethods()) {
            Command inner = method.getAnnotation(Command.class);
            if (inner != null) {
                commands.add(before + (inner.name().equals("<main class>") ? method.getName() : inner.name()));
            }
        }
        if (commands.size() == known) {
            commands.add(before.strip());
        }
    }

    private static Command command(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(Command.class), () -> type + " is no command");
    }

    private static Properties help(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
