package org.xianshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/** Where passwords of key stores come from: the first line of a file, or the person at the terminal, without echo. */
final class Passwords {

    private Passwords() {}

    static char[] read(@Nullable Path file) throws IOException {
        if (file != null) {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        }
        if (!Boolean.getBoolean("xianshen.terminal")) {
            throw ProblemException.of("CLI-013", "");
        }
        char[] typed = Objects.requireNonNull(System.console()).readPassword("password: ");
        return typed == null ? new char[0] : typed;
    }
}
