package org.xianshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xianshen.log.NoteVerifier;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.ProblemException;
import org.xianshen.record.TrustStore;

/**
 * Whom a verification trusts: a folder with the certificates {@code certificates.pem} and the log key {@code log.vkey}.
 *
 * <p>When none is named, the folder {@code trust} beside the one that holds the file is taken, and that is said aloud: who
 * hands over a file together with its trust proves only that both fit.
 */
final class TrustFolder {

    static final String CERTIFICATES = "certificates.pem";
    static final String LOG_KEY = "log.vkey";

    private final Path folder;

    private TrustFolder(Path folder) {
        this.folder = folder;
    }

    static TrustFolder of(@Nullable Path named, Path verified, Console console) {
        Path folder = named == null ? besideTheFolderOf(verified).resolve("trust") : named;
        if (!Files.isDirectory(folder)) {
            throw ProblemException.of("CLI-011", folder.toString());
        }
        if (named == null) {
            console.say(new LocalizedText(
                    "依据 " + folder + " 验证；如有自己保存的信任证书，请用 --trust 指定",
                    "verifying against " + folder + "; name your own with --trust if you have it"));
        }
        return new TrustFolder(folder);
    }

    /** The folder that holds the folders {@code records}, {@code permits}, {@code log}, {@code trust}. */
    static Path besideTheFolderOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path above = folder == null ? null : folder.getParent();
        return above == null ? Path.of(".") : above;
    }

    TrustStore certificates() throws IOException {
        return TrustStore.read(folder.resolve(CERTIFICATES));
    }

    NoteVerifier logKey() throws IOException {
        return NoteVerifier.read(folder.resolve(LOG_KEY));
    }
}
