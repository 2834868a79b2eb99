package org.xianshen.extract.ooxml.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The attributes that ECMA-376 and VML define, by what they may hold, and the words of their enumerations; static. */
final class Vocabulary {

    private static final String RESOURCE = "/org/xianshen/extract/ooxml/vocabulary.txt";

    /** Vocabularies newer than the standard: their attributes are not listed. */
    private static final Set<String> EXTENSIONS = Set.of(
            "w14", "w15", "w16", "wps", "wpg", "wpc", "wpi", "wp14", "wp15", "wne", "a14", "a16", "dsp", "p14", "p15",
            "p188", "mc", "xml", "ds", "rel", "ct", "x14", "xm");

    private static final Map<String, Map<String, Kind>> KINDS = new HashMap<>();
    private static final Set<String> WORDS = new HashSet<>();

    static {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an attribute holds. */
    enum Kind {
        /** Numbers, switches, members of an enumeration. */
        TYPED,
        /** A string made by programs: geometry, colours, ids of relationships. */
        FORMAL,
        /** What a person wrote. */
        TEXT,
        /** An attribute of a vocabulary newer than the standard. */
        EXTENSION,
        /** One that the standard does not have in this place. */
        STRANGE
    }

    private Vocabulary() {}

    private static void read(BufferedReader lines) throws IOException {
        String section = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                section = line;
            } else if (!line.startsWith("#")) {
                String[] names = line.split(" ");
                switch (section) {
                    case "[words]" -> WORDS.addAll(Arrays.asList(names));
                    case "[typed]" -> attribute(names, Kind.TYPED);
                    case "[formal]" -> attribute(names, Kind.FORMAL);
                    default -> attribute(names, Kind.TEXT);
                }
            }
        }
    }

    private static void attribute(String[] names, Kind kind) {
        Map<String, Kind> elements = KINDS.computeIfAbsent(names[0], name -> new HashMap<>());
        for (int i = 1; i < names.length; i++) {
            elements.put(names[i], kind);
        }
    }

    /** What the attribute called {@code attribute} of an element called {@code element} holds, both with prefix. */
    static Kind kind(String element, String attribute) {
        Map<String, Kind> elements = KINDS.get(attribute);
        Kind kind = elements == null ? null : elements.get(element);
        if (kind != null) {
            return kind;
        }
        return isExtension(attribute) || (isExtension(element) && !attribute.startsWith("?"))
                ? Kind.EXTENSION
                : Kind.STRANGE;
    }

    private static boolean isExtension(String name) {
        int colon = name.indexOf(':');
        return colon > 0 && EXTENSIONS.contains(name.substring(0, colon));
    }

    /** Whether {@code word} is a member of an enumeration or another word of the standard; letter case matters. */
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }
}
