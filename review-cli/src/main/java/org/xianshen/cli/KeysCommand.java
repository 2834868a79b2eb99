package org.xianshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xianshen.record.KeyKind;
import org.xianshen.record.KeyStores;
import org.xianshen.record.RecordSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code xianshen keys}: makes key stores, only where the user says. */
@Command(name = "keys", mixinStandardHelpOptions = true)
final class KeysCommand extends CommandGroup {

    private final Console console;

    KeysCommand(Console console) {
        this.console = console;
    }

    @Command(name = "create", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--subject", paramLabel = "X500", required = true) String subject,
            @Option(names = "--kind", paramLabel = "sm2|p256|rsa", defaultValue = "sm2") KeyKind kind,
            @Option(names = "--password-file", paramLabel = "FILE") @Nullable Path passwordFile)
            throws IOException {
        char[] password = Passwords.read(passwordFile);
        try {
            KeyStores.create(file, password, kind, subject, Clock.systemUTC());
            RecordSigner signer = KeyStores.open(file, password);
            console.result(signer.certificatePem().stripTrailing());
        } finally {
            Arrays.fill(password, ' ');
        }
        return ExitCode.OK;
    }
}
