package org.xianshen.deidentify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** What of a person's name a pseudonym keeps. */
final class PersonNames {

    private static final Set<String> COMPOUND = load("compound-surnames.txt");

    private PersonNames() {}

    /**
     * The surname, a compound one whole; of a name with a middle dot, a long or a Latin one the first character. 法释〔2016〕19
     * 号 article 9 keeps the surname and, of names of ethnic minorities, the first character.
     */
    static String keptPart(String name) {
        if (name.isEmpty()) {
            return "";
        }
        if (name.length() >= 3 && name.length() <= 4 && COMPOUND.contains(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        return name.substring(0, Character.charCount(name.codePointAt(0)));
    }

    private static Set<String> load(String resource) {
        try (InputStream in = Objects.requireNonNull(PersonNames.class.getResourceAsStream(resource), resource)) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
