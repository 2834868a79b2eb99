package org.xianshen.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that PDF itself gives to things, and how names look that programs make up; names besides may say something. */
final class UsualNames {

    private static final Set<String> VOCABULARY = vocabulary();

    /** Dictionaries and entries whose names programs make up: resources, glyphs, fonts, roles of structure. */
    private static final Set<String> MADE_UP = Set.of(
            "Font",
            "XObject",
            "ExtGState",
            "ColorSpace",
            "Pattern",
            "Shading",
            "Properties",
            "CharProcs",
            "Differences",
            "RoleMap",
            "ClassMap",
            "BaseFont",
            "FontName",
            "CMapName",
            "Encoding",
            "Name",
            "VRI",
            "S",
            "C",
            "O");

    /** Words of letters with a number of few digits at most: no number of a person, and no Chinese. */
    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z+.,_*:/@-]|(?<![0-9])[0-9]{1,4}(?![0-9])){1,80}");

    /** What boxes are called when they are ticked and when they are not. */
    private static final Pattern STATE = Pattern.compile("Off|On|Yes|No|[A-Za-z]{0,4}[0-9]{1,3}|[0-9]\\.[0-9]");

    /** Names that hash a signature, or number things. */
    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]{0,12}[0-9]{0,3}|[0-9A-F]{40}");

    private UsualNames() {}

    private static Set<String> vocabulary() {
        try (InputStream in = Objects.requireNonNull(UsualNames.class.getResourceAsStream("names.txt"))) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether {@code name} is one that says nothing.
     *
     * @param where the entry it stands in, or the dictionary whose key it is
     */
    static boolean isUsual(String name, String where) {
        if (VOCABULARY.contains(name) || name.length() < 2) {
            return true;
        }
        return MADE_UP.contains(where)
                ? PLAIN.matcher(name).matches() || NUMBERED.matcher(name).matches()
                : STATE.matcher(name).matches();
    }
}
